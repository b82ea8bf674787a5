package se.framsteg.project.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.Beginning;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectDecisions;
import se.framsteg.project.Projects;
import se.framsteg.project.RegisterField;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** A new project, or a decision that changes one: the same form. */
@Controller
class DecisionController {

    private final Projects projects;
    private final ProjectDecisions decisions;
    private final DecisionScreen screen;
    private final Access access;

    DecisionController(Projects projects, ProjectDecisions decisions, DecisionScreen screen, Access access) {
        this.projects = projects;
        this.decisions = decisions;
        this.screen = screen;
        this.access = access;
    }

    @GetMapping("/arbete/projekt/ny")
    String show(Model model) {
        access.requireAnywhere(Right.PROJECT_WRITE);
        model.addAttribute("page", screen.page(DecisionForm.of(Map.of()), FieldErrors.none(), List.of(), null, false));
        return "project/decision/page";
    }

    @PostMapping("/arbete/projekt/ny")
    String begin(@RequestParam Map<String, String> sent, Frame frame, Model model, HttpServletResponse response) {
        access.requireAnywhere(Right.PROJECT_WRITE);
        var form = DecisionForm.of(sent);
        var errors = new FieldErrors();
        var reading = projects.read(form.draft());
        var association = association(form);
        if (association == null) {
            errors.add("association", "project.form.association.missing");
        }
        reading.known()
                .filter(known -> !known.id().equals(form.id()))
                .ifPresent(known -> errors.add("diaryNumber", "project.form.known", known.name()));
        var wanted = form.understand(reading.judged(), errors, frame.words());
        if (wanted.isEmpty() || association == null || errors.any()) {
            response.setStatus(422);
            model.addAttribute(
                    "page", screen.page(form, errors, reading.judged().warnings(), null, false));
            return "project/decision/page";
        }
        var now = wanted.get();
        var begun = projects.begin(form.id(), association, now.kind(), now.register(), now.shares(), now.decision());
        var project =
                switch (begun) {
                    case Beginning.Begun made -> made.project();
                    case Beginning.AlreadyHere here -> here.project();
                };
        return "redirect:" + frame.link("/arbete/projekt/" + project.slug());
    }

    @GetMapping("/arbete/projekt/{slug}/beslut")
    String decision(@PathVariable String slug, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        model.addAttribute(
                "page", screen.page(DecisionForm.of(project), FieldErrors.none(), List.of(), project, false));
        return "project/decision/page";
    }

    @PostMapping("/arbete/projekt/{slug}/beslut")
    String amend(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        var form = DecisionForm.of(project, sent);
        var errors = new FieldErrors();
        var reading = projects.read(form.draft());
        reading.known()
                .filter(known -> !known.id().equals(project.id()))
                .ifPresent(known -> errors.add("diaryNumber", "project.form.known", known.name()));
        var wanted = form.understand(reading.judged(), errors, frame.words());
        if (form.number() == project.version().number()
                && wanted.filter(now -> project.isSaid(now.kind(), now.register(), now.shares(), now.decision()))
                        .isPresent()) {
            errors.add("reason", "project.form.same");
        }
        var following =
                wanted.map(now -> decisions.following(project, now.register())).orElse(List.of());
        if (!following.isEmpty() && !form.answersGoals()) {
            errors.add("goals", "project.form.goals.asked");
        }
        if (wanted.isEmpty() || errors.any()) {
            response.setStatus(422);
            model.addAttribute(
                    "page",
                    screen.page(form, errors, reading.judged().warnings(), project, false)
                            .following(following));
            return "project/decision/page";
        }
        var now = wanted.get();
        var saving = decisions.amend(
                project, form.number(), now.kind(), now.register(), now.shares(), now.decision(), form.changesGoals());
        return switch (saving) {
            case Saving.Saved<Project> _ -> "redirect:" + frame.link("/arbete/projekt/" + slug + "/versioner");
            case Saving.Overtaken<Project> overtaken ->
                overtaken(ConflictPage.of(overtaken.theirs(), form), frame, model, response);
        };
    }

    /** What was sent twice is saved already: then there is nothing to choose between. */
    private static String overtaken(ConflictPage page, Frame frame, Model model, HttpServletResponse response) {
        if (page.changes().isEmpty()) {
            return "redirect:" + frame.link("/arbete/projekt/" + page.theirs().slug() + "/versioner");
        }
        response.setStatus(409);
        model.addAttribute("page", page);
        return "project/decision/conflict";
    }

    /** What was chosen; where nothing was asked, the only one or the owner's. */
    private @Nullable UUID association(DecisionForm form) {
        var homes = screen.homes();
        if (homes.mine().size() != 1 && form.sent().containsKey("association")) {
            return form.association()
                    .filter(id -> homes.mine().stream().anyMatch(one -> one.id().equals(id)))
                    .orElse(null);
        }
        var likely = homes.likely(form.draft().text(RegisterField.OWNER_NUMBER));
        return likely == null ? null : likely.id();
    }
}
