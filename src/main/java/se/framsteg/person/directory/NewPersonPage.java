package se.framsteg.person.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.framsteg.person.Candidate;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The form for somebody new, and whom the typed person may already be. */
record NewPersonPage(NewPersonForm form, FieldErrors errors, Map<UUID, String> projects, List<Candidate> candidates) {

    Map<String, String> options(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        if (projects.size() != 1) {
            options.put("", frame.t("person.project.choose"));
        }
        projects.forEach((id, name) -> options.put(id.toString(), name));
        return options;
    }

    String chosen() {
        return form.project() == null ? "" : form.project().toString();
    }

    String why(Frame frame, Candidate candidate) {
        return frame.t("person.candidate." + candidate.foundBy().name().toLowerCase(java.util.Locale.ROOT));
    }
}
