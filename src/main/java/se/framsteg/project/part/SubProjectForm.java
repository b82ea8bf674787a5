package se.framsteg.project.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.project.Project;
import se.framsteg.project.Saving;
import se.framsteg.project.SubProject;
import se.framsteg.project.SubProjects;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** A sub-project and who leads it. */
@Component
class SubProjectForm implements PartForm {

    private final SubProjects subProjects;

    SubProjectForm(SubProjects subProjects) {
        this.subProjects = subProjects;
    }

    @Override
    public String path() {
        return "delprojekt";
    }

    @Override
    public List<Input> inputs(Project project, Words words) {
        return List.of(
                Input.text("name", true),
                Input.text("towns", false),
                Input.text("leader", false),
                Input.email("email"));
    }

    @Override
    public Optional<Map<String, String>> stored(UUID project, UUID id) {
        return subProjects.find(project, id).map(SubProjectForm::values);
    }

    @Override
    public Optional<Saving<Map<String, String>>> save(Project project, Sent sent, FieldErrors errors) {
        var part = new SubProject(
                sent.idOrNew(),
                project.id(),
                sent.required("name", errors),
                sent.limited("towns", errors),
                sent.limited("leader", errors),
                sent.address("email", errors),
                sent.edition());
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(
                sent.isNew()
                        ? new Saving.Saved<>(values(subProjects.add(part)))
                        : Written.saving(subProjects.change(part), SubProjectForm::values));
    }

    @Override
    public void remove(UUID project, UUID id) {
        subProjects.remove(project, id);
    }

    private static Map<String, String> values(SubProject part) {
        return new Written()
                .with("name", part.name())
                .with("towns", part.towns())
                .with("leader", part.leader())
                .with("email", part.email())
                .with("edition", part.edition())
                .values();
    }
}
