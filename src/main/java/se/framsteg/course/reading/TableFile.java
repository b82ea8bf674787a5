package se.framsteg.course.reading;

import java.util.Locale;

/** A file someone uploads: recognised by its content, never by its name. */
public final class TableFile {
    public static final int MOST_ROWS = 5_000;
    public static final int MOST_BYTES = 20_000_000;

    private TableFile() {}

    public static Reading read(byte[] bytes) {
        if (bytes.length == 0) {
            return Reading.unreadable("empty");
        }
        if (bytes.length > MOST_BYTES) {
            return Reading.unreadable("too-big", MOST_BYTES / 1_000_000);
        }
        if (Decoded.starts(bytes, 'P', 'K', 3, 4)) {
            return Workbook.read(bytes);
        }
        if (Decoded.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Reading.unreadable("old-workbook");
        }
        if (Decoded.starts(bytes, '%', 'P', 'D', 'F')) {
            return Reading.unreadable("pdf");
        }
        var text = Decoded.text(bytes);
        return text == null ? Reading.unreadable("not-a-table") : Paste.read(text);
    }

    static Reading rowsOrRefusal(Grid grid) {
        if (grid.lines().size() > MOST_ROWS) {
            return Reading.unreadable(
                    "too-many-rows",
                    String.format(Locale.ROOT, "%,d", MOST_ROWS).replace(',', '\u00A0'));
        }
        return grid.lines().stream().allMatch(Grid.Line::blank) ? Reading.unreadable("empty") : new Reading.Table(grid);
    }
}
