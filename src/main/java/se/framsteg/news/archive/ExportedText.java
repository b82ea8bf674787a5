package se.framsteg.news.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language on its way out.
 *
 * @param original whether the other languages are translations of this one
 * @param html what readers get, clean already
 * @param body the source, in Markdown
 * @param path its address within the site
 * @param picture address of the picture above the text, or empty
 */
public record ExportedText(
        UUID id,
        String language,
        boolean original,
        String title,
        String lead,
        String body,
        String html,
        String alt,
        String spoken,
        String sound,
        String byline,
        String role,
        String kind,
        String state,
        @Nullable Instant published,
        Instant changed,
        String slug,
        String path,
        String picture,
        List<String> tags) {

    String key() {
        return original ? base() : base() + "#" + language;
    }

    String base() {
        return "urn:uuid:" + id;
    }

    boolean isPublic() {
        return state.equals("published");
    }

    boolean page() {
        return kind.equals("sida");
    }
}
