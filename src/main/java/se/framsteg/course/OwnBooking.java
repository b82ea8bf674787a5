package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.MaskedIdentity;

/**
 * What the holder of a link sees of the booking it opens.
 *
 * @param queue place in line, or null when not waiting
 * @param chance how many in a hundred of those who waited on earlier dates were offered a seat, or null when too few have
 * @param movedTo the date it was moved to, or null
 */
public record OwnBooking(
        Booking booking,
        String name,
        DateView view,
        List<DateView> others,
        @Nullable Place queue,
        @Nullable Integer chance,
        @Nullable MaskedIdentity identity,
        boolean mayGiveIdentity,
        @Nullable DateView movedTo,
        Instant now) {

    /** Where one stands, and how it has gone so far. */
    public record Place(int place, int waiting, int offered) {}

    public boolean mayUndo() {
        return booking.mayUndo(view.date(), now);
    }

    public boolean mayChange() {
        return booking.state().live() && !view.cancelled() && !view.date().hasBegun(now);
    }
}
