package se.framsteg.project.part;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Dates;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Ids;

/** What a part's form sent. */
record Sent(@Nullable UUID id, Map<String, String> values) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
    private static final int LONGEST = 300;

    boolean isNew() {
        return id == null;
    }

    UUID idOrNew() {
        return id == null ? newId() : id;
    }

    /** The id that came with an empty form, so that a form that is sent twice makes one part. */
    private UUID newId() {
        return text("newId").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text("newId"))
                : Ids.next();
    }

    int edition() {
        var text = text("edition");
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 1;
    }

    String text(String name) {
        return values.getOrDefault(name, "").replace("\u0000", "").strip();
    }

    String required(String name, FieldErrors errors) {
        var text = limited(name, errors);
        if (text.isEmpty()) {
            errors.add(name, "project.part.required");
        }
        return text;
    }

    String limited(String name, FieldErrors errors) {
        var text = text(name);
        if (text.length() > LONGEST) {
            errors.add(name, "project.part.long", LONGEST);
        }
        return text;
    }

    String address(String name, FieldErrors errors) {
        var text = limited(name, errors);
        if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
            errors.add(name, "project.part.email");
        }
        return text;
    }

    @Nullable
    LocalDate date(String name, FieldErrors errors) {
        if (text(name).isEmpty()) {
            return null;
        }
        var date = Dates.parse(text(name));
        if (date.isEmpty()) {
            errors.add(name, "project.register.date.wrong", text(name));
        }
        return date.orElse(null);
    }

    /** Two dates in their order; a sentence at the second when they are not. */
    void ordered(@Nullable LocalDate starts, @Nullable LocalDate ends, String second, FieldErrors errors) {
        if (starts != null && ends != null && ends.isBefore(starts)) {
            errors.add(second, "project.register.ends.before", ends, starts);
        }
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text(name))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
