package se.framsteg.site.accessibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.Message;

/** The accessibility statement (lag 2018:1937; Digg's rules for its content) and the form through which one may complain. */
record AccessibilityPage(MessageForm form, FieldErrors errors) {
    /** When this version of the program was last examined, by us. */
    static final LocalDate ASSESSED = LocalDate.of(2026, 11, 21);

    private static final List<String> GAPS = List.of("scans", "workbooks", "texts", "tried");

    static AccessibilityPage empty() {
        return new AccessibilityPage(MessageForm.empty(), FieldErrors.none());
    }

    LocalDate assessed() {
        return ASSESSED;
    }

    /** What is known not to work for everyone; each has its reason and another way. */
    List<String> gaps() {
        return GAPS;
    }

    Map<String, String> subjects(Frame frame) {
        var subjects = new LinkedHashMap<String, String>();
        for (var subject : Message.Subject.values()) {
            subjects.put(subject.name(), frame.t("site.message.subject." + subject));
        }
        return subjects;
    }
}
