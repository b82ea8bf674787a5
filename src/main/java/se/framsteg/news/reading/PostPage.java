package se.framsteg.news.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.news.Article;
import se.framsteg.news.PictureView;
import se.framsteg.news.PostKind;
import se.framsteg.news.PublishedPosts.Neighbours;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.Frame;

/** A post with what surrounds it: dates to sign up for, other languages, the posts before and after. */
record PostPage(
        Article article,
        TextLanguage wanted,
        Neighbours neighbours,
        List<DateView> dates,
        String programme,
        Instant now,
        @Nullable PictureView picture,
        String html) {

    /** What the picture shows, as the post says it; null: as the library says it. */
    @Nullable
    String alt() {
        return article.head().alt().isBlank() ? null : article.head().alt();
    }

    boolean isPage() {
        return article.head().kind() == PostKind.PAGE;
    }

    /** The language of the text, when it differs from that of the page around it; else null. */
    @Nullable
    String lang(Frame frame) {
        return article.head().language().lang().equals(frame.lang())
                ? null
                : article.head().language().lang();
    }

    boolean fallenBack() {
        return article.head().language() != wanted;
    }

    List<TextLanguage> otherLanguages() {
        return article.languages().stream()
                .filter(language -> language != article.head().language())
                .toList();
    }

    String link(Frame frame, TextLanguage language) {
        return frame.sitePrefix() + language.prefix() + article.head().path();
    }

    /** {@code Anders Blom, förbundschef} */
    String byline() {
        var head = article.head();
        return head.role().isEmpty() ? head.byline() : head.byline() + ", " + head.role();
    }
}
