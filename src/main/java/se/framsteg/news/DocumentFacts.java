package se.framsteg.news;

import java.time.LocalDate;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/**
 * What is told about a document.
 *
 * @param language the one it is written in
 * @param twin the page on this site that says the same, without language prefix, or empty
 * @param summary what it says, as text, for a page of its own, or empty
 * @param published whether the public finds it
 */
public record DocumentFacts(
        String title, Language language, LocalDate dated, String twin, String summary, boolean published) {
    public DocumentFacts {
        title = title.strip().replaceAll("\\s+", " ");
        twin = twin.strip();
        summary = summary.strip();
    }

    public FieldErrors judged() {
        var errors = FieldErrors.none();
        if (title.isEmpty() || title.length() > 200) {
            errors.add("title", "news.document.error.title");
        }
        if (!twin.isEmpty() && !twin.matches("/[a-z0-9/-]{1,200}")) {
            errors.add("twin", "news.document.error.twin");
        }
        if (summary.length() > 50_000) {
            errors.add("summary", "news.document.error.summary");
        }
        return errors;
    }
}
