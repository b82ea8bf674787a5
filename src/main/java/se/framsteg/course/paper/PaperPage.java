package se.framsteg.course.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.DoorList;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * "Everybody was there but …": the whole list on one page, only those who were not there are marked.
 *
 * @param scanned a file that waits for the form to be saved, with its name in {@code scan}
 */
record PaperPage(
        DoorList list,
        String version,
        Map<UUID, String> marks,
        Map<UUID, String> minutes,
        FieldErrors errors,
        @Nullable UUID scanned,
        @Nullable String scan,
        boolean tooEarly) {
    static final List<String> MARKS = List.of("PRESENT", "ABSENT", "EXCUSED", "LATE", "LEFT_EARLY");

    DateView view() {
        return list.date();
    }

    String address() {
        return "/arbete/tillfallen/" + view().id();
    }

    String when(Frame frame) {
        return DateWords.when(view(), frame.words());
    }

    List<DoorRow> rows() {
        return list.rows().stream().filter(DoorRow::seated).toList();
    }

    String mark(DoorRow row) {
        return marks.getOrDefault(
                row.signUp(),
                row.attendance() != null
                        ? row.attendance().state().name()
                        : row.absence() != null ? "EXCUSED" : "PRESENT");
    }

    String minutes(DoorRow row) {
        var recorded = row.attendance();
        return minutes.getOrDefault(
                row.signUp(),
                recorded == null || recorded.minutesLate() + recorded.minutesEarly() == 0
                        ? ""
                        : String.valueOf(Math.max(recorded.minutesLate(), recorded.minutesEarly())));
    }
}
