package se.framsteg.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recorded attendance, as it was said, by whom and when; history keeps what was replaced or withdrawn. */
public record Attendance(
        UUID id,
        UUID signUp,
        AttendanceState state,
        int minutesLate,
        int minutesEarly,
        CountableTime time,
        CountingReason countingReason,
        Source source,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable UUID replacedBy,
        @Nullable Instant withdrawnAt) {

    /** How we know. */
    public enum Source {
        DOOR,
        PAPER,
        MEETING,
        CORRECTION,
        IMPORT
    }

    public boolean counts() {
        return replacedBy == null && withdrawnAt == null;
    }

    boolean says(Taking taking, CountableTime time) {
        return state == taking.state()
                && minutesLate == taking.minutesLate()
                && minutesEarly == taking.minutesEarly()
                && countingReason == taking.reason()
                && this.time.equals(time);
    }
}
