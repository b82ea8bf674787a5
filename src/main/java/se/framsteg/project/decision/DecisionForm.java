package se.framsteg.project.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.framsteg.project.Dates;
import se.framsteg.project.Decision;
import se.framsteg.project.FinancingShares;
import se.framsteg.project.Numbers;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectKind;
import se.framsteg.project.RegisterDraft;
import se.framsteg.project.RegisterField;
import se.framsteg.project.RegisterReading;
import se.framsteg.project.RegisterRecord;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Words;

/** The form of a project's record and the decision behind it, as it was sent. */
record DecisionForm(RegisterDraft draft, Map<String, String> sent) {

    static DecisionForm of(Map<String, String> sent) {
        return new DecisionForm(RegisterDraft.ofForm(sent), Map.copyOf(sent));
    }

    /** What a decision that changes the project begins from. */
    static DecisionForm of(Project project) {
        var shares = project.version().shares();
        return new DecisionForm(
                RegisterDraft.of(project.register()),
                Map.of(
                        "kind", project.kind().name(),
                        "decision", Decision.Kind.AMENDMENT.name(),
                        "number", String.valueOf(project.version().number()),
                        "stateShare", Numbers.text(shares.state()),
                        "projectShare", Numbers.text(shares.project())));
    }

    /** What was sent about this project: a field that was not sent stays, and one that was emptied is emptied. */
    static DecisionForm of(Project project, Map<String, String> sent) {
        var before = of(project);
        var all = new HashMap<String, String>();
        for (var field : RegisterField.values()) {
            all.put(field.form(), before.draft().text(field));
        }
        all.putAll(before.sent());
        all.remove("number");
        all.putAll(sent);
        return of(all);
    }

    DecisionForm withDraft(RegisterDraft other) {
        return new DecisionForm(other, sent);
    }

    String text(String field) {
        return sent.getOrDefault(field, "").replace("\u0000", "").strip();
    }

    int number() {
        return text("number").matches("\\d{1,6}") ? Integer.parseInt(text("number")) : 0;
    }

    /** Whether somebody has said what is to happen to the goals that said the same as the record. */
    boolean answersGoals() {
        return text("goals").equals("follow") || text("goals").equals("stay");
    }

    boolean changesGoals() {
        return text("goals").equals("follow");
    }

    /** The id that came with the empty form: sent twice, it is one project. */
    UUID id() {
        return uuid("id").orElseGet(Ids::next);
    }

    Optional<UUID> association() {
        return uuid("association");
    }

    private Optional<UUID> uuid(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All of the form understood; empty when something is wrong, and then the errors say what. */
    Optional<Wanted> understand(RegisterReading judged, FieldErrors errors, Words words) {
        if (judged instanceof RegisterReading.Refused refused) {
            refused.reasons().forEach(reason -> reason.addTo(errors, words));
        }
        var register = judged instanceof RegisterReading.Understood understood ? understood.record() : null;
        var shares = FinancingShares.read(
                register == null ? null : register.euShare(), text("stateShare"), text("projectShare"), errors);
        var decidedOn = Dates.parse(text("decidedOn"));
        if (!text("decidedOn").isEmpty() && decidedOn.isEmpty()) {
            errors.add("decidedOn", "project.register.date.wrong", text("decidedOn"));
        }
        if (text("reason").length() > 2000) {
            errors.add("reason", "project.register.long", words.t("project.form.reason"), 2000);
        }
        return register == null || shares.isEmpty() || errors.any()
                ? Optional.empty()
                : Optional.of(new Wanted(
                        register,
                        shares.get(),
                        kind(),
                        new Decision(decision(), decidedOn.orElse(null), text("reason"))));
    }

    private ProjectKind kind() {
        return text("kind").equals(ProjectKind.IMPLEMENTATION.name())
                ? ProjectKind.IMPLEMENTATION
                : ProjectKind.COMPETENCE;
    }

    private Decision.Kind decision() {
        return switch (text("decision")) {
            case "AMENDMENT" -> Decision.Kind.AMENDMENT;
            case "CORRECTION" -> Decision.Kind.CORRECTION;
            default -> Decision.Kind.GRANT;
        };
    }

    /** What the form wants to store. */
    record Wanted(RegisterRecord register, FinancingShares shares, ProjectKind kind, Decision decision) {}
}
