package se.framsteg.project.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Right;
import se.framsteg.project.ProjectSettings;
import se.framsteg.project.Projects;
import se.framsteg.project.Saving;
import se.framsteg.project.Setting;
import se.framsteg.shared.Frame;

/** The rules that a project sets for itself, with where the usual ones come from. */
@Controller
class ProjectSettingsController {

    private final Projects projects;
    private final ProjectSettings settings;

    ProjectSettingsController(Projects projects, ProjectSettings settings) {
        this.projects = projects;
        this.settings = settings;
    }

    @GetMapping("/arbete/projekt/{slug}/installningar")
    String show(@PathVariable String slug, Model model) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        model.addAttribute("page", SettingsPage.of(project, settings.lines(project.id())));
        return "project/setup/settings";
    }

    @PostMapping("/arbete/projekt/{slug}/installningar")
    String change(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var project = projects.forWork(slug, Right.PROJECT_WRITE);
        var wanted = new EnumMap<Setting, String>(Setting.class);
        var seen = new EnumMap<Setting, Integer>(Setting.class);
        for (var setting : Setting.values()) {
            if (sent.containsKey(setting.key())) {
                wanted.put(setting, sent.get(setting.key()).strip());
                seen.put(setting, number(sent.getOrDefault("number:" + setting.key(), "0")));
            }
        }
        var errors = settings.check(wanted);
        if (errors.any()) {
            response.setStatus(422);
            model.addAttribute(
                    "page", new SettingsPage(project, settings.lines(project.id()), wanted, seen, errors, List.of()));
            return "project/setup/settings";
        }
        return switch (settings.change(project.id(), wanted, seen)) {
            case Saving.Saved<List<ProjectSettings.Line>> _ -> "redirect:" + frame.link("/arbete/projekt/" + slug);
            case Saving.Overtaken<List<ProjectSettings.Line>> overtaken -> {
                response.setStatus(409);
                model.addAttribute("page", SettingsPage.overtaken(project, overtaken.theirs(), wanted));
                yield "project/setup/settings";
            }
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
