package se.framsteg.news.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.Article;
import se.framsteg.news.NewsSites;
import se.framsteg.news.PostFilter;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.PublishedPosts.Part;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.news.Site;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.Frame;
import se.framsteg.shared.PublicPage;

/** Any part of the news as a subscription, with the whole texts. The kept page's tag tells a program that nothing is new. */
@Controller
class NewsFeedController {
    private static final int LENGTH = 20;

    private final PublishedPosts posts;
    private final NewsSites sites;

    NewsFeedController(PublishedPosts posts, NewsSites sites) {
        this.posts = posts;
        this.sites = sites;
    }

    @PublicPage(parameters = {"ar", "manad", "tagg", "projekt", "slag", "aldre-an"})
    @GetMapping("/nyheter/feed")
    void feed(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame)
            throws IOException, XMLStreamException {
        var site = sites.of(request);
        var filter = PostFilter.of(parameters::getFirst);
        var language = TextLanguage.of(frame.language());
        var window = new Window(parameters.getFirst("aldre-an"), null, LENGTH);
        var feed = feed(site, filter, language, frame, window, posts.whole(site, filter, language, window));
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setDateHeader("Last-Modified", feed.updated().toEpochMilli());
        feed.write(response.getOutputStream());
    }

    private static AtomFeed feed(
            Site site, PostFilter filter, TextLanguage language, Frame frame, Window window, Part<Article> part) {
        var here = site.base() + language.prefix() + "/nyheter";
        return new AtomFeed(
                "framsteg-news " + (site.association() == null ? site.base() : site.association()) + " " + language
                        + filter.query(),
                title(frame, filter, part),
                frame.associationName(),
                language,
                here + "/feed" + filter.query(window.olderThan() == null ? null : "aldre-an", window.olderThan()),
                here + filter.query(),
                older(here, filter, part),
                site.base(),
                part.posts());
    }

    private static @Nullable String older(String here, PostFilter filter, Part<Article> part) {
        return part.older() && !part.posts().isEmpty()
                ? here + "/feed"
                        + filter.query("aldre-an", part.posts().getLast().head().slug())
                : null;
    }

    private static String title(Frame frame, PostFilter filter, Part<Article> part) {
        var of = frame.t("news.feed.title", frame.associationName());
        if (filter.project() != null && !part.posts().isEmpty()) {
            of += " – " + part.posts().getFirst().head().project();
        }
        return filter.tag() == null ? of : of + " – " + filter.tag();
    }
}
