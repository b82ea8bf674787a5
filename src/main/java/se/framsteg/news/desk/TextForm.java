package se.framsteg.news.desk;

import org.jspecify.annotations.Nullable;
import se.framsteg.news.Wording;
import se.framsteg.shared.FieldErrors;

/**
 * What was typed in the editor.
 *
 * @param version the version of the working copy that it was opened from; 0 for a new language
 */
record TextForm(
        @Nullable String title,
        @Nullable String lead,
        @Nullable String body,
        @Nullable String alt,
        @Nullable String spoken,
        @Nullable Integer version) {

    Wording wording() {
        return new Wording(
                bare(title).replaceAll("\\s+", " "),
                bare(lead).replaceAll("\\s+", " "),
                bare(body),
                bare(alt).replaceAll("\\s+", " "),
                bare(spoken));
    }

    int from() {
        return version == null ? 0 : version;
    }

    /** What cannot be kept at all; everything else is kept as it is and told beside the text. */
    FieldErrors judged() {
        var errors = FieldErrors.none();
        limit(errors, "title", wording().title(), 200);
        limit(errors, "lead", wording().lead(), 1_000);
        limit(errors, "body", wording().body(), 200_000);
        limit(errors, "alt", wording().alt(), 500);
        limit(errors, "spoken", wording().spoken(), 100_000);
        return errors;
    }

    private static void limit(FieldErrors errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(field, "news.edit.error.long", most);
        }
    }

    private static String bare(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }
}
