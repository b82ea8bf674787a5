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
import se.framsteg.shared.JsonLd;
import se.framsteg.shared.ShareCard;

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

    ShareCard card(Frame frame) {
        return PostCards.of(article.head(), frame.words());
    }

    /** The text for machines: what kind of text, from when, by whom, and where it lies. */
    String structured(Frame frame) {
        var head = article.head();
        var here = frame.whole(head.path());
        var publisher = JsonLd.organisation(head.association(), frame.whole("/"));
        var text = JsonLd.of(type(head.kind()))
                .with(isPage() ? "name" : "headline", head.title())
                .with("description", head.lead())
                .with("url", here)
                .with("inLanguage", head.language().lang())
                .with("datePublished", head.publishedAt().toString())
                .with("dateModified", head.changedAt().toString())
                .with("image", card(frame).address(frame))
                .with("publisher", publisher);
        if (isPage()) {
            return JsonLd.text(
                    text,
                    JsonLd.breadcrumbs(List.of(
                            new JsonLd.Step(frame.associationName(), frame.whole("/")),
                            new JsonLd.Step(head.title(), here))));
        }
        return JsonLd.text(
                text.with("mainEntityOfPage", here).with("author", head.byline().isEmpty() ? publisher : author()),
                JsonLd.breadcrumbs(List.of(
                        new JsonLd.Step(frame.associationName(), frame.whole("/")),
                        new JsonLd.Step(frame.t("news.title"), frame.whole("/nyheter")),
                        new JsonLd.Step(head.title(), here))));
    }

    private JsonLd author() {
        return JsonLd.of("Person")
                .with("name", article.head().byline())
                .with("jobTitle", article.head().role());
    }

    private static String type(PostKind kind) {
        return switch (kind) {
            case NEWS, CAMPAIGN, REPORT, RESULT -> "NewsArticle";
            case BLOG -> "BlogPosting";
            case STORY -> "Article";
            case PAGE -> "WebPage";
        };
    }
}
