package se.framsteg.project.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Association;
import se.framsteg.project.Contact;
import se.framsteg.project.Goal;
import se.framsteg.project.Partner;
import se.framsteg.project.Phase;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectHomes;
import se.framsteg.project.ProjectSettings;
import se.framsteg.project.RegisterDraft;
import se.framsteg.project.RegisterField;
import se.framsteg.project.Relation;
import se.framsteg.project.Standing;
import se.framsteg.project.SubProject;

/** Everything about one project, and whether the one who looks may change it. */
record DeskPage(
        Standing standing,
        List<Goal> goals,
        List<Partner> partners,
        List<SubProject> subProjects,
        List<Contact> contacts,
        List<Phase> phases,
        List<Kin> kin,
        List<String> codes,
        List<ProjectSettings.Line> settings,
        @Nullable LocalDate keepUntil,
        int versions,
        boolean mayChange,
        ProjectHomes.Homes homes) {

    /** A project that belongs to this one. */
    record Kin(String name, String slug, Relation.Kind kind) {}

    /** The association on whose site the project is. */
    String home() {
        return homes.all().stream()
                .filter(one -> one.id().equals(project().association()))
                .map(Association::name)
                .findFirst()
                .orElse("");
    }

    /** Where the one who looks may move the project; empty when it stays where it is. */
    Map<String, String> otherHomes() {
        var others = new LinkedHashMap<String, String>();
        if (homes.mine().stream().anyMatch(one -> one.id().equals(project().association()))) {
            homes.mine().stream()
                    .filter(one -> !one.id().equals(project().association()))
                    .forEach(one -> others.put(one.id().toString(), one.name()));
        }
        return others;
    }

    Project project() {
        return standing.project();
    }

    /** The fields of the record that have a value, but for the description. */
    List<RegisterField> fields() {
        var draft = draft();
        return draft.values().keySet().stream()
                .filter(field -> field != RegisterField.DESCRIPTION)
                .sorted()
                .toList();
    }

    RegisterDraft draft() {
        return RegisterDraft.of(project().register());
    }

    /** Settings that differ from the usual, or that nobody has verified and this project has not set. */
    List<ProjectSettings.Line> notable() {
        return settings.stream()
                .filter(line -> line.number() > 0 || !line.verified())
                .toList();
    }

    /** What a published page should have and does not. */
    List<String> missing() {
        var missing = new java.util.ArrayList<String>();
        if (contacts.isEmpty()) {
            missing.add("contact");
        }
        if (goals.isEmpty()) {
            missing.add("goal");
        }
        if (project().register().diaryNumber() == null) {
            missing.add("diaryNumber");
        }
        if (!project().version().shares().whole()) {
            missing.add("shares");
        }
        return missing;
    }
}
