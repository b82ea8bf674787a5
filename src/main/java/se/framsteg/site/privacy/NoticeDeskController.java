package se.framsteg.site.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Right;
import se.framsteg.organisation.Association;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.site.Notice;
import se.framsteg.site.Notices;
import se.framsteg.site.SiteDesk;

/** An association writes what its projects tell about personal data. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/personuppgifter")
class NoticeDeskController {
    private final SiteDesk desk;
    private final Projects projects;
    private final Notices notices;

    NoticeDeskController(SiteDesk desk, Projects projects, Notices notices) {
        this.desk = desk;
        this.projects = projects;
        this.notices = notices;
    }

    @GetMapping
    String list(@PathVariable String slug, Model model) {
        var association = desk.mine(slug);
        List<NoticeListPage.Line> lines = projects.mine().stream()
                .filter(project -> project.association().equals(association.id()))
                .map(project -> new NoticeListPage.Line(project, notices.versions(project.id())))
                .toList();
        model.addAttribute("page", new NoticeListPage(association, lines));
        return "site/privacy/list";
    }

    @GetMapping("/{project}")
    String show(@PathVariable String slug, @PathVariable String project, Model model) {
        var association = desk.mine(slug);
        var one = of(association, project);
        return page(
                association,
                one,
                FormVersion.of(stored(one)),
                stored(one).stream().map(NoticeForm::of).toList(),
                FieldErrors.none(),
                model);
    }

    @PostMapping("/{project}")
    String publish(
            @PathVariable String slug,
            @PathVariable String project,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String version,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var one = of(association, project);
        var swedish = NoticeForm.of(typed, "sv");
        var english = NoticeForm.of(typed, "en");
        var errors = FieldErrors.none();
        swedish.check(true, errors);
        english.check(false, errors);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(association, one, version, List.of(swedish, english), errors, model);
        }
        FormVersion.require(version, stored(one));
        notices.publish(one, swedish.notice(), english.notice());
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/personuppgifter");
    }

    private Project of(Association association, String slug) {
        var project = projects.forWork(slug, Right.SITE_WRITE);
        if (!project.association().equals(association.id())) {
            throw new NotFound("project");
        }
        return project;
    }

    private List<Notice> stored(Project project) {
        return List.of(notices.toChange(project, Language.SV), notices.toChange(project, Language.EN));
    }

    private static String page(
            Association association,
            Project project,
            String version,
            List<NoticeForm> forms,
            FieldErrors errors,
            Model model) {
        model.addAttribute("page", new NoticeFormPage(association, project, version, forms, errors));
        return "site/privacy/desk";
    }
}
