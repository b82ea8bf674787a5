package se.framsteg.site.embed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.NewsSites;
import se.framsteg.news.PostFilter;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.Address;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.EmbedSources;
import se.framsteg.site.KnownSites;

/** The latest news of an association as a box in somebody else's page. */
@Controller
class EmbeddedNewsController {
    private final PublishedPosts posts;
    private final NewsSites newsSites;
    private final KnownSites sites;
    private final EmbedSources sources;

    EmbeddedNewsController(PublishedPosts posts, NewsSites newsSites, KnownSites sites, EmbedSources sources) {
        this.posts = posts;
        this.newsSites = newsSites;
        this.sites = sites;
        this.sources = sources;
    }

    @PublicPage(parameters = {"ar", "manad", "tagg", "projekt", "slag", "antal"})
    @GetMapping("/inbaddat/nyheter")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var association = sites.of(request).id();
        response.setHeader(
                "Content-Security-Policy", EmbedPolicy.of(association == null ? List.of() : sources.of(association)));
        var filter = PostFilter.of(parameters::getFirst);
        var latest = posts.list(
                newsSites.of(request),
                filter,
                TextLanguage.of(Address.of(request).language()),
                Window.newest(Count.of(parameters.getFirst("antal"))));
        model.addAttribute("page", new EmbeddedNewsPage(latest.posts(), filter));
        return "site/embed/news";
    }
}
