package se.framsteg.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What time and freed seats do to a date: holds and offers that ran out end, and free seats are offered to those who
 * wait, in the order they asked. The only place that promotes: cancel, decline, expiry, more seats and staff all end here.
 */
final class Promotion {
    private final CourseDate date;
    private final Instant now;
    private final List<Booking.Change> changes = new ArrayList<>();
    private int free;
    private boolean freed;

    private Promotion(CourseDate date, Instant now, boolean freed) {
        this.date = date;
        this.now = now;
        this.free = date.seats().free();
        this.freed = freed;
    }

    /**
     * @param open the date's held, offered and queued bookings
     * @param freed whether a seat was freed just before, which wakes those who let an earlier one pass
     * @param butNot who has just let this very seat pass, or null
     */
    static List<Booking.Change> settle(
            CourseDate date, List<Booking> open, Instant now, boolean freed, @Nullable UUID butNot) {
        var promotion = new Promotion(date, now, freed);
        var queue = open.stream()
                .filter(booking -> booking.state().waits())
                .sorted(Comparator.comparingInt(Booking::turn))
                .toList();
        promotion.endHolds(open);
        promotion.endOffers(open, queue);
        if (date.promotes(now)) {
            promotion.offer(queue, butNot);
        }
        return promotion.changes;
    }

    private void endHolds(List<Booking> open) {
        for (var booking : open) {
            if (booking.state() == SignUpState.HELD && Booking.ranOut(booking.holdUntil(), now)) {
                end(booking, "HOLD_RAN_OUT");
            }
        }
    }

    /** An offer that ran out goes to the next. Who is alone in line is asked once more, and then no more. */
    private void endOffers(List<Booking> open, List<Booking> queue) {
        int others = (int) queue.stream().filter(booking -> !booking.resting()).count();
        for (var booking : open) {
            if (booking.state() != SignUpState.OFFERED || !Booking.ranOut(booking.offerUntil(), now)) {
                continue;
            }
            if (others == 0 && booking.offers() < Booking.MOST_OFFERS && date.promotes(now)) {
                changes.add(offered(booking, "OFFERED_AGAIN"));
            } else {
                end(booking, "OFFER_RAN_OUT");
            }
        }
    }

    private void offer(List<Booking> queue, @Nullable UUID butNot) {
        for (var booking : queue) {
            if (free == 0) {
                return;
            }
            boolean awake = !booking.resting() || freed;
            if (awake && !booking.id().equals(butNot) && booking.offers() < Booking.MOST_OFFERS) {
                changes.add(offered(booking, null));
                free--;
            }
        }
    }

    private void end(Booking booking, String reason) {
        changes.add(booking.change(SignUpState.EXPIRED, reason));
        free++;
        freed = true;
    }

    private Booking.Change offered(Booking booking, @Nullable String reason) {
        return new Booking.Change(
                booking, SignUpState.OFFERED, null, date.offerUntil(now), booking.offers() + 1, false, reason);
    }
}
