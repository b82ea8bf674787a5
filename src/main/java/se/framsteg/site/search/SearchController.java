package se.framsteg.site.search;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.shared.Frame;
import se.framsteg.site.KnownSites;
import se.framsteg.site.index.EntryKind;

/** One field that looks through all that is public: posts, pages, dates, trainings and projects. */
@Controller
class SearchController {
    private final SearchQuery query;
    private final KnownSites sites;

    SearchController(SearchQuery query, KnownSites sites) {
        this.query = query;
        this.sites = sites;
    }

    @GetMapping("/sok")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String sida,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        var question = new Question(
                q,
                frame.language(),
                sites.of(request).id(),
                EntryKind.of(slag).orElse(null),
                sida.matches("\\d{1,4}") ? Integer.parseInt(sida) : 1);
        model.addAttribute("page", query.search(question));
        return "site/search/page";
    }
}
