package se.framsteg.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide about a date: when, where, how many. Place and link may be decided later.
 *
 * @param closesAt the last moment to sign up, or null for when it begins
 */
public record DatePlan(
        Instant startsAt,
        Instant endsAt,
        int breakMinutes,
        boolean lunch,
        Mode mode,
        @Nullable String place,
        @Nullable String town,
        @Nullable String link,
        Entry entry,
        int capacity,
        @Nullable Instant closesAt) {

    public DatePlan {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A date ends after it begins");
        }
        if (capacity < 0 || breakMinutes < 0) {
            throw new IllegalArgumentException("Seats and breaks are not negative");
        }
    }

    Instant closes() {
        return closesAt == null || closesAt.isAfter(startsAt) ? startsAt : closesAt;
    }

    /** Whether those who come need to know: another time, or another place. */
    boolean movesFrom(CourseDate date) {
        return !startsAt.equals(date.startsAt()) || !endsAt.equals(date.endsAt());
    }
}
