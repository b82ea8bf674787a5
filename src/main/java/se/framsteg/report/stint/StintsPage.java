package se.framsteg.report.stint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.Stint;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * A person's stints in a project, and what may happen next.
 *
 * @param day as typed
 * @param reason as typed
 */
record StintsPage(
        UUID person,
        String name,
        ReportedProject project,
        List<Stint> stints,
        boolean write,
        String day,
        String reason,
        FieldErrors errors,
        @Nullable String done) {

    String at(Frame frame) {
        return frame.link("/arbete/personer/" + person + "/perioder/" + project.id());
    }

    /** Takes part now: the next thing that may happen is to leave. */
    boolean inside() {
        return !stints.isEmpty() && stints.getLast().ends() == null;
    }

    static String span(Frame frame, Stint stint) {
        var ends = stint.ends();
        return ends == null
                ? frame.t("report.stint.open", frame.date(stint.starts()))
                : frame.t("report.stint.closed", frame.date(stint.starts()), frame.date(ends));
    }
}
