package se.framsteg.site.embed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.Selection;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.EmbedSources;
import se.framsteg.site.KnownSites;

/** The coming dates of an association as a box in somebody else's page. */
@Controller
class EmbeddedCalendarController {
    private final PublishedDates dates;
    private final SharedProjects shared;
    private final KnownSites sites;
    private final EmbedSources sources;
    private final BusinessClock clock;

    EmbeddedCalendarController(
            PublishedDates dates, SharedProjects shared, KnownSites sites, EmbedSources sources, BusinessClock clock) {
        this.dates = dates;
        this.shared = shared;
        this.sites = sites;
        this.sources = sources;
        this.clock = clock;
    }

    @PublicPage(parameters = {"tema", "ort", "form", "projekt", "q", "antal"})
    @GetMapping("/inbaddat/kalender")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var association = sites.of(request).id();
        response.setHeader(
                "Content-Security-Policy", EmbedPolicy.of(association == null ? List.of() : sources.of(association)));
        var selection = Selection.of(parameters);
        var coming = association == null
                ? dates.comingFrom(clock.now())
                : dates.ofProjects(shared.shownBy(association), clock.now());
        model.addAttribute(
                "page",
                new EmbeddedCalendarPage(
                        selection,
                        coming.stream()
                                .filter(view -> !view.cancelled())
                                .filter(selection::matches)
                                .limit(Count.of(parameters.getFirst("antal")))
                                .toList(),
                        clock.now()));
        return "site/embed/calendar";
    }
}
