package se.framsteg.site.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPage;
import se.framsteg.shared.Words;
import se.framsteg.site.KnownSites;

/** The first page: what it is for, what comes next, how it goes. */
@Controller
class StartController {
    private final StartQuery query;
    private final KnownSites sites;
    private final BusinessClock clock;

    StartController(StartQuery query, KnownSites sites, BusinessClock clock) {
        this.query = query;
        this.sites = sites;
        this.clock = clock;
    }

    /** With a number from an old archive the same address is that of a post, see {@code NumberAddressController}. */
    @PublicPage(parameters = {"p", "page_id"})
    @GetMapping("/")
    String show(HttpServletRequest request, Words words, Model model) {
        var association = sites.of(request).id();
        model.addAttribute(
                "page",
                query.page(association, association == null ? sites.all() : List.of(), words.language(), clock));
        return "site/start/page";
    }
}
