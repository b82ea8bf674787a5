package se.framsteg.project.part;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Project;
import se.framsteg.project.VersionDifference.Change;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Ids;

/**
 * The form of a part.
 *
 * @param conflict what somebody else has saved meanwhile beside what was sent; empty when nobody has
 */
record PartPage(
        Project project,
        String path,
        @Nullable UUID id,
        List<Input> inputs,
        Map<String, String> values,
        FieldErrors errors,
        List<Change> conflict) {

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String newId() {
        return value("newId").isEmpty() ? Ids.next().toString() : value("newId");
    }

    String key(String name) {
        return "project.part." + path + "." + name;
    }

    String back(Frame frame) {
        return frame.link("/arbete/projekt/" + project.slug());
    }

    String action(Frame frame) {
        return back(frame) + "/" + path + "/" + (id == null ? "ny" : id);
    }

    /** A hint where the words have one. */
    String hint(Input input, Frame frame) {
        var key = key(input.name()) + ".hint";
        var special = frame.words().has(key) ? frame.t(key) : "";
        return special.isEmpty() && input.kind() == Input.Kind.DATE ? frame.t("project.form.date.hint") : special;
    }
}
