package se.framsteg.project.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectDecisions;
import se.framsteg.project.Projects;
import se.framsteg.project.RegisterDraft;
import se.framsteg.project.RegisterReading;
import se.framsteg.project.RegisterText;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** The fund's record pasted as text; what we made of it is shown in the form before anything is stored. */
@Controller
class ProjectPasteController {

    private final Projects projects;
    private final ProjectDecisions decisions;
    private final DecisionScreen screen;
    private final Access access;

    ProjectPasteController(Projects projects, ProjectDecisions decisions, DecisionScreen screen, Access access) {
        this.projects = projects;
        this.decisions = decisions;
        this.screen = screen;
        this.access = access;
    }

    @GetMapping("/arbete/projekt/klistra")
    String show(Model model) {
        access.requireAnywhere(Right.PROJECT_WRITE);
        model.addAttribute("page", new PastePage("", FieldErrors.none()));
        return "project/decision/paste";
    }

    @PostMapping("/arbete/projekt/klistra")
    String read(@RequestParam String text, Words words, Model model, HttpServletResponse response) {
        access.requireAnywhere(Right.PROJECT_WRITE);
        if (text.length() > RegisterText.LONGEST) {
            return again(text.substring(0, RegisterText.LONGEST), "project.register.long.text", model, response);
        }
        var reading = projects.read(RegisterText.read(text));
        if (reading.draft().values().size() < 2) {
            return again(text, "project.register.nothing", model, response);
        }
        var known = reading.known()
                .filter(project -> access.may(Right.PROJECT_WRITE, project.id()))
                .orElse(null);
        if (known != null) {
            return decision(known, reading.draft(), words, model, response);
        }
        if (screen.homes().mine().isEmpty() && !screen.homes().all().isEmpty()) {
            return again(text, "project.paste.elsewhere", model, response);
        }
        var errors = new FieldErrors();
        if (reading.judged() instanceof RegisterReading.Refused refused) {
            refused.reasons().forEach(reason -> reason.addTo(errors, words));
            response.setStatus(422);
        }
        model.addAttribute(
                "page",
                screen.page(
                        DecisionForm.of(Map.of()).withDraft(reading.draft()),
                        errors,
                        reading.judged().warnings(),
                        null,
                        true));
        return "project/decision/page";
    }

    /** A text about a project that is here changes what it mentions; all else stands in the form as it was. */
    private String decision(Project known, RegisterDraft said, Words words, Model model, HttpServletResponse response) {
        var after = said.onto(known.register());
        var judged = projects.read(after).judged();
        var errors = new FieldErrors();
        if (judged instanceof RegisterReading.Refused refused) {
            refused.reasons().forEach(reason -> reason.addTo(errors, words));
            response.setStatus(422);
        }
        var form = DecisionForm.of(known)
                .withDraft(judged instanceof RegisterReading.Understood now ? RegisterDraft.of(now.record()) : after);
        model.addAttribute(
                "page",
                screen.page(form, errors, judged.warnings(), known, true)
                        .with(said.aside(known.register()))
                        .following(
                                judged instanceof RegisterReading.Understood now
                                        ? decisions.following(known, now.record())
                                        : List.of()));
        return "project/decision/page";
    }

    private static String again(String text, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("page", new PastePage(text, new FieldErrors().add("text", key)));
        return "project/decision/paste";
    }
}
