package se.framsteg.project.part;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Saving;

/** Stored values as a form shows them. */
final class Written {

    private final Map<String, String> values = new HashMap<>();

    Written with(String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    static <T> Saving<Map<String, String>> saving(Saving<T> saving, Function<T, Map<String, String>> form) {
        return switch (saving) {
            case Saving.Saved<T> saved -> new Saving.Saved<>(form.apply(saved.now()));
            case Saving.Overtaken<T> overtaken -> new Saving.Overtaken<>(form.apply(overtaken.theirs()));
        };
    }
}
