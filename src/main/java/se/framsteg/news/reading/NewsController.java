package se.framsteg.news.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.course.DateStatus;
import se.framsteg.course.DateView;
import se.framsteg.course.Programmes;
import se.framsteg.course.PublishedDates;
import se.framsteg.news.Article;
import se.framsteg.news.GonePosts;
import se.framsteg.news.Illustrations;
import se.framsteg.news.NewsSites;
import se.framsteg.news.PostFilter;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.PublishedPosts.Neighbours;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.news.Site;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.LocalAddress;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;

/** The archive, a post, a page. */
@Controller
class NewsController {
    private static final int LENGTH = 12;

    private final PublishedPosts posts;
    private final GonePosts gone;
    private final PublishedDates dates;
    private final Programmes programmes;
    private final Illustrations illustrations;
    private final NewsSites sites;
    private final BusinessClock clock;

    NewsController(
            PublishedPosts posts,
            GonePosts gone,
            PublishedDates dates,
            Programmes programmes,
            Illustrations illustrations,
            NewsSites sites,
            BusinessClock clock) {
        this.posts = posts;
        this.gone = gone;
        this.dates = dates;
        this.programmes = programmes;
        this.illustrations = illustrations;
        this.sites = sites;
        this.clock = clock;
    }

    @PublicPage(parameters = {"ar", "manad", "tagg", "projekt", "slag", "aldre-an", "nyare-an"})
    @GetMapping("/nyheter")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        var site = sites.of(request);
        var filter = PostFilter.of(parameters::getFirst);
        var language = TextLanguage.of(frame.language());
        var window = new Window(parameters.getFirst("aldre-an"), parameters.getFirst("nyare-an"), LENGTH);
        var part = posts.list(site, filter, language, window);
        model.addAttribute(
                "page",
                new ListPage(
                        filter,
                        part,
                        illustrations.cards(part.posts(), frame.language()),
                        posts.months(site),
                        posts.tags(site),
                        posts.projects(site),
                        language));
        return "news/reading/list";
    }

    @PublicPage
    @GetMapping("/nyheter/{slug}")
    ModelAndView post(@PathVariable String slug, HttpServletRequest request, Frame frame) {
        return show(sites.of(request), false, slug, frame);
    }

    @PublicPage
    @GetMapping("/sidor/{slug}")
    ModelAndView page(@PathVariable String slug, HttpServletRequest request, Frame frame) {
        return show(sites.of(request), true, slug, frame);
    }

    private ModelAndView show(Site site, boolean page, String slug, Frame frame) {
        var language = TextLanguage.of(frame.language());
        var found = posts.find(site, page, slug, language);
        if (found.isEmpty() && gone.at(site, page, slug)) {
            return new ModelAndView("news/reading/gone", HttpStatus.GONE);
        }
        return switch (found.orElseThrow(() -> new NotFound("post"))) {
            case Article.Answer.Moved moved ->
                new ModelAndView(LocalAddress.redirect(frame.link(moved.path()), HttpStatus.MOVED_PERMANENTLY));
            case Article.Answer.Here here ->
                new ModelAndView("news/reading/post", "page", around(site, here.article(), frame));
        };
    }

    private PostPage around(Site site, Article article, Frame frame) {
        var language = TextLanguage.of(frame.language());
        var programme = programme(article.programme());
        return new PostPage(
                article,
                language,
                article.head().kind() == se.framsteg.news.PostKind.PAGE
                        ? new Neighbours(null, null)
                        : posts.neighbours(site, article.head(), language),
                dates(article.date(), programme.orElse(null)),
                programme.map(Programmes.Programme::title).orElse(""),
                clock.now(),
                illustrations.of(article.head().picture(), frame.language()).orElse(null),
                illustrations.dressed(article.html(), frame.language()));
    }

    /** The date it is about, or the coming ones of the training; how many seats are left is asked for now. */
    private List<DateView> dates(@Nullable UUID date, Programmes.@Nullable Programme programme) {
        if (date != null) {
            return dates.get(date).filter(view -> view.date().status() != DateStatus.DRAFT).stream()
                    .toList();
        }
        return programme == null
                ? List.of()
                : dates.ofProgramme(programme.slug(), clock.now()).stream()
                        .limit(4)
                        .toList();
    }

    private Optional<Programmes.Programme> programme(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : programmes.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
