package se.framsteg.organisation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.organisation.Decision;
import se.framsteg.organisation.Organisation;
import se.framsteg.organisation.OrganisationKind;
import se.framsteg.organisation.Status;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One organisation with its form, workplaces, other names and history. */
record OrganisationPage(
        Organisation organisation,
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
        return organisation.status() == Status.PENDING;
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
