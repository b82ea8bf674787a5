package se.framsteg.site.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.SignUpState;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/**
 * One booking of one's own.
 *
 * @param attendance what was recorded, or null
 * @param minutes what counts of it
 */
record MyBooking(
        UUID id,
        SignUpState state,
        String title,
        String programme,
        Instant starts,
        Instant ends,
        boolean digital,
        @Nullable String place,
        @Nullable String town,
        boolean cancelled,
        String path,
        @Nullable String attendance,
        int minutes) {

    LocalDate day() {
        return LocalDate.ofInstant(starts, BusinessClock.ZONE);
    }

    String when(Frame frame) {
        return frame.dayYear(day()) + ", "
                + frame.span(
                        LocalTime.ofInstant(starts, BusinessClock.ZONE), LocalTime.ofInstant(ends, BusinessClock.ZONE));
    }

    String where(Frame frame) {
        if (digital) {
            return frame.t("site.where.digital");
        }
        var decided = place == null ? frame.t("site.own.place_later") : place;
        return town == null ? decided : decided + ", " + town;
    }

    boolean waitsForMe() {
        return !cancelled && (state == SignUpState.HELD || state == SignUpState.OFFERED);
    }
}
