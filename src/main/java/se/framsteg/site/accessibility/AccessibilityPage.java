package se.framsteg.site.accessibility;

import java.util.LinkedHashMap;
import java.util.Map;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.Message;
import se.framsteg.site.Statement;

/** The accessibility statement (lag 2018:1937; Digg's rules for its content) and the form through which one may complain. */
record AccessibilityPage(Statement statement, MessageForm form, FieldErrors errors) {
    static AccessibilityPage of(Statement statement) {
        return new AccessibilityPage(statement, MessageForm.empty(), FieldErrors.none());
    }

    Map<String, String> subjects(Frame frame) {
        var subjects = new LinkedHashMap<String, String>();
        for (var subject : Message.Subject.values()) {
            subjects.put(subject.name(), frame.t("site.message.subject." + subject));
        }
        return subjects;
    }
}
