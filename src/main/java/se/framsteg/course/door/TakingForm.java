package se.framsteg.course.door;

import org.jspecify.annotations.Nullable;
import se.framsteg.course.Attendance;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.CountingReason;
import se.framsteg.course.Taking;
import se.framsteg.shared.FieldErrors;

/** What is said about one person, as typed. */
record TakingForm(
        @Nullable String state,
        @Nullable String late,
        @Nullable String early,
        @Nullable String counting,
        @Nullable String reason) {

    static TakingForm of(@Nullable Attendance now) {
        return now == null
                ? new TakingForm("PRESENT", "", "", "PARTICIPANT", "")
                : new TakingForm(
                        now.state().name(),
                        now.minutesLate() == 0 ? "" : String.valueOf(now.minutesLate()),
                        now.minutesEarly() == 0 ? "" : String.valueOf(now.minutesEarly()),
                        now.countingReason().name(),
                        "");
    }

    @Nullable
    Taking read(FieldErrors errors) {
        var minutesLate = minutes(late, "late", errors);
        var minutesEarly = minutes(early, "early", errors);
        AttendanceState said = null;
        for (var candidate : AttendanceState.values()) {
            said = candidate.name().equals(state) ? candidate : said;
        }
        CountingReason why = CountingReason.PARTICIPANT;
        for (var candidate : CountingReason.values()) {
            why = candidate.name().equals(counting) ? candidate : why;
        }
        if (said == null) {
            errors.add("state", "course.door.error.state");
        }
        if (said == AttendanceState.LATE && minutesLate == 0) {
            errors.add("late", "course.door.error.minutes");
        }
        if (said == AttendanceState.LEFT_EARLY && minutesEarly == 0) {
            errors.add("early", "course.door.error.minutes");
        }
        if (text().length() > 500) {
            errors.add("reason", "course.door.error.long");
        }
        return errors.any() || said == null ? null : new Taking(said, minutesLate, minutesEarly, why);
    }

    String text() {
        return reason == null ? "" : reason.strip();
    }

    private static int minutes(@Nullable String typed, String field, FieldErrors errors) {
        var digits = typed == null ? "" : typed.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("\\d{1,4}")) {
            errors.add(field, "course.door.error.minutes");
            return 0;
        }
        return Integer.parseInt(digits);
    }
}
