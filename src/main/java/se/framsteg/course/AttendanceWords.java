package se.framsteg.course;

import se.framsteg.shared.Words;

/** What was recorded and what somebody says of it, in words: the same on pages and in letters. */
public final class AttendanceWords {
    private AttendanceWords() {}

    /** {@code Kom sent, 20 minuter sen · 400 minuter, varav 340 räknas} */
    public static String line(Attendance attendance, Words words) {
        var text = words.t("course.attendance." + attendance.state());
        if (attendance.minutesLate() > 0) {
            text += ", " + words.n("course.door.late", attendance.minutesLate());
        }
        if (attendance.minutesEarly() > 0) {
            text += ", " + words.n("course.door.early", attendance.minutesEarly());
        }
        var time = attendance.time();
        return text
                + (time.clockMinutes() == 0
                        ? ""
                        : " · " + words.t("course.door.time", time.clockMinutes(), time.countableMinutes()))
                + (attendance.countingReason().counts()
                        ? ""
                        : " · " + words.t("course.counting." + attendance.countingReason()));
    }

    /** {@code Var med 9.20–16} */
    public static String claim(Claim claim, Words words) {
        return claim.arrived() == null || claim.departed() == null
                ? words.t("course.claim." + claim.state())
                : words.t("course.claim.from_to", words.formats().span(claim.arrived(), claim.departed()));
    }
}
