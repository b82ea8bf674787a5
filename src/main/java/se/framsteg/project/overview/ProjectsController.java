package se.framsteg.project.overview;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;
import se.framsteg.project.SharedProjects;
import se.framsteg.project.Standings;
import se.framsteg.shared.Address;
import se.framsteg.shared.PublicPage;

/** The projects that the public may see; at an association's site its own and those it shares with others. */
@Controller
class ProjectsController {

    private final Projects projects;
    private final Standings standings;
    private final Associations associations;
    private final SharedProjects shared;

    ProjectsController(Projects projects, Standings standings, Associations associations, SharedProjects shared) {
        this.shared = shared;
        this.projects = projects;
        this.standings = standings;
        this.associations = associations;
    }

    @PublicPage
    @GetMapping("/projekt")
    String show(HttpServletRequest request, Model model) {
        var address = Address.of(request);
        var site = associations
                .bySlug(address.association())
                .or(() -> associations.byHost(address.host()))
                .map(Association::id);
        var onSite = site.map(shared::shownBy);
        var shown = projects.published().stream()
                .filter(project -> onSite.isEmpty() || onSite.get().contains(project.id()))
                .map(standings::of)
                .toList();
        model.addAttribute("page", ProjectsPage.of(shown));
        return "project/overview/page";
    }
}
