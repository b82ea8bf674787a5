package se.framsteg.news;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a newsletter tells of: a post, or a course date.
 *
 * @param themes slugs of the subjects it is about
 * @param project slug, or empty when it belongs to the association itself
 * @param about the lead, or when and where
 * @param lang the language of the title, as in the html attribute
 * @param day when it takes place; null for what is read
 */
public record DigestItem(
        UUID id,
        DigestKind kind,
        Set<String> themes,
        String project,
        String title,
        String about,
        String path,
        String lang,
        @Nullable LocalDate day) {

    /** About no subject and no project: it concerns everybody. */
    public boolean general() {
        return themes.isEmpty() && project.isEmpty();
    }
}
