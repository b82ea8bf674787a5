package se.framsteg.course.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.AbsenceReason;
import se.framsteg.course.AttendanceWords;
import se.framsteg.course.BlockMinutes;
import se.framsteg.course.Claim;
import se.framsteg.course.Contest;
import se.framsteg.course.DateWords;
import se.framsteg.course.OwnAttendance;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One's own attendance on one date.
 *
 * @param path where its forms post to
 * @param back to the booking, or to all bookings
 * @param notice key of the sentence that says what just happened, or null
 */
record OwnAttendancePage(
        String path,
        String back,
        OwnAttendance own,
        ClaimForm form,
        FieldErrors errors,
        @Nullable String notice,
        boolean problem) {

    String when(Frame frame) {
        return DateWords.when(own.view(), frame.words());
    }

    String recorded(Frame frame) {
        var recorded = own.recorded();
        return recorded == null ? "" : AttendanceWords.line(recorded, frame.words());
    }

    /** The blocks of a day that has several. */
    List<BlockMinutes> blocks() {
        var recorded = own.recorded();
        return recorded == null || recorded.blocks().size() < 2 ? List.of() : recorded.blocks();
    }

    static String block(BlockMinutes part, Frame frame) {
        return frame.t("course.block." + part.block().partOfDay()) + " "
                + frame.span(part.block().from(), part.block().to()) + ": "
                + (part.there()
                        ? frame.t("course.block.minutes", part.time().clockMinutes())
                        : frame.t("course.block.away"));
    }

    static String claim(Contest contest, Frame frame) {
        return AttendanceWords.claim(contest.claim(), frame.words());
    }

    Map<String, String> states(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var state : Claim.State.values()) {
            names.put(state.name(), frame.t("course.claim." + state));
        }
        return names;
    }

    Map<String, String> reasons(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        names.put("", frame.t("course.absence.unsaid"));
        for (var reason : AbsenceReason.values()) {
            names.put(reason.name(), frame.t("course.absence." + reason));
        }
        return names;
    }
}
