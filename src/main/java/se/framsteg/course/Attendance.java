package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded attendance, as it was said, by whom and when; history keeps what was replaced or withdrawn.
 *
 * @param blocks the same time block by block; none for who was away, or when only the minutes of the day are known
 */
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
        @Nullable Instant withdrawnAt,
        List<BlockMinutes> blocks) {

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

    boolean says(Presence presence) {
        return state == presence.taking().state()
                && minutesLate == presence.taking().minutesLate()
                && minutesEarly == presence.taking().minutesEarly()
                && countingReason == presence.taking().reason()
                && time.equals(presence.time())
                && (blocks.isEmpty() || blocks.equals(presence.blocks()));
    }

    Attendance with(List<BlockMinutes> recorded) {
        return new Attendance(
                id,
                signUp,
                state,
                minutesLate,
                minutesEarly,
                time,
                countingReason,
                source,
                reason,
                recordedAt,
                recordedBy,
                replacedBy,
                withdrawnAt,
                recorded);
    }
}
