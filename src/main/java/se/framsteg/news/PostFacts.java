package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a post beside its text.
 *
 * @param project the project it belongs to, or null when it is the association's own
 * @param byline who writes, as readers see it, or empty
 * @param role in which role: "förbundschef", or empty
 * @param programme a training, or
 * @param date one of its dates, that the post is about: its sign-up stands in the post
 * @param picture the picture above the text and on cards
 * @param decorative whether the picture says nothing, so that it needs no alternative text
 * @param sound address of a recording or a podcast, or empty; a link, never embedded
 * @param tags slugs of tags
 */
public record PostFacts(
        @Nullable UUID project,
        PostKind kind,
        String byline,
        String role,
        @Nullable UUID programme,
        @Nullable UUID date,
        @Nullable UUID picture,
        boolean decorative,
        String sound,
        List<String> tags) {

    public static PostFacts of(@Nullable UUID project, PostKind kind, String byline, String role, String... tags) {
        return new PostFacts(project, kind, byline, role, null, null, null, false, "", List.of(tags));
    }

    public PostFacts about(@Nullable UUID programme, @Nullable UUID date) {
        return new PostFacts(project, kind, byline, role, programme, date, picture, decorative, sound, tags);
    }

    /** With this picture above the text. */
    public PostFacts pictured(@Nullable UUID picture, boolean decorative) {
        return new PostFacts(project, kind, byline, role, programme, date, picture, decorative, sound, tags);
    }

    public PostFacts heard(String sound) {
        return new PostFacts(project, kind, byline, role, programme, date, picture, decorative, sound, tags);
    }
}
