package se.framsteg.course.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.framsteg.course.ProgrammeTexts;
import se.framsteg.course.Programmes.Part;
import se.framsteg.course.Programmes.Programme;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.InLanguages;

/** What was written, by the name of its field: {@code summary-sv}, {@code summary-en}, {@code summary-easy} and so on. */
record TextsForm(Map<String, String> values) {
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";
    static final List<String> LANGUAGES = List.of("sv", "en", "easy");
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_DESCRIPTION = 8_000;

    static TextsForm of(Programme programme, List<Part> parts) {
        var values = new HashMap<String, String>();
        put(values, SUMMARY, programme.summary());
        put(values, DESCRIPTION, programme.description());
        parts.forEach(part -> put(values, name(part), part.summary()));
        values.put("version", Integer.toHexString(new java.util.TreeMap<>(values).hashCode()));
        return new TextsForm(values);
    }

    static String name(Part part) {
        return "part-" + part.id();
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A mark of what was stored when the form was shown. */
    String version() {
        return text("version");
    }

    FieldErrors errors(List<String> fields) {
        var errors = FieldErrors.none();
        for (var field : fields) {
            var longest = field.equals(DESCRIPTION) ? LONGEST_DESCRIPTION : LONGEST_SUMMARY;
            for (var language : LANGUAGES) {
                if (text(field + "-" + language).length() > longest) {
                    errors.add(field + "-" + language, "course.texts.error.long", longest);
                }
            }
        }
        return errors;
    }

    ProgrammeTexts.Texts texts(List<Part> parts) {
        var told = new HashMap<UUID, InLanguages>();
        parts.forEach(part -> told.put(part.id(), read(name(part))));
        return new ProgrammeTexts.Texts(read(SUMMARY), read(DESCRIPTION), told);
    }

    private InLanguages read(String field) {
        return new InLanguages(text(field + "-sv"), text(field + "-en"), text(field + "-easy"));
    }

    private static void put(Map<String, String> values, String field, InLanguages text) {
        values.put(field + "-sv", text.swedish());
        values.put(field + "-en", text.english());
        values.put(field + "-easy", text.easy());
    }
}
