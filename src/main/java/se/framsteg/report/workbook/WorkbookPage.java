package se.framsteg.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.ReportField;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.WorkbookOutline;
import se.framsteg.report.Workbooks;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The workbook in use and where in it the rows go. */
record WorkbookPage(
        ReportedProject project,
        Workbooks.@Nullable Kept kept,
        @Nullable WorkbookOutline outline,
        boolean write,
        FieldErrors errors) {

    String at(Frame frame) {
        return frame.link("/arbete/manad/" + project.slug() + "/arbetsbok");
    }

    List<ReportField> fields() {
        return Stream.of(ReportField.values())
                .filter(field -> field != ReportField.CONSTANT)
                .toList();
    }

    String label(Frame frame, ReportField field) {
        return frame.t("report.field." + field.name().toLowerCase(Locale.ROOT));
    }

    Map<String, String> sheets() {
        var sheets = new LinkedHashMap<String, String>();
        if (outline != null) {
            outline.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet.name()));
        }
        return sheets;
    }

    /** The columns with their letters and the headings found above them. */
    Map<String, String> columns(Frame frame) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("", frame.t("report.workbook.no_column"));
        var headings = headings();
        for (int column = 0; column < Math.max(headings.size(), 15); column++) {
            var heading = column < headings.size() ? headings.get(column) : "";
            var letter = CellReference.convertNumToColString(column);
            columns.put(Integer.toString(column), heading.isBlank() ? letter : letter + ": " + heading);
        }
        return columns;
    }

    String chosen(ReportField field) {
        var column = kept == null ? null : kept.mapping().columns().get(field);
        return column == null ? "" : column.toString();
    }

    private List<String> headings() {
        if (outline == null || kept == null) {
            return List.of();
        }
        return outline.sheets().stream()
                .filter(sheet -> sheet.name().equals(kept.mapping().sheet()))
                .map(WorkbookOutline.SheetOutline::headings)
                .findFirst()
                .orElse(List.of());
    }
}
