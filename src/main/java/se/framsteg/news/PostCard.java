package se.framsteg.news;

import org.jspecify.annotations.Nullable;

/** A post in a list with the picture that stands on its card, if any. */
public record PostCard(Teaser post, @Nullable PictureView picture) {
    /** What the picture shows, as the post says it when the library's words do not fit; null: the library's. */
    public @Nullable String alt() {
        return post.decorative() ? "" : post.alt().isBlank() ? null : post.alt();
    }
}
