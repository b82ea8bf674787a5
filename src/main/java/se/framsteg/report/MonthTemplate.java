package se.framsteg.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a month file looks, as data that an administrator edits: the office's own template for ESF+ has not been seen, so
 * nothing of it is written into the program.
 */
public record MonthTemplate(
        String sheet,
        List<TemplateColumn> columns,
        String dateFormat,
        String periodFormat,
        char separator,
        String employedWord,
        String notEmployedWord,
        String unknownWord) {

    public MonthTemplate {
        if (columns.isEmpty() || columns.size() > 60) {
            throw new IllegalArgumentException("A template has between 1 and 60 columns, not " + columns.size());
        }
        if (sheet.isBlank() || sheet.length() > 31 || sheet.matches(".*[\\[\\]:*?/\\\\].*")) {
            throw new IllegalArgumentException("Not the name of a sheet: " + sheet);
        }
        if (separator != ';' && separator != ',' && separator != '\t') {
            throw new IllegalArgumentException("Not a separator: " + separator);
        }
        DateTimeFormatter.ofPattern(dateFormat);
        DateTimeFormatter.ofPattern(periodFormat);
        columns = List.copyOf(columns);
    }

    public List<String> headers() {
        return columns.stream().map(TemplateColumn::header).toList();
    }

    public List<ReportCell> cells(FileHead head, FileRow row) {
        return columns.stream().map(column -> cell(column, head, row)).toList();
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(dateFormat));
    }

    /** Excel writes months with small letters too, so the pattern is the same one in lower case. */
    String excelDateFormat() {
        return dateFormat.toLowerCase(Locale.ROOT);
    }

    ReportCell cell(TemplateColumn column, FileHead head, FileRow row) {
        return switch (column.field()) {
            case DIARY_NUMBER -> ReportCell.text(head.diaryNumber());
            case PERIOD -> ReportCell.text(head.month().format(DateTimeFormatter.ofPattern(periodFormat)));
            case IDENTITY -> ReportCell.text(row.identity());
            case START -> new ReportCell.Day(row.starts());
            case END -> row.ends() == null ? ReportCell.BLANK : new ReportCell.Day(row.ends());
            case HOURS -> new ReportCell.Whole(row.hours());
            case EMPLOYER_NUMBER -> ReportCell.text(row.employerNumber() == null ? "" : row.employerNumber());
            case EMPLOYER_NAME -> ReportCell.text(row.employerName() == null ? "" : row.employerName());
            case CATEGORY -> ReportCell.text(row.employed() ? employedWord : notEmployedWord);
            case EMAIL, MOBILE -> ReportCell.text(unknownWord);
            case CONSTANT -> ReportCell.text(column.constant() == null ? "" : column.constant());
        };
    }
}
