package se.framsteg.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;

/**
 * A published post in a list.
 *
 * @param language the one it is shown in: the reader's, or Swedish when it has not been translated
 * @param project the name of its project, or empty
 * @param association the name of the association that writes
 */
public record Teaser(
        UUID id,
        String slug,
        PostKind kind,
        String byline,
        String role,
        TextLanguage language,
        String title,
        String lead,
        @Nullable UUID picture,
        boolean decorative,
        String alt,
        String project,
        String projectSlug,
        String association,
        Instant publishedAt,
        Instant changedAt) {

    public String path() {
        return kind.folder() + slug;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(publishedAt, BusinessClock.ZONE);
    }
}
