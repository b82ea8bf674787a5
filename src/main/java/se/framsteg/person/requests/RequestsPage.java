package se.framsteg.person.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Role;
import se.framsteg.person.Requests;
import se.framsteg.shared.Frame;

/**
 * Questions about people.
 *
 * @param done what has just been done, as the address says it; the sentence is true whatever the address says
 */
record RequestsPage(
        List<Requests.ToAnswer> toAnswer,
        List<Requests.Asked> asked,
        Map<UUID, String> projects,
        Map<String, Role> roles,
        @Nullable String done) {

    /** "Sub-project leader in Conecto+", or that the participant gave the number. */
    String asker(Frame frame, Requests.ToAnswer request) {
        var role = request.role() == null ? null : roles.get(request.role());
        return role == null
                ? frame.t("person.request.by_participant", project(frame, request.project()))
                : frame.t("person.request.by", role.name(frame.language()), project(frame, request.project()));
    }

    String project(Frame frame, UUID project) {
        return projects.getOrDefault(project, frame.t("person.project.unnamed"));
    }

    String reason(Frame frame, String reason) {
        return reason.isBlank() ? frame.t("person.request.no_reason") : frame.t("person.request.reason", reason);
    }

    String name(Frame frame, Requests.Asked request) {
        return request.name() == null ? frame.t("person.merge.somebody") : request.name();
    }

    String state(Frame frame, Requests.Asked request) {
        return frame.t("person.request.state." + (request.answer() == null ? "open" : request.answer()));
    }

    boolean said(String what) {
        return what.equals(done);
    }
}
