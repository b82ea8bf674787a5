package se.framsteg.shared.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.file.SafeXml;
import se.framsteg.shared.file.ZipFolder;

/**
 * An XLSX workbook, read row by row: its visible sheets, what a person would see in the cells. A place merged over several rows
 * belongs to each of them; hidden rows, columns and sheets are left out and named.
 */
final class Workbook {
    private static final int MOST_SHARED = 1_000_000;
    private static final int MOST_MERGED = 20_000;
    private static final int MOST_SHEETS = 100;

    private record Sheet(String name, String part, boolean hidden) {}

    private record Merged(int top, int bottom, int column) {}

    private final ZipFolder zip;
    private final Rows rows = new Rows();
    private final List<String> shared = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;

    private Workbook(ZipFolder zip) {
        this.zip = zip;
    }

    static Grid read(ZipFolder zip) throws IOException, XMLStreamException {
        return new Workbook(zip).read();
    }

    private Grid read() throws IOException, XMLStreamException {
        var sheets = sheets();
        var folder = "xl/";
        each(folder + "styles.xml", this::styles);
        each(folder + "sharedStrings.xml", this::shared);
        for (var sheet : sheets) {
            if (sheet.hidden()) {
                rows.leave(0, Grid.Why.HIDDEN_SHEET, sheet.name());
            } else if (!rows.full()) {
                each(sheet.part(), this::sheet);
            }
        }
        return rows.grid();
    }

    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private boolean each(String name, Part part) throws IOException, XMLStreamException {
        var entry = zip.entry(name);
        if (entry.isEmpty()) {
            return false;
        }
        try (var content = zip.open(entry.get())) {
            part.read(SafeXml.reader(content));
        }
        return true;
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        var parts = new HashMap<String, String>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            while (next(xml, "Relationship")) {
                var target = attribute(xml, "Target").replace('\\', '/');
                parts.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        var sheets = new ArrayList<Sheet>();
        boolean there = each("xl/workbook.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = attribute(xml, "date1904").matches("1|true");
                } else if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                    sheets.add(new Sheet(
                            attribute(xml, "name"),
                            parts.getOrDefault(
                                    attribute(xml, "id"), "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml"),
                            attribute(xml, "state").matches("hidden|veryHidden")));
                }
            }
        });
        if (!there) {
            throw new IOException("No workbook in the zip");
        }
        return sheets;
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        var own = new HashMap<String, String>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells && formats.size() < 70_000) {
                        formats.add(format(attribute(xml, "numFmtId"), own));
                    }
                }
                default -> {}
            }
        }
    }

    private static CellFormat format(String id, Map<String, String> own) {
        var spelled = own.get(id);
        return CellFormat.of(spelled != null ? spelled : CellFormat.builtIn(number(id, 0)));
    }

    private void shared(XMLStreamReader xml) throws XMLStreamException {
        while (next(xml, "si")) {
            if (shared.size() >= MOST_SHARED) {
                throw new Rows.TooMuch();
            }
            var text = PlainText.clean(text(xml, "si"));
            rows.count(text.length() + 8);
            shared.add(text);
        }
    }

    /** All texts in an element but how they are pronounced. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean within = false;
        boolean aside = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    aside |= xml.getLocalName().equals("rPh");
                    within = xml.getLocalName().equals("t") && !aside;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (within) {
                        append(text, xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    within = false;
                    if (xml.getLocalName().equals("rPh")) {
                        aside = false;
                    } else if (xml.getLocalName().equals(end)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > TableFile.LONGEST_CELL) {
            throw new Rows.TooMuch();
        }
        text.append(more);
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        int first = rows.lines().size();
        var hidden = new BitSet();
        var merged = new ArrayList<Merged>();
        int at = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "col" -> hide(xml, hidden);
                case "row" -> {
                    at = number(attribute(xml, "r"), at + 1);
                    row(xml, at, hidden);
                    if (rows.full()) {
                        return;
                    }
                }
                case "mergeCell" -> merge(attribute(xml, "ref"), merged);
                default -> {}
            }
        }
        var sheet = rows.lines().subList(first, rows.lines().size());
        merged.forEach(one -> spread(one, sheet));
    }

    private static void hide(XMLStreamReader xml, BitSet hidden) {
        if (attribute(xml, "hidden").matches("1|true")) {
            int from = number(attribute(xml, "min"), 1);
            hidden.set(from - 1, Math.clamp(number(attribute(xml, "max"), from), from, 16_384));
        }
    }

    private void row(XMLStreamReader xml, int number, BitSet hidden) throws XMLStreamException {
        boolean unseen = attribute(xml, "hidden").matches("1|true");
        var cells = new String[Rows.MOST_COLUMNS];
        Arrays.fill(cells, "");
        int count = 0;
        int column = -1;
        var beyond = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
                continue;
            }
            column = column(attribute(xml, "r"), column + 1);
            var text = cell(xml, number);
            if (text.isEmpty()) {
                continue;
            }
            if (hidden.get(column)) {
                if (!unseen) {
                    rows.leave(number, Grid.Why.HIDDEN_COLUMN, text);
                }
            } else if (column < cells.length) {
                cells[column] = text;
                count = Math.max(count, column + 1);
            } else if (beyond.length() < 200) {
                beyond.append(text).append(' ');
            }
        }
        var line = new Grid.Line(number, List.of(Arrays.copyOf(cells, count)));
        if (unseen) {
            rows.leave(number, Grid.Why.HIDDEN_ROW, line.asWritten());
        } else {
            rows.leave(number, Grid.Why.BEYOND_COLUMNS, beyond.toString().strip());
            rows.add(line);
        }
    }

    private String cell(XMLStreamReader xml, int row) throws XMLStreamException {
        var type = attribute(xml, "t");
        var style = number(attribute(xml, "s"), 0);
        String value = null;
        String formula = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = characters(xml, "v");
                    case "f" -> formula = characters(xml, "f");
                    case "is" -> value = text(xml, "is");
                    default -> {}
                }
            }
        }
        if (value == null || value.isEmpty()) {
            // A formula that nobody has calculated: shown as it stands, so that somebody notices.
            return formula == null || formula.isBlank() || type.equals("str") ? "" : "=" + PlainText.clean(formula);
        }
        return switch (type) {
            case "s" -> shared(number(value.strip(), -1));
            case "b" -> value.strip().matches("1|true") ? "TRUE" : "FALSE";
            case "e" -> {
                rows.leave(row, Grid.Why.ERROR_VALUE, value);
                yield "";
            }
            case "str", "inlineStr" -> PlainText.clean(value);
            case "d" ->
                value.strip().replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "").replace('T', ' ');
            default -> amount(value.strip(), style);
        };
    }

    private String shared(int index) {
        return index >= 0 && index < shared.size() ? shared.get(index) : "";
    }

    private String amount(String value, int style) {
        if (value.length() > 40) {
            return PlainText.clean(value);
        }
        try {
            var format = style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.NUMBER;
            var amount = new BigDecimal(value);
            return Math.abs((long) amount.precision() - amount.scale()) > 400 ? value : format.text(amount, from1904);
        } catch (NumberFormatException noNumber) {
            return PlainText.clean(value);
        }
    }

    private static String characters(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(end)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static void merge(String ref, List<Merged> merged) {
        var ends = ref.split(":");
        if (ends.length == 2 && merged.size() < MOST_MERGED) {
            int top = number(ends[0].replaceAll("\\D", ""), 0);
            int bottom = number(ends[1].replaceAll("\\D", ""), 0);
            if (bottom > top) {
                merged.add(new Merged(top, bottom, column(ends[0], 0)));
            }
        }
    }

    /** Rows that are blank otherwise stay so. */
    private static void spread(Merged merged, List<Grid.Line> sheet) {
        var text = "";
        for (int i = 0; i < sheet.size(); i++) {
            var line = sheet.get(i);
            if (line.number() == merged.top()) {
                text = line.cell(merged.column());
            } else if (line.number() > merged.bottom()) {
                return;
            } else if (line.number() > merged.top() && !text.isEmpty() && !line.blank()) {
                var cells = new ArrayList<>(line.cells());
                while (cells.size() <= merged.column()) {
                    cells.add("");
                }
                if (cells.get(merged.column()).isEmpty()) {
                    cells.set(merged.column(), text);
                    sheet.set(i, new Grid.Line(line.number(), List.copyOf(cells)));
                }
            }
        }
    }

    /** The column of {@code BC7}, counted from zero. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 3) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column > 0 && column <= 16_384 ? column - 1 : Math.clamp(otherwise, 0, 16_384);
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    private static boolean next(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    /** By its local name: workbooks of the strict kind use other name spaces. */
    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String found = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                found = xml.getAttributeValue(i);
            }
        }
        return found == null ? "" : found;
    }
}
