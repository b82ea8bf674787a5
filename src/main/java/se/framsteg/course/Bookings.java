package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Secret;

/**
 * The verbs on a booking. Each locks the date, lets time do its part, asks the booking, stores the step, and offers what
 * became free to the next in line: one transaction, one promotion service.
 */
@Service
public class Bookings {
    private final CourseDateStore dates;
    private final BookingStore bookings;
    private final BookingLetters letters;
    private final Recognition recognition;
    private final BusinessClock clock;

    Bookings(
            CourseDateStore dates,
            BookingStore bookings,
            BookingLetters letters,
            Recognition recognition,
            BusinessClock clock) {
        this.dates = dates;
        this.bookings = bookings;
        this.letters = letters;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** Whose booking this secret opens, if any. */
    @Transactional(readOnly = true)
    public Optional<UUID> byLink(String secret) {
        return bookings.byLink(Secret.hashOf(secret));
    }

    @Transactional
    public BookingAnswer confirm(UUID signUp, By by) {
        return verb(signUp, by, (booking, date, now) -> booking.confirm(now));
    }

    @Transactional
    public BookingAnswer accept(UUID signUp, By by) {
        return verb(signUp, by, (booking, date, now) -> booking.accept(now));
    }

    @Transactional
    public BookingAnswer decline(UUID signUp, By by) {
        return verb(signUp, by, (booking, date, now) -> booking.decline());
    }

    @Transactional
    public BookingAnswer keepWaiting(UUID signUp, By by) {
        return verb(signUp, by, (booking, date, now) -> booking.keepWaiting());
    }

    @Transactional
    public BookingAnswer cancel(UUID signUp, String reason, By by) {
        return verb(signUp, by, (booking, date, now) -> booking.cancel(date, now, reason));
    }

    @Transactional
    public BookingAnswer undoCancel(UUID signUp, By by) {
        return verb(signUp, by, (booking, date, now) -> known(booking) ? full() : booking.undoCancel(date, now));
    }

    /** Ends all links to the booking and sends a new one to its address. */
    @Transactional
    public void renewLink(UUID signUp) {
        var now = clock.now();
        bookings.revokeLinks(signUp, now);
        letters.newLink(signUp, now);
    }

    /** To another date of the same part, in one step: nobody is without a seat between the two. */
    @Transactional
    public BookingAnswer move(UUID signUp, UUID to, By by) {
        var now = clock.now();
        var from = bookings.dateOf(signUp);
        // always in the same order, so that two who swap dates do not wait for each other for ever
        Stream.of(from, to).sorted().forEach(dates::lock);
        settle(from, now, false, null);
        settle(to, now, false, null);
        var booking = bookings.get(signUp);
        var target = dates.get(to);
        if (!booking.state().live() || dates.get(from).hasBegun(now)) {
            return new BookingAnswer.Refused(BookingAnswer.Reason.NOT_NOW);
        }
        if (!target.partId().equals(dates.get(from).partId())
                || !target.takesSignUps(now)
                || !bookings.seatFor(target)) {
            return full();
        }
        if (bookings.hasLive(signUp, to)) {
            return new BookingAnswer.Refused(BookingAnswer.Reason.KNOWN);
        }
        var moved = bookings.copyTo(signUp, target, dates.drawTurn(to), now, by);
        dates.count(to, 1, 0);
        recognition.recognise(moved);
        letters.tell(new Booking.Change(bookings.get(moved), SignUpState.CONFIRMED, null, null, 0, false, null), now);
        var change = booking.change(SignUpState.MOVED, null);
        store(change, now, by);
        bookings.movedTo(signUp, to);
        settle(from, now, true, null);
        return new BookingAnswer.Changed(change);
    }

    private boolean known(Booking booking) {
        return bookings.hasLive(booking.id(), booking.dateId())
                && !booking.state().live();
    }

    private static BookingAnswer full() {
        return new BookingAnswer.Refused(BookingAnswer.Reason.FULL);
    }

    /** Ends what ran out on this date and offers free seats; run by the job. */
    @Transactional
    public void settle(UUID date) {
        settle(date, clock.now(), false, null);
    }

    /** As {@link #settle}, after seats were freed or added. */
    @Transactional
    public void seatsFreed(UUID date) {
        settle(date, clock.now(), true, null);
    }

    /** Promotion goes on after a pause; the caller has locked the date. Answers how many were offered a seat at once. */
    int resumed(UUID date, boolean freed) {
        return (int) settle(date, clock.now(), freed, null).stream()
                .filter(change -> change.to() == SignUpState.OFFERED)
                .count();
    }

    /** The date is cancelled: every live booking ends with it. The caller has locked the date. */
    void endAll(UUID date, String reason, By by) {
        var now = clock.now();
        bookings.live(date).forEach(booking -> store(booking.change(SignUpState.CANCELLED, reason), now, by));
    }

    private interface Verb {
        BookingAnswer ask(Booking booking, CourseDate date, Instant now);
    }

    private BookingAnswer verb(UUID signUp, By by, Verb verb) {
        var now = clock.now();
        var dateId = bookings.dateOf(signUp);
        settle(dateId, now, false, null);
        var answer = verb.ask(bookings.get(signUp), dates.get(dateId), now);
        if (answer instanceof BookingAnswer.Changed(var change)) {
            store(change, now, by);
            if (change.freesSeat()) {
                settle(dateId, now, true, change.to() == SignUpState.QUEUED ? signUp : null);
            }
        }
        return answer;
    }

    private List<Booking.Change> settle(UUID dateId, Instant now, boolean freed, @Nullable UUID butNot) {
        var date = dates.lock(dateId);
        dates.endSeenSeats(dateId, now);
        List<Booking.Change> changes = Promotion.settle(date, bookings.open(dateId), now, freed, butNot);
        for (var change : changes) {
            store(change, now, By.job());
        }
        return changes;
    }

    /** The caller holds the date's lock. */
    private void store(Booking.Change change, Instant now, By by) {
        var booking = change.booking();
        bookings.save(change, now, by);
        dates.count(booking.dateId(), change.seatsTaken(), change.waiting());
        if (change.to() == SignUpState.CONFIRMED) {
            recognition.recognise(booking.id());
        }
        letters.tell(change, now);
    }
}
