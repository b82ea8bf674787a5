package se.framsteg.report.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.framsteg.project.ProgrammePeriod;
import se.framsteg.report.ReportField;
import se.framsteg.report.Templates;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One period's template, and the others to go to. */
record TemplatePage(Templates.Kept kept, TemplateForm form, FieldErrors errors) {

    List<ProgrammePeriod> periods() {
        return Arrays.asList(ProgrammePeriod.values()).reversed();
    }

    String at(Frame frame, ProgrammePeriod period) {
        return frame.link("/arbete/manadsmall/" + period.name().toLowerCase(Locale.ROOT));
    }

    Map<String, String> separators(Frame frame) {
        var separators = new LinkedHashMap<String, String>();
        separators.put(";", frame.t("report.template.semicolon"));
        separators.put(",", frame.t("report.template.comma"));
        separators.put("tab", frame.t("report.template.tab"));
        return separators;
    }

    /** What may stand first on a line of columns. */
    List<String> fields(Frame frame) {
        return Arrays.stream(ReportField.values())
                .map(field -> field.name() + ": "
                        + frame.t("report.field." + field.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
