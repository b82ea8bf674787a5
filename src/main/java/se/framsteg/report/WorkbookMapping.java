package se.framsteg.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where in an official workbook the rows go: the sheet, the first row below its headings, and the column of each field.
 * Made once per workbook, kept and used every month.
 */
public record WorkbookMapping(String sheet, int firstRow, Map<ReportField, Integer> columns) {

    public WorkbookMapping {
        if (firstRow < 1 || firstRow > 100_000) {
            throw new IllegalArgumentException("Not a row number: " + firstRow);
        }
        if (!columns.containsKey(ReportField.IDENTITY)) {
            throw new IllegalArgumentException("A workbook needs a column for the identity");
        }
        if (columns.values().stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("Two fields share a column");
        }
        columns = Map.copyOf(new TreeMap<>(columns));
    }
}
