package se.framsteg.project.part;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Right;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.project.Saving;
import se.framsteg.project.VersionDifference.Change;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** The forms of goals, partners, sub-projects and contacts: one screen, since they differ only in their fields. */
@Controller
@RequestMapping("/arbete/projekt/{slug}/{path:mal|parter|delprojekt|kontakter}")
class ProjectPartController {

    private final Projects projects;
    private final List<PartForm> forms;

    ProjectPartController(Projects projects, List<PartForm> forms) {
        this.projects = projects;
        this.forms = forms;
    }

    @GetMapping("/ny")
    String begin(@PathVariable String slug, @PathVariable String path, Frame frame, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        return show(model, frame, project, form(path), null, Map.of(), FieldErrors.none(), List.of());
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String slug, @PathVariable String path, @PathVariable UUID id, Frame frame, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        var stored = form(path).stored(project.id(), id).orElseThrow(() -> new NotFound("part"));
        return show(model, frame, project, form(path), id, stored, FieldErrors.none(), List.of());
    }

    @PostMapping("/ny")
    String add(
            @PathVariable String slug,
            @PathVariable String path,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        return save(
                projects.forWork(slug, Right.PROJECT_WRITE), form(path), new Sent(null, sent), frame, model, response);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable String path,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        if (form(path).stored(project.id(), id).isEmpty()) {
            throw new NotFound("part");
        }
        return save(project, form(path), new Sent(id, sent), frame, model, response);
    }

    @PostMapping("/{id}/borttagning")
    String remove(@PathVariable String slug, @PathVariable String path, @PathVariable UUID id, Frame frame) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        form(path).stored(project.id(), id).orElseThrow(() -> new NotFound("part"));
        form(path).remove(project.id(), id);
        return back(frame, project);
    }

    private String save(
            Project project, PartForm form, Sent sent, Frame frame, Model model, HttpServletResponse response) {
        var errors = new FieldErrors();
        var saving = form.save(project, sent, errors);
        if (saving.isEmpty()) {
            response.setStatus(422);
            return show(model, frame, project, form, sent.id(), sent.values(), errors, List.of());
        }
        return switch (saving.get()) {
            case Saving.Saved<Map<String, String>> _ -> back(frame, project);
            case Saving.Overtaken<Map<String, String>> overtaken -> {
                response.setStatus(409);
                var yours = new HashMap<>(sent.values());
                yours.put("edition", overtaken.theirs().getOrDefault("edition", "1"));
                var both = both(form.inputs(project, frame.words()), overtaken.theirs(), sent.values());
                yield show(model, frame, project, form, sent.id(), yours, errors, both);
            }
        };
    }

    private static List<Change> both(List<Input> inputs, Map<String, String> theirs, Map<String, String> yours) {
        var both = new ArrayList<Change>();
        for (var input : inputs) {
            var their = shown(input, theirs);
            var your = shown(input, yours);
            if (!their.equals(your)) {
                both.add(new Change(input.name(), their, your));
            }
        }
        return both;
    }

    private static String shown(Input input, Map<String, String> values) {
        var value = values.getOrDefault(input.name(), input.kind() == Input.Kind.CHECK ? "false" : "");
        return input.options().getOrDefault(value, value);
    }

    private static String show(
            Model model,
            Frame frame,
            Project project,
            PartForm form,
            @Nullable UUID id,
            Map<String, String> values,
            FieldErrors errors,
            List<Change> conflict) {
        var inputs = form.inputs(project, frame.words());
        model.addAttribute("page", new PartPage(project, form.path(), id, inputs, values, errors, conflict));
        return "project/part/page";
    }

    private PartForm form(String path) {
        return forms.stream()
                .filter(form -> form.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("part"));
    }

    private static String back(Frame frame, Project project) {
        return "redirect:" + frame.link("/arbete/projekt/" + project.slug());
    }
}
