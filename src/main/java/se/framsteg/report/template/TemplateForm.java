package se.framsteg.report.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.MonthTemplate;
import se.framsteg.report.ReportField;
import se.framsteg.report.TemplateColumn;
import se.framsteg.report.Templates;
import se.framsteg.shared.FieldErrors;

/** A template as it is typed: columns one a line, field; heading; and the text of a constant. */
record TemplateForm(
        String sheet,
        String columns,
        String dateFormat,
        String periodFormat,
        String separator,
        String employedWord,
        String notEmployedWord,
        String unknownWord,
        Boolean verified,
        String note,
        Integer version) {

    TemplateForm {
        sheet = text(sheet);
        columns = text(columns);
        dateFormat = text(dateFormat);
        periodFormat = text(periodFormat);
        separator = text(separator).isBlank() ? ";" : text(separator);
        employedWord = text(employedWord);
        notEmployedWord = text(notEmployedWord);
        unknownWord = text(unknownWord);
        verified = Boolean.TRUE.equals(verified);
        note = text(note);
        version = version == null ? -1 : version;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static TemplateForm of(Templates.Kept kept) {
        var template = kept.template();
        return new TemplateForm(
                template.sheet(),
                template.columns().stream()
                        .map(column -> column.field() + "; " + column.header()
                                + (column.constant() == null ? "" : "; " + column.constant()))
                        .collect(Collectors.joining("\n")),
                template.dateFormat(),
                template.periodFormat(),
                template.separator() == '\t' ? "tab" : String.valueOf(template.separator()),
                template.employedWord(),
                template.notEmployedWord(),
                template.unknownWord(),
                kept.verified(),
                kept.note(),
                kept.number());
    }

    @Nullable
    MonthTemplate read(FieldErrors errors) {
        var read = new ArrayList<TemplateColumn>();
        var lines = columns.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            var column = column(lines.get(i));
            if (column == null) {
                errors.add("columns", "report.template.column.wrong", i + 1);
            } else {
                read.add(column);
            }
        }
        try {
            return errors.any() ? null : template(read);
        } catch (IllegalArgumentException wrong) {
            errors.add("dateFormat", "report.template.wrong");
            return null;
        }
    }

    private MonthTemplate template(List<TemplateColumn> read) {
        return new MonthTemplate(
                sheet.strip(),
                read,
                dateFormat.strip(),
                periodFormat.strip(),
                separator.equals("tab") ? '\t' : separator.strip().charAt(0),
                employedWord.strip(),
                notEmployedWord.strip(),
                unknownWord.strip());
    }

    private static @Nullable TemplateColumn column(String line) {
        var cells = Arrays.stream(line.split(";", 3)).map(String::strip).toList();
        try {
            return cells.size() < 2
                    ? null
                    : new TemplateColumn(
                            ReportField.valueOf(cells.getFirst()),
                            cells.get(1),
                            cells.size() == 3 ? cells.get(2) : null);
        } catch (IllegalArgumentException unknownField) {
            return null;
        }
    }
}
