package se.framsteg.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of their own attendance on one date.
 *
 * @param recorded what holds now, or null when nothing has been recorded
 * @param attended whether that is enough by the rule of the programme
 * @param contests what they have said about it, newest first
 * @param absence that they have said they cannot come, or null
 * @param mayReport whether they may still say so, or take it back
 */
public record OwnAttendance(
        UUID signUp,
        DateView view,
        boolean begun,
        @Nullable Attendance recorded,
        boolean attended,
        List<Contest> contests,
        @Nullable Absence absence,
        boolean mayReport) {

    public boolean mayContest() {
        return recorded != null && contests.stream().noneMatch(Contest::open);
    }
}
