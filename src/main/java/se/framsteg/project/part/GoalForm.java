package se.framsteg.project.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.project.CodeLists;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Goal;
import se.framsteg.project.Goals;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** A goal: who says it, what is counted, how much, and until when. */
@Component
class GoalForm implements PartForm {

    private final Goals goals;
    private final Projects projects;
    private final CodeLists codes;

    GoalForm(Goals goals, Projects projects, CodeLists codes) {
        this.goals = goals;
        this.projects = projects;
        this.codes = codes;
    }

    @Override
    public String path() {
        return "mal";
    }

    @Override
    public List<Input> inputs(Project project, Words words) {
        var units = new LinkedHashMap<String, String>();
        for (var unit : Goal.Unit.values()) {
            units.put(unit.name(), words.t("project.unit." + unit));
        }
        var others = new LinkedHashMap<String, String>();
        others.put("", words.t("project.part.mal.sharedWith.none"));
        projects.mine().stream()
                .filter(other -> !other.id().equals(project.id()))
                .forEach(other -> others.put(other.id().toString(), other.name()));
        var indicators = new LinkedHashMap<String, String>();
        codes.book().of(CodeScheme.INDICATOR).forEach(code -> indicators.put(code.code(), code.name(words.language())));
        return List.of(
                Input.text("value", true),
                Input.choice("unit", units),
                Input.choice("indicator", indicators),
                Input.check("atLeast"),
                Input.text("source", true),
                Input.text("sourceEn", false),
                Input.date("starts"),
                Input.date("ends"),
                new Input("sharedWith", Input.Kind.CHOICE, false, others));
    }

    @Override
    public Optional<Map<String, String>> stored(UUID project, UUID id) {
        return goals.find(project, id).map(GoalForm::values);
    }

    @Override
    public Optional<Saving<Map<String, String>>> save(Project project, Sent sent, FieldErrors errors) {
        var value = sent.text("value").replaceAll("[\\s\\u00a0]", "");
        if (!value.matches("[1-9]\\d{0,8}")) {
            errors.add("value", "project.part.mal.value.wrong");
        }
        var source = sent.required("source", errors);
        var starts = sent.date("starts", errors);
        var ends = sent.date("ends", errors);
        sent.ordered(starts, ends, "ends", errors);
        if (errors.any()) {
            return Optional.empty();
        }
        var shared = projects.mine().stream()
                .filter(other -> other.id().toString().equals(sent.text("sharedWith"))
                        && !other.id().equals(project.id()))
                .map(Project::id)
                .findFirst();
        var goal = new Goal(
                sent.idOrNew(),
                project.id(),
                source,
                sent.limited("sourceEn", errors),
                sent.text("indicator").isEmpty() ? "PARTICIPANTS" : sent.text("indicator"),
                sent.one(Goal.Unit.class, "unit").orElse(Goal.Unit.PERSONS),
                Integer.parseInt(value),
                sent.text("atLeast").equals("true"),
                starts,
                ends,
                shared.orElse(null),
                sent.edition());
        return Optional.of(
                sent.isNew()
                        ? new Saving.Saved<>(values(goals.add(goal)))
                        : Written.saving(goals.change(goal), GoalForm::values));
    }

    @Override
    public void remove(UUID project, UUID id) {
        goals.remove(project, id);
    }

    private static Map<String, String> values(Goal goal) {
        return new Written()
                .with("value", goal.value())
                .with("unit", goal.unit())
                .with("indicator", goal.indicator())
                .with("atLeast", goal.atLeast())
                .with("source", goal.source())
                .with("sourceEn", goal.sourceEn())
                .with("starts", goal.starts())
                .with("ends", goal.ends())
                .with("sharedWith", goal.sharedWith())
                .with("edition", goal.edition())
                .values();
    }
}
