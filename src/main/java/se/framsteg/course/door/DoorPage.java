package se.framsteg.course.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.Attendance;
import se.framsteg.course.AttendanceAnswer;
import se.framsteg.course.AttendanceWords;
import se.framsteg.course.Block;
import se.framsteg.course.BlockMinutes;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.DoorList;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.Frame;

/** The list at the door: who has not come yet stands first. */
record DoorPage(
        DoorList list, @Nullable String problem, @Nullable String answered, boolean tooEarly) {

    DateView view() {
        return list.date();
    }

    String address() {
        return "/arbete/tillfallen/" + view().id() + "/narvaro";
    }

    String when(Frame frame) {
        return DateWords.when(view(), frame.words());
    }

    List<DoorRow> expected() {
        return list.listed().stream().filter(row -> row.attendance() == null).toList();
    }

    List<DoorRow> recorded() {
        return list.listed().stream().filter(row -> row.attendance() != null).toList();
    }

    /** Cannot come, and why when they have said it. */
    static String absence(DoorRow row, Frame frame) {
        var absence = row.absence();
        return absence == null
                ? ""
                : absence.reason() == null
                        ? frame.t("course.door.absent_told")
                        : frame.t("course.door.absent_told.why", frame.t("course.absence." + absence.reason()));
    }

    static String claim(DoorRow row, Frame frame) {
        var contest = row.contest();
        return contest == null ? "" : AttendanceWords.claim(contest.claim(), frame.words());
    }

    /** Late 10 minutes, six hours: what was recorded, in a line. */
    static String said(DoorRow row, Frame frame) {
        var attendance = row.attendance();
        if (attendance == null) {
            return "";
        }
        var state = frame.t("course.attendance." + attendance.state());
        var time = attendance.time().clockMinutes() == 0
                ? ""
                : " · " + frame.formats().hours(attendance.time().clockMinutes());
        var counting = attendance.countingReason().counts()
                ? ""
                : " · " + frame.t("course.counting." + attendance.countingReason());
        return state + time + counting;
    }

    /** The morning, nine to twelve: what a press for it says. */
    static String name(Block block, Frame frame) {
        return frame.t("course.block." + block.partOfDay()) + " " + frame.span(block.from(), block.to());
    }

    /** The recorded time of each block, when it is not the whole day. */
    static List<BlockMinutes> parts(@Nullable Attendance attendance) {
        if (attendance == null || attendance.blocks().size() < 2) {
            return List.of();
        }
        var whole = attendance.blocks().stream()
                .allMatch(part -> part.there() && part.minutesLate() + part.minutesEarly() == 0);
        return whole ? List.of() : attendance.blocks();
    }

    static String part(BlockMinutes part, Frame frame) {
        return frame.t("course.block." + part.block().partOfDay()) + " "
                + (part.there()
                        ? frame.t("course.block.minutes", part.time().clockMinutes())
                        : frame.t("course.block.away"));
    }

    /** Whether the row says that somebody was there in this block. */
    static boolean there(DoorRow row, Block block) {
        var attendance = row.attendance();
        return attendance != null
                && (attendance.blocks().isEmpty()
                        ? row.there()
                        : attendance.blocks().stream()
                                .anyMatch(part -> part.block().position() == block.position() && part.there()));
    }

    static @Nullable String sentence(AttendanceAnswer answer) {
        return switch (answer) {
            case AttendanceAnswer.Recorded r -> null;
            case AttendanceAnswer.AlreadySo a -> null;
            case AttendanceAnswer.NeedsReason n -> "NEEDS_REASON";
            case AttendanceAnswer.Impossible impossible -> impossible.why().name();
        };
    }
}
