package se.framsteg.project.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Code;
import se.framsteg.project.CodeBook;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Goal;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectHomes;
import se.framsteg.project.RegisterDraft;
import se.framsteg.project.RegisterField;
import se.framsteg.project.RegisterRemark;
import se.framsteg.project.VersionDifference;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * The form of a project's record.
 *
 * @param project the project that a decision changes, or null for a new one
 * @param pasted whether the form was filled from pasted text
 * @param goals those that follow the record, as they would be after the decision
 * @param aside what stood around the fields of pasted text and is no part of the form
 */
record DecisionPage(
        DecisionForm form,
        FieldErrors errors,
        List<RegisterRemark> warnings,
        @Nullable Project project,
        boolean pasted,
        ProjectHomes.Homes homes,
        CodeBook book,
        List<String> aside,
        List<Goal> goals) {

    DecisionPage with(List<String> words) {
        return new DecisionPage(form, errors, warnings, project, pasted, homes, book, words, goals);
    }

    DecisionPage following(List<Goal> changed) {
        return new DecisionPage(form, errors, warnings, project, pasted, homes, book, aside, changed);
    }

    /** What may happen to goals that said the same as the record. */
    Map<String, String> goalAnswers(Frame frame) {
        return options(frame, "project.form.goals.", "follow", "stay");
    }

    /** What the form says otherwise than what is stored. */
    List<VersionDifference.Change> changes() {
        return project == null
                ? List.of()
                : VersionDifference.between(RegisterDraft.of(project.register()), form.draft())
                        .changes();
    }

    String title(Frame frame) {
        return project == null ? frame.t("project.form.new") : frame.t("project.form.amend", project.name());
    }

    String action(Frame frame) {
        return frame.link(project == null ? "/arbete/projekt/ny" : "/arbete/projekt/" + project.slug() + "/beslut");
    }

    String value(RegisterField field) {
        return form.draft().text(field);
    }

    @Nullable
    String error(String field, Frame frame) {
        return errors.of(field, frame);
    }

    Map<String, String> kinds(Frame frame) {
        return options(frame, "project.kind.", "COMPETENCE", "IMPLEMENTATION");
    }

    Map<String, String> decisions(Frame frame) {
        return project == null
                ? options(frame, "project.decision.", "GRANT", "AMENDMENT")
                : options(frame, "project.decision.", "AMENDMENT", "CORRECTION");
    }

    Map<String, String> answers(Frame frame) {
        var all = new LinkedHashMap<String, String>();
        all.put("", frame.t("project.form.unknown"));
        all.put("ja", frame.t("project.form.yes"));
        all.put("nej", frame.t("project.form.no"));
        return all;
    }

    /** Why one cannot begin a project here, as the end of a key of the words; empty when one can. */
    String hindrance() {
        if (project != null || !homes.mine().isEmpty()) {
            return "";
        }
        return homes.all().isEmpty() ? "first" : "elsewhere";
    }

    /** The associations to choose between; which one it is, is asked until the owner's number or somebody says it. */
    Map<String, String> associationOptions(Frame frame) {
        var all = new LinkedHashMap<String, String>();
        if (association().isEmpty()) {
            all.put("", frame.t("project.form.association.choose"));
        }
        homes.mine().forEach(one -> all.put(one.id().toString(), one.name()));
        return all;
    }

    String association() {
        var sent = form.association().map(Object::toString).orElse("");
        var likely = homes.likely(value(RegisterField.OWNER_NUMBER));
        return sent.isEmpty() && likely != null ? likely.id().toString() : sent;
    }

    /** What decided the choice, or that the owner is another association than one may choose. */
    String associationHint(Frame frame) {
        return homes.owner(value(RegisterField.OWNER_NUMBER))
                .map(owner -> frame.t(
                        homes.mine().contains(owner)
                                ? "project.form.association.owner"
                                : "project.form.association.other",
                        owner.name()))
                .orElse(frame.t("project.form.association.hint"));
    }

    /** The codes to suggest at a field; the list of intervention types is that of the running period. */
    List<Code> suggestions(String field) {
        return switch (field) {
            case "fund" -> book.of(CodeScheme.FUND);
            case "cci" -> book.of(CodeScheme.CCI);
            case "area" -> book.of(CodeScheme.AREA);
            case "objective" -> book.of(CodeScheme.OBJECTIVE);
            case "intervention" -> book.of(CodeScheme.INTERVENTION_2021);
            case "nuts2" -> book.of(CodeScheme.NUTS2);
            case "country" -> book.of(CodeScheme.COUNTRY);
            default -> List.of();
        };
    }

    /** Warnings that are worth a line each. */
    List<RegisterRemark> remarks() {
        return warnings.stream()
                .filter(warning -> !warning.key().equals("project.register.missing"))
                .toList();
    }

    /** Fields that the text does not have, in one sentence. */
    String missing(Frame frame) {
        return warnings.stream()
                .filter(warning -> warning.key().equals("project.register.missing"))
                .map(warning -> frame.t("project.field." + warning.field().form()))
                .collect(Collectors.joining(", "));
    }

    /** Whether the code in this field is one that nobody has checked at its source. */
    boolean unverified(RegisterField field, CodeScheme scheme) {
        return book.find(scheme, value(field)).map(code -> !code.verified()).orElse(false);
    }

    private static Map<String, String> options(Frame frame, String key, String... values) {
        var all = new LinkedHashMap<String, String>();
        for (var value : values) {
            all.put(value, frame.t(key + value));
        }
        return all;
    }
}
