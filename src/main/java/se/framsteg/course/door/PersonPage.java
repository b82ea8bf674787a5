package se.framsteg.course.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.course.Attendance;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.AttendanceWords;
import se.framsteg.course.Contest;
import se.framsteg.course.CountingReason;
import se.framsteg.course.DateView;
import se.framsteg.course.DayBlocks;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One person on one date: minutes, counting reason, correction with a reason, and all that was said before. */
record PersonPage(
        DateView view,
        DayBlocks day,
        DoorRow row,
        List<Attendance> history,
        List<Contest> contests,
        TakingForm form,
        String answer,
        String number,
        FieldErrors errors,
        boolean needsReason,
        boolean mayIdentify) {

    /** The typed number is another gender's: it is kept when the one who typed says that it is right. */
    boolean doubtful() {
        return errors.all().stream().anyMatch(error -> error.key().startsWith("person.number.other_gender."));
    }

    String address() {
        return "/arbete/tillfallen/" + view.id() + "/narvaro/" + row.signUp();
    }

    String back() {
        return "/arbete/tillfallen/" + view.id() + "/narvaro";
    }

    Map<String, String> states(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var state : AttendanceState.values()) {
            names.put(state.name(), frame.t("course.attendance." + state));
        }
        if (day.several()) {
            names.put(TakingForm.BY_BLOCK, frame.t("course.door.by_block"));
        }
        return names;
    }

    Map<String, String> reasons(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var reason : CountingReason.values()) {
            names.put(reason.name(), frame.t("course.counting." + reason));
        }
        return names;
    }

    static String claim(Contest contest, Frame frame) {
        return AttendanceWords.claim(contest.claim(), frame.words());
    }

    static String line(Attendance attendance, Frame frame) {
        return AttendanceWords.line(attendance, frame.words());
    }
}
