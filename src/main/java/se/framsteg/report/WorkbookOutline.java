package se.framsteg.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What is found in an uploaded workbook: its sheets, the likely row of headings and a first guess of the columns. */
public record WorkbookOutline(List<SheetOutline> sheets) {

    private static final int ROWS_SEARCHED = 40;

    /** One sheet; {@code headingRow} counts from one and is zero when no heading was recognised. */
    public record SheetOutline(String name, int headingRow, List<String> headings, Map<ReportField, Integer> guess) {}

    /** Empty when the file is no workbook of the current kind. */
    public static Optional<WorkbookOutline> read(byte[] file) {
        try (var workbook = OfficialWorkbook.open(file)) {
            var sheets = new ArrayList<SheetOutline>();
            workbook.sheetIterator().forEachRemaining(sheet -> sheets.add(outline(sheet)));
            return sheets.isEmpty() ? Optional.empty() : Optional.of(new WorkbookOutline(sheets));
        } catch (IOException | RuntimeException notAWorkbook) {
            return Optional.empty();
        }
    }

    /** The sheet where most headings were recognised. */
    public SheetOutline likely() {
        return sheets.stream()
                .max((one, other) ->
                        Integer.compare(one.guess().size(), other.guess().size()))
                .orElseThrow();
    }

    private static SheetOutline outline(Sheet sheet) {
        var best = new SheetOutline(sheet.getSheetName(), 0, List.of(), Map.of());
        for (Row row : sheet) {
            if (row.getRowNum() >= ROWS_SEARCHED) {
                break;
            }
            var headings = headings(row);
            var guess = guess(headings);
            if (guess.size() > best.guess().size() || (best.headings().isEmpty() && headings.size() > 1)) {
                best = new SheetOutline(sheet.getSheetName(), row.getRowNum() + 1, headings, guess);
            }
        }
        return best;
    }

    private static List<String> headings(Row row) {
        var headings = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getLastCellNum(), 60); column++) {
            var cell = row.getCell(column);
            headings.add(
                    cell != null && cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue().strip()
                            : "");
        }
        return headings;
    }

    private static Map<ReportField, Integer> guess(List<String> headings) {
        var guess = new EnumMap<ReportField, Integer>(ReportField.class);
        for (int column = 0; column < headings.size(); column++) {
            var heading = headings.get(column).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            for (var field : ReportField.values()) {
                if (field.headings().contains(heading)) {
                    guess.putIfAbsent(field, column);
                }
            }
        }
        return guess;
    }
}
