package se.framsteg.site.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.KnownSites;
import se.framsteg.site.Notices;

/** What becomes of what one tells us (Regulation (EU) 2016/679, articles 13 and 14): in general, and per project. */
@Controller
@RequestMapping("/personuppgifter")
class PrivacyController {
    private final KnownSites sites;
    private final Projects projects;
    private final SharedProjects shared;
    private final Notices notices;

    PrivacyController(KnownSites sites, Projects projects, SharedProjects shared, Notices notices) {
        this.sites = sites;
        this.projects = projects;
        this.shared = shared;
        this.notices = notices;
    }

    @PublicPage
    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var site = sites.of(request);
        var id = site.id();
        var shown = id == null ? null : shared.shownBy(id);
        List<Project> here = projects.published().stream()
                .filter(project -> shown == null || shown.contains(project.id()))
                .toList();
        model.addAttribute("page", new PrivacyPage(site.number(), here));
        return "site/privacy/page";
    }

    @PublicPage(parameters = "version")
    @GetMapping("/{project}")
    String project(
            @PathVariable String project,
            @RequestParam(required = false) @Nullable Integer version,
            Frame frame,
            Model model) {
        var one = projects.bySlug(project);
        var notice = version == null
                ? notices.newest(one, frame.language())
                : notices.version(one, version, frame.language()).orElseThrow(() -> new NotFound("notice"));
        model.addAttribute("page", new NoticePage(one, notice, notices.versions(one.id())));
        return "site/privacy/notice";
    }
}
