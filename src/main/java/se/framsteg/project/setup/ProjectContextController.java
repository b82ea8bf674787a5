package se.framsteg.project.setup;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Right;
import se.framsteg.project.CodeLists;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectContext;
import se.framsteg.project.Projects;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Phases, projects that belong together, target groups and regional goals of a project. */
@Controller
class ProjectContextController {

    private final Projects projects;
    private final ProjectContext context;
    private final CodeLists codes;

    ProjectContextController(Projects projects, ProjectContext context, CodeLists codes) {
        this.projects = projects;
        this.context = context;
        this.codes = codes;
    }

    @GetMapping("/arbete/projekt/{slug}/sammanhang")
    String show(@PathVariable String slug, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        return show(model, project, ContextForm.of(context.of(project.id())), FieldErrors.none());
    }

    @PostMapping("/arbete/projekt/{slug}/sammanhang")
    String change(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        var form = ContextForm.of(sent);
        var errors = new FieldErrors();
        var wanted = form.understand(projects.mine(), codes.book(), errors);
        if (errors.any()) {
            response.setStatus(422);
            return show(model, project, form, errors);
        }
        context.set(project.id(), wanted, form.text("version"));
        return "redirect:" + frame.link("/arbete/projekt/" + slug);
    }

    private String show(Model model, Project project, ContextForm form, FieldErrors errors) {
        var others = projects.mine().stream()
                .filter(other -> !other.id().equals(project.id()))
                .toList();
        model.addAttribute("page", new ContextPage(project, others, codes.book(), form, errors));
        return "project/setup/context";
    }
}
