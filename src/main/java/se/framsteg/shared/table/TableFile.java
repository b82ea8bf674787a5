package se.framsteg.shared.table;

import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import se.framsteg.shared.file.Bounds;
import se.framsteg.shared.file.LargeFile;
import se.framsteg.shared.file.Swollen;
import se.framsteg.shared.file.ZipFolder;

/** A file someone uploads: recognised by its content, never by its name. */
public final class TableFile {
    public static final int MOST_ROWS = 5_000;
    public static final int MOST_BYTES = 20_000_000;
    static final int LONGEST_CELL = 100_000;

    private TableFile() {}

    public static Reading read(byte[] bytes) {
        if (bytes.length == 0) {
            return Reading.unreadable("empty");
        }
        if (bytes.length > MOST_BYTES) {
            return Reading.unreadable("too-big", MOST_BYTES / 1_000_000);
        }
        if (ZipFolder.begins(bytes)) {
            return packed(bytes);
        }
        if (Decoded.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Reading.unreadable("old-workbook");
        }
        if (Decoded.starts(bytes, '%', 'P', 'D', 'F')) {
            return Reading.unreadable("pdf");
        }
        return LargeFile.read(bytes.length, () -> {
            var text = Decoded.text(bytes);
            return text == null ? Reading.unreadable("not-a-table") : Paste.read(text);
        });
    }

    /** Both kinds of spreadsheet are a zip of XML. */
    private static Reading packed(byte[] bytes) {
        try {
            var zip = ZipFolder.of(bytes, Bounds.OFFICE);
            boolean open = zip.entry("content.xml").isPresent();
            return LargeFile.read(wanted(zip), () -> packed(zip, open));
        } catch (Swollen bomb) {
            return Reading.unreadable("too-big-inside");
        } catch (IOException damaged) {
            return Reading.unreadable("not-a-workbook");
        }
    }

    private static Reading packed(ZipFolder zip, boolean open) {
        try {
            return rowsOrRefusal(open ? OpenSheet.read(zip) : Workbook.read(zip));
        } catch (Swollen | Rows.TooMuch bomb) {
            return Reading.unreadable("too-big-inside");
        } catch (XMLStreamException e) {
            return Reading.unreadable(e.getNestedException() instanceof Swollen ? "too-big-inside" : "not-a-workbook");
        } catch (IOException | RuntimeException damaged) { // the XML reader of the JDK reports some broken letters so
            return Reading.unreadable("not-a-workbook");
        }
    }

    /** What the parts that are read unpack to. */
    private static long wanted(ZipFolder zip) {
        return zip.entries().stream()
                .filter(entry -> entry.name().endsWith(".xml"))
                .mapToLong(ZipFolder.Entry::size)
                .sum();
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
