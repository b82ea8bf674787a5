package se.framsteg.course.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX workbook, read row by row; only its visible sheets, only what a person would see in the cells. */
final class Workbook {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private Workbook() {}

    static Reading read(byte[] bytes) {
        var lines = new ArrayList<Grid.Line>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    continue;
                }
                try (var rows = sheet.openStream()) {
                    rows.limit(TableFile.MOST_ROWS + 1L - lines.size())
                            .map(Workbook::line)
                            .forEach(lines::add);
                }
            }
        } catch (IOException | RuntimeException notAWorkbook) { // the library reports broken XML as either
            return Reading.unreadable("not-a-workbook");
        }
        return TableFile.rowsOrRefusal(new Grid(lines));
    }

    private static Grid.Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), 60); column++) {
            cells.add(row.getOptionalCell(column).map(Workbook::text).orElse(""));
        }
        return new Grid.Line(row.getRowNum(), List.copyOf(cells));
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && dateLike(format)) {
            return date(cell.asDate(), cell.asNumber().doubleValue() < 1);
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return PlainText.clean(cell.getText());
    }

    private static boolean dateLike(String format) {
        var bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.contains("yy")
                || bare.contains("å")
                || bare.contains("h:")
                || bare.contains("h.")
                || bare.matches(".*d+[-/. ]+m+.*");
    }

    private static String date(LocalDateTime when, boolean timeOnly) {
        var minute = when.plusSeconds(30); // fractions of a day are not exact
        var time = "kl " + CLOCK.format(minute);
        if (timeOnly) {
            return time;
        }
        var day = minute.toLocalDate().toString();
        return minute.toLocalTime()
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .equals(LocalTime.MIDNIGHT)
                ? day
                : day + " " + time;
    }
}
