package se.framsteg.report;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts the rows into the office's own workbook where it says, and leaves everything else as it was: other sheets, formats,
 * formulas in columns that are not ours. The whole workbook is in memory, so this is for files of one project and month.
 */
final class WorkbookFiller implements MonthFileWriter {

    private final XSSFWorkbook workbook;
    private final Sheet sheet;
    private final WorkbookMapping mapping;
    private final MonthTemplate template;
    private final FileHead head;
    private final OutputStream out;
    private int line;

    WorkbookFiller(byte[] file, WorkbookMapping mapping, MonthTemplate template, FileHead head, OutputStream out)
            throws IOException {
        workbook = OfficialWorkbook.open(file);
        var named = workbook.getSheet(mapping.sheet());
        if (named == null) {
            workbook.close();
            throw new IllegalArgumentException("The workbook has no sheet " + mapping.sheet());
        }
        sheet = named;
        this.mapping = mapping;
        this.template = template;
        this.head = head;
        this.out = out;
        line = mapping.firstRow() - 1;
        clearExamples();
    }

    @Override
    public void write(FileRow row) {
        var target = row(line++);
        mapping.columns().forEach((field, column) -> put(target, column, template.cell(column(field), head, row)));
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
        }
    }

    private static TemplateColumn column(ReportField field) {
        return new TemplateColumn(field, field.name(), field == ReportField.CONSTANT ? "" : null);
    }

    /** Templates carry example people in the first rows: theirs is only the format. */
    private void clearExamples() {
        for (int number = line; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            if (row != null) {
                mapping.columns().values().forEach(column -> {
                    var cell = row.getCell(column);
                    if (cell != null) {
                        cell.setBlank();
                    }
                });
            }
        }
    }

    /** A row beyond the prepared ones is formatted like the first. */
    private Row row(int number) {
        var row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    private void put(Row row, int column, ReportCell value) {
        var cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
            style(cell, column);
        }
        switch (value) {
            case ReportCell.Text text -> cell.setCellValue(text.value());
            case ReportCell.Whole whole -> cell.setCellValue(whole.value());
            case ReportCell.Day day -> putDay(cell, day);
            case ReportCell.Blank _ -> cell.setBlank();
        }
    }

    /** Where the workbook has no date format of its own, the date is text as the template writes it. */
    private void putDay(Cell cell, ReportCell.Day day) {
        if (DateUtil.isADateFormat(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())) {
            cell.setCellValue(day.value());
        } else {
            cell.setCellValue(template.day(day.value()));
        }
    }

    private void style(Cell cell, int column) {
        var first = sheet.getRow(mapping.firstRow() - 1);
        var model = first == null ? null : first.getCell(column);
        if (model != null) {
            cell.setCellStyle(model.getCellStyle());
        }
    }
}
