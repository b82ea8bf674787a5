package se.framsteg.site.privacy;

import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.project.Project;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The form of a project's text, Swedish first. */
record NoticeFormPage(
        Association association, Project project, String version, List<NoticeForm> forms, FieldErrors errors) {
    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/personuppgifter/" + project.slug());
    }
}
