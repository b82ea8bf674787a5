package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide about a date: when, where, how many. Place and link may be decided later.
 *
 * @param breakMinutes what does not count; with blocks it is what lies outside them and their breaks
 * @param closesAt the last moment to sign up, or null for when it begins
 * @param blocks into which staff have divided the day, or none for the usual ones
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
        @Nullable Instant closesAt,
        List<Block> blocks) {

    public DatePlan {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A date ends after it begins");
        }
        if (capacity < 0 || breakMinutes < 0) {
            throw new IllegalArgumentException("Seats and breaks are not negative");
        }
        if (!blocks.isEmpty()) {
            var day = new DayBlocks(blocks);
            if (day.starts().isBefore(startsAt) || day.ends().isAfter(endsAt)) {
                throw new IllegalArgumentException("Blocks lie within their date");
            }
            blocks = day.blocks();
            breakMinutes = day.uncounted(startsAt, endsAt);
        }
    }

    public DatePlan(
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
        this(startsAt, endsAt, breakMinutes, lunch, mode, place, town, link, entry, capacity, closesAt, List.of());
    }

    Instant closes() {
        return closesAt == null || closesAt.isAfter(startsAt) ? startsAt : closesAt;
    }

    /** Whether those who come need to know: another time, or another place. */
    boolean movesFrom(CourseDate date) {
        return !startsAt.equals(date.startsAt()) || !endsAt.equals(date.endsAt());
    }
}
