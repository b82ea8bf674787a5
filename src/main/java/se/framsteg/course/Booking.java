package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's sign-up for one date, as its rules see it. Each verb answers with a {@link BookingAnswer}; nothing is
 * changed here.
 *
 * @param turn the order of asking, drawn under the date's lock and never renumbered
 * @param offers how many times a seat has been offered
 * @param resting has let one offered seat pass and waits for another
 */
public record Booking(
        UUID id,
        UUID dateId,
        UUID projectId,
        int turn,
        SignUpState state,
        Instant askedAt,
        @Nullable Instant holdUntil,
        @Nullable Instant offerUntil,
        int offers,
        boolean resting,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /** A cancellation may be taken back this long, while the seat is still free. */
    static final Duration UNDO = Duration.ofMinutes(15);

    /** A seat is offered to the same person at most twice: the first may be let pass. */
    static final int MOST_OFFERS = 2;

    public BookingAnswer confirm(Instant now) {
        return switch (state) {
            case CONFIRMED -> new BookingAnswer.Already(state);
            case HELD ->
                ranOut(holdUntil, now)
                        ? new BookingAnswer.Refused(BookingAnswer.Reason.TOO_LATE)
                        : changed(SignUpState.CONFIRMED);
            case QUEUED, OFFERED, CANCELLED, DECLINED, EXPIRED, MOVED -> refused();
        };
    }

    public BookingAnswer accept(Instant now) {
        return switch (state) {
            case CONFIRMED -> new BookingAnswer.Already(state);
            case OFFERED ->
                ranOut(offerUntil, now)
                        ? new BookingAnswer.Refused(BookingAnswer.Reason.TOO_LATE)
                        : changed(SignUpState.CONFIRMED);
            case HELD, QUEUED, CANCELLED, DECLINED, EXPIRED, MOVED -> refused();
        };
    }

    public BookingAnswer decline() {
        return switch (state) {
            case DECLINED -> new BookingAnswer.Already(state);
            case OFFERED -> changed(SignUpState.DECLINED);
            case HELD, CONFIRMED, QUEUED, CANCELLED, EXPIRED, MOVED -> refused();
        };
    }

    /** "Keep me in the queue": this seat goes on, the place in line stays, another seat may be offered once more. */
    public BookingAnswer keepWaiting() {
        return switch (state) {
            case QUEUED -> new BookingAnswer.Already(state);
            case OFFERED ->
                mayKeepWaiting()
                        ? new BookingAnswer.Changed(
                                new Change(this, SignUpState.QUEUED, null, null, offers, true, "KEPT_WAITING"))
                        : refused();
            case HELD, CONFIRMED, CANCELLED, DECLINED, EXPIRED, MOVED -> refused();
        };
    }

    public boolean mayKeepWaiting() {
        return state == SignUpState.OFFERED && offers < MOST_OFFERS;
    }

    /** Those who wait may leave too. */
    public BookingAnswer cancel(CourseDate date, Instant now, String reason) {
        if (state == SignUpState.CANCELLED) {
            return new BookingAnswer.Already(state);
        }
        if (!state.live()) {
            return refused();
        }
        return date.hasBegun(now)
                ? new BookingAnswer.Refused(BookingAnswer.Reason.BEGUN)
                : new BookingAnswer.Changed(change(SignUpState.CANCELLED, reason));
    }

    /** Takes a cancellation back, when nobody has been promised the seat since. */
    public BookingAnswer undoCancel(CourseDate date, Instant now) {
        if (state == SignUpState.CONFIRMED) {
            return new BookingAnswer.Already(state);
        }
        if (!mayUndo(date, now)) {
            return new BookingAnswer.Refused(BookingAnswer.Reason.TOO_LATE);
        }
        return date.seats().free() > 0
                ? changed(SignUpState.CONFIRMED)
                : new BookingAnswer.Refused(BookingAnswer.Reason.FULL);
    }

    public boolean mayUndo(CourseDate date, Instant now) {
        return state == SignUpState.CANCELLED
                && confirmedAt != null
                && endedAt != null
                && now.isBefore(endedAt.plus(UNDO))
                && date.takesSignUps(now);
    }

    Change change(SignUpState to, @Nullable String reason) {
        return new Change(this, to, null, null, offers, false, reason);
    }

    private BookingAnswer changed(SignUpState to) {
        return new BookingAnswer.Changed(change(to, null));
    }

    private static BookingAnswer refused() {
        return new BookingAnswer.Refused(BookingAnswer.Reason.NOT_NOW);
    }

    static boolean ranOut(@Nullable Instant until, Instant now) {
        return until == null || !now.isBefore(until);
    }

    /** One step of a booking, to be stored as a row with who and when. */
    public record Change(
            Booking booking,
            SignUpState to,
            @Nullable Instant holdUntil,
            @Nullable Instant offerUntil,
            int offers,
            boolean resting,
            @Nullable String reason) {
        int seatsTaken() {
            return (to.takesSeat() ? 1 : 0) - (booking.state().takesSeat() ? 1 : 0);
        }

        int waiting() {
            return (to.waits() ? 1 : 0) - (booking.state().waits() ? 1 : 0);
        }

        /** A seat became free for somebody else. */
        boolean freesSeat() {
            return seatsTaken() < 0;
        }
    }
}
