package se.framsteg.course.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.AttendanceFiles.Kept;
import se.framsteg.course.CancelReason;
import se.framsteg.course.DateMessages.Sent;
import se.framsteg.course.DateStatus;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.DoorList;
import se.framsteg.course.DoorRow;
import se.framsteg.course.QueuePause;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One date with all its people, as far as the reader may see them.
 *
 * @param pause of the offers to the waiting list, while it lasts
 * @param promotes whether a free seat is offered to who waits
 * @param pauseReason as typed
 */
record DatePage(
        DoorList list,
        List<Kept> files,
        List<Sent> messages,
        boolean mayPlan,
        boolean mayMessage,
        boolean over,
        @Nullable QueuePause pause,
        boolean promotes,
        String pauseReason,
        GuestForm guest,
        FieldErrors errors,
        @Nullable String done) {

    DateView view() {
        return list.date();
    }

    String address() {
        return "/arbete/tillfallen/" + view().id();
    }

    boolean draft() {
        return view().date().status() == DateStatus.DRAFT;
    }

    boolean cancelled() {
        return view().cancelled();
    }

    String when(Frame frame) {
        return DateWords.when(view(), frame.words());
    }

    String where(Frame frame) {
        return DateWords.where(view(), frame.words());
    }

    /** What is known about somebody in a line: organisation, workplace. */
    static String about(DoorRow row) {
        return java.util.stream.Stream.of(row.organisation(), row.workplace())
                .filter(part -> part != null && !part.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    Map<String, String> reasons(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var reason : CancelReason.values()) {
            names.put(reason.name(), frame.t("course.date.reason." + reason.name()));
        }
        return names;
    }
}
