package se.framsteg.organisation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Decision;
import se.framsteg.organisation.Organisation;
import se.framsteg.organisation.OrganisationKind;
import se.framsteg.organisation.Status;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One organisation with its workplaces, other names and history.
 *
 * @param mine whether the reader may change the record; others see its facts
 */
record OrganisationPage(
        Organisation organisation,
        boolean mine,
        OrganisationForm form,
        FieldErrors errors,
        List<OrganisationKind> kinds,
        List<RegisterQuery.WorkplaceLine> workplaces,
        List<String> aliases,
        List<Decision> history,
        LocationSection places,
        AidSection aid) {

    Map<String, String> kindOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.t("organisation.kind.unknown"));
        kinds.forEach(kind -> options.put(kind.key(), kind.name(frame.language())));
        return options;
    }

    boolean pending() {
        return mine && organisation.status() == Status.PENDING;
    }

    /** The facts in words, for those who may not change them; what is not known is left out. */
    Map<String, String> facts(Frame frame) {
        var facts = new LinkedHashMap<String, String>();
        fact(
                facts,
                frame.t("organisation.kind"),
                kindOptions(frame).getOrDefault(form.kind() == null ? "" : form.kind(), ""));
        fact(facts, frame.t("organisation.number"), form.number());
        fact(facts, frame.t("organisation.postal"), form.postalCode());
        fact(facts, frame.t("organisation.town"), form.town());
        return facts;
    }

    private static void fact(Map<String, String> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(label, value);
        }
    }

    /** What was done with the name, in a sentence. */
    String sentence(Frame frame, Decision decision) {
        var name = decision.workplace() != null ? decision.workplace() : decision.after();
        var changed =
                decision.action().equals("CHANGED") && !java.util.Objects.equals(decision.before(), decision.after());
        return frame.t(
                changed ? "organisation.decision.renamed" : decision.key(),
                name == null ? organisation.name() : name,
                decision.before() == null ? "" : decision.before());
    }

    String who(Frame frame, Decision decision) {
        return frame.t("organisation.by." + decision.actorKind());
    }
}
