package se.framsteg.project.setup;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Right;
import se.framsteg.project.Projects;
import se.framsteg.project.ShortTexts;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Frame;

/** What a project is in a few sentences, in English and in easy Swedish. */
@Controller
@RequestMapping("/arbete/projekt/{slug}/texter")
class ProjectTextsController {

    private final Projects projects;
    private final ShortTexts texts;

    ProjectTextsController(Projects projects, ShortTexts texts) {
        this.projects = projects;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        return show(model, ProjectTextsPage.stored(project, texts.of(project.id(), "")));
    }

    @PostMapping
    String save(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String easy,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        var page = ProjectTextsPage.of(project, version, english.strip(), easy.strip());
        if (page.errors().any()) {
            response.setStatus(422);
            return show(model, page);
        }
        FormVersion.require(version, texts.of(project.id(), ""));
        texts.tell(project.id(), page.english(), page.easy());
        return "redirect:" + frame.link("/arbete/projekt/" + slug + "/texter") + "?sparat=ja";
    }

    private static String show(Model model, ProjectTextsPage page) {
        model.addAttribute("page", page);
        return "project/setup/texts";
    }
}
