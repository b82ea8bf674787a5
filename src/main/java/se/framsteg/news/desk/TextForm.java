package se.framsteg.news.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;

/**
 * What was typed in the editor.
 *
 * @param version the version of the working copy that it was opened from; 0 for a new language
 * @param ut the languages to publish
 * @param day when it is to be published, with {@code time}
 */
record TextForm(
        @Nullable String title,
        @Nullable String lead,
        @Nullable String body,
        @Nullable String alt,
        @Nullable String spoken,
        @Nullable Integer version,
        @Nullable Set<String> ut,
        @Nullable String day,
        @Nullable String time) {
    static final String MORNING = "08:00";

    /** The languages that readers are to have; empty: all. */
    Set<TextLanguage> languages() {
        return ut == null
                ? Set.of()
                : ut.stream().map(EditorController::language).collect(Collectors.toSet());
    }

    String typedDay() {
        return bare(day);
    }

    String typedTime() {
        return time == null ? MORNING : bare(time);
    }

    /** When it is to come out, or null when that cannot be read. */
    @Nullable
    Instant moment() {
        try {
            return LocalDate.parse(typedDay())
                    .atTime(LocalTime.parse(typedTime().replace('.', ':')))
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

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
