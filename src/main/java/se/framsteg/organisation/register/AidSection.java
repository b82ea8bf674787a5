package se.framsteg.organisation.register;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.AidAssessment;
import se.framsteg.shared.Frame;

/** State aid on the page of an organisation: what has been assessed, the sum against the ceiling, and the form. */
record AidSection(
        boolean undertaking,
        List<AidAssessment> assessments,
        BigDecimal sum,
        AidAssessment.@Nullable Ceiling ceiling,
        Map<UUID, String> projects,
        AidForm form) {

    Map<String, String> kinds(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        for (var kind : AidAssessment.Kind.values()) {
            options.put(kind.name(), frame.t(kind.key()));
        }
        return options;
    }

    Map<String, String> projectOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        if (projects.size() != 1) {
            options.put("", frame.t("organisation.aid.project.choose"));
        }
        projects.forEach((id, name) -> options.put(id.toString(), name));
        return options;
    }

    String project(UUID id) {
        return projects.getOrDefault(id, "");
    }

    boolean aboveCeiling() {
        return ceiling != null && sum.compareTo(ceiling.eur()) > 0;
    }

    String euro(Frame frame, BigDecimal amount) {
        return frame.number(amount.longValue()) + " euro";
    }
}
