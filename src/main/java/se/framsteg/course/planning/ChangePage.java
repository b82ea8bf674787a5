package se.framsteg.course.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * A change of a date, with who will be told before it is made.
 *
 * @param moved whether the reviewed plan has another time; null while the form is being filled in
 */
record ChangePage(
        DateView view,
        DateForm form,
        FieldErrors errors,
        List<DoorRow> people,
        @Nullable Boolean moved,
        String reason) {

    String address() {
        return "/arbete/tillfallen/" + view.id();
    }

    boolean reviewing() {
        return moved != null;
    }

    String when(Frame frame) {
        return DateWords.when(view, frame.words());
    }

    List<DoorRow> told() {
        return people.stream().filter(row -> row.email() != null).toList();
    }

    /** Somebody has to call these. */
    List<DoorRow> unreachable() {
        return people.stream().filter(row -> row.email() == null).toList();
    }
}
