package se.framsteg.site.search;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.site.KnownSites;

/** One field that looks through dates, programmes and projects. */
@Controller
class SearchController {
    private final SearchQuery query;
    private final KnownSites sites;

    SearchController(SearchQuery query, KnownSites sites) {
        this.query = query;
        this.sites = sites;
    }

    @GetMapping("/sok")
    String search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        var asked = q.strip();
        var text = asked.length() > 100 ? asked.substring(0, 100) : asked;
        model.addAttribute("page", query.search(text, sites.of(request).id()));
        return "site/search/page";
    }
}
