package se.framsteg.news;

import java.util.Set;
import java.util.UUID;

/**
 * Something a newsletter tells of: a post, or a course date.
 *
 * @param themes slugs of the subjects it is about
 * @param project slug, or empty when it belongs to the association itself
 * @param about the lead, or when and where
 * @param lang the language of the title, as in the html attribute
 */
public record DigestItem(
        UUID id,
        DigestKind kind,
        Set<String> themes,
        String project,
        String title,
        String about,
        String path,
        String lang) {

    /** About no subject and no project: it concerns everybody. */
    public boolean general() {
        return themes.isEmpty() && project.isEmpty();
    }
}
