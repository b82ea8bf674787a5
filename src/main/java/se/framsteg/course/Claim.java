package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;

/**
 * What somebody says is right about their own attendance.
 *
 * @param arrived when only a part of the day is meant; with {@code departed}
 * @param words why, in a few words
 */
public record Claim(
        State state, @Nullable LocalTime arrived, @Nullable LocalTime departed, String words) {
    public static final int MOST_WORDS = 500;

    /** How it went, as people say it. */
    public enum State {
        PRESENT,
        PART,
        EXCUSED,
        ABSENT
    }

    public Claim {
        if ((state == State.PART) != (arrived != null && departed != null)) {
            throw new IllegalArgumentException("A part of the day has two times, and nothing else has");
        }
    }

    /** The same in the words of attendance; nothing when the times lie outside the day. */
    Optional<Taking> taking(SessionTime day) {
        return switch (state) {
            case PRESENT -> Optional.of(Taking.present());
            case EXCUSED -> Optional.of(Taking.of(AttendanceState.EXCUSED));
            case ABSENT -> Optional.of(Taking.of(AttendanceState.ABSENT));
            case PART -> part(day);
        };
    }

    private Optional<Taking> part(SessionTime day) {
        if (arrived == null || departed == null || !arrived.isBefore(departed)) {
            return Optional.empty();
        }
        var from = at(day, arrived);
        var to = at(day, departed);
        return from.isBefore(day.starts()) || to.isAfter(day.ends())
                ? Optional.empty()
                : Optional.of(Taking.between(Duration.between(day.starts(), from), Duration.between(to, day.ends())));
    }

    private static Instant at(SessionTime day, LocalTime time) {
        return day.starts()
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .atTime(time)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }
}
