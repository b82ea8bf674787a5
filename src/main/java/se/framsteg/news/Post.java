package se.framsteg.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, as those who work with it know it.
 *
 * @param scope the project, or the association: where rights are asked for
 * @param slug the last part of its address
 * @param publishAt when it is due, while it is scheduled
 * @param publishedAt when it was first published: its place in archive and feed
 * @param changedAt when readers last saw it change
 * @param askedAt when a writer asked for it to be published, or null
 */
public record Post(
        UUID id,
        UUID association,
        UUID scope,
        PostFacts facts,
        String slug,
        PostState state,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant changedAt,
        @Nullable String withdrawnWhy,
        @Nullable Instant askedAt,
        int version) {

    /** Its Swedish address, without language and site. */
    public String path() {
        return facts.kind().folder() + slug;
    }

    public boolean isPublic() {
        return state == PostState.PUBLISHED;
    }
}
