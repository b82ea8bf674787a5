package se.framsteg.project.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.ProjectHomes;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/** The projects one works with, and everything about one of them. */
@Controller
class ProjectDeskController {

    private final Projects projects;
    private final ProjectDesk desk;
    private final ProjectHomes homes;
    private final Access access;
    private final BusinessClock clock;

    ProjectDeskController(Projects projects, ProjectDesk desk, ProjectHomes homes, Access access, BusinessClock clock) {
        this.projects = projects;
        this.desk = desk;
        this.homes = homes;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/arbete/projekt")
    String list(Model model) {
        access.requireAnywhere(Right.PROJECT_READ);
        model.addAttribute(
                "page",
                new ListPage(
                        projects.mine(),
                        clock.today(),
                        access.mayAnywhere(Right.PROJECT_WRITE),
                        homes.now(),
                        access.mayEverywhere(Right.OPERATE)));
        return "project/desk/list";
    }

    @GetMapping("/arbete/projekt/{slug}")
    String show(@PathVariable String slug, Frame frame, Model model) {
        model.addAttribute("page", desk.of(projects.forWork(slug, Right.PROJECT_READ), frame.language()));
        return "project/desk/page";
    }

    @GetMapping("/arbete/projekt/{slug}/versioner")
    String versions(@PathVariable String slug, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_READ);
        model.addAttribute("page", VersionsPage.of(project, projects.versions(project.id())));
        return "project/desk/versions";
    }

    @PostMapping("/arbete/projekt/{slug}/forbund")
    String move(@PathVariable String slug, @RequestParam UUID association, Frame frame) {
        projects.move(projects.forWork(slug, Right.PROJECT_WRITE).id(), association);
        return "redirect:" + frame.link("/arbete/projekt/" + slug);
    }

    @PostMapping("/arbete/projekt/{slug}/publicering")
    String publish(@PathVariable String slug, @RequestParam boolean published, Frame frame) {
        projects.publish(projects.forWork(slug, Right.PROJECT_WRITE).id(), published);
        return "redirect:" + frame.link("/arbete/projekt/" + slug);
    }
}
