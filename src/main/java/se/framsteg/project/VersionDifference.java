package se.framsteg.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one version of a project says otherwise than another, field by field. */
public record VersionDifference(List<Change> changes) {

    /**
     * A field that differs.
     *
     * @param field its name in forms, the end of the key of its words
     */
    public record Change(String field, String before, String after) {}

    public static VersionDifference between(ProjectVersion before, ProjectVersion after) {
        var changes = new ArrayList<>(
                between(RegisterDraft.of(before.register()), RegisterDraft.of(after.register())).changes);
        add(changes, "stateShare", before.shares().state(), after.shares().state());
        add(changes, "projectShare", before.shares().project(), after.shares().project());
        return new VersionDifference(List.copyOf(changes));
    }

    public static VersionDifference between(RegisterDraft before, RegisterDraft after) {
        return new VersionDifference(Arrays.stream(RegisterField.values())
                .map(field -> new Change(field.form(), before.text(field), after.text(field)))
                .filter(change -> !change.before().equals(change.after()))
                .toList());
    }

    private static void add(
            List<Change> changes, String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, Numbers.text(before), Numbers.text(after)));
        }
    }
}
