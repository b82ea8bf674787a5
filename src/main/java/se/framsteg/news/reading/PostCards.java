package se.framsteg.news.reading;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.news.PostKind;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.Teaser;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.CardSource;
import se.framsteg.shared.ShareCard;
import se.framsteg.shared.Words;

/** Sharing cards of posts and pages: what kind of text, its title and its day, not who wrote it. */
@Component
class PostCards implements CardSource {
    private static final String KIND = "nyhet";

    private final PublishedPosts posts;

    PostCards(PublishedPosts posts) {
        this.posts = posts;
    }

    static ShareCard of(Teaser post, Words words) {
        var page = post.kind() == PostKind.PAGE;
        return new ShareCard(
                KIND,
                post.id(),
                page ? "" : words.t("news.kind." + post.kind()),
                post.title(),
                page ? "" : words.formats().date(post.day()),
                post.projectSlug());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ShareCard> card(UUID id, Words words) {
        return posts.head(id, TextLanguage.of(words.language())).map(post -> of(post, words));
    }
}
