package se.framsteg.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, field by field, as keys of sentences; shown beside the field and in a summary. */
public final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    public static FieldErrors none() {
        return new FieldErrors();
    }

    public FieldErrors add(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key, List.of(arguments)));
        return this;
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** The sentence beside a field, or null when the field is right. */
    public @Nullable String of(String field, Words words) {
        for (var error : errors) {
            if (error.field().equals(field)) {
                return error.in(words);
            }
        }
        return null;
    }

    public @Nullable String of(String field, Frame frame) {
        return of(field, frame.words());
    }
}
