package se.framsteg.shared.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.framsteg.shared.file.SafeXml;
import se.framsteg.shared.file.ZipFolder;

/** A spreadsheet of LibreOffice and its kin (ODS), read as {@link Workbook} reads Excel's. */
final class OpenSheet {
    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private record Hanging(String text, int rows) {}

    private final Rows rows = new Rows();
    private final Set<String> unseenStyles = new HashSet<>();
    private final TreeMap<Integer, Hanging> hanging = new TreeMap<>();
    private final Set<Integer> unseenColumns = new HashSet<>();
    private int column;
    private int number;
    private String style = "";

    private OpenSheet() {}

    static Grid read(ZipFolder zip) throws IOException, XMLStreamException {
        var content = zip.entry("content.xml").orElseThrow(() -> new IOException("No content in the zip"));
        try (var in = zip.open(content)) {
            var sheet = new OpenSheet();
            sheet.read(SafeXml.reader(in));
            return sheet.rows.grid();
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && !rows.full()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, "name");
                case "table-properties" -> {
                    if (attribute(xml, "display").equals("false")) {
                        unseenStyles.add(style);
                    }
                }
                case "table" -> {
                    if (unseenStyles.contains(attribute(xml, "style-name"))) {
                        rows.leave(0, Grid.Why.HIDDEN_SHEET, attribute(xml, "name"));
                        skip(xml);
                    }
                    number = 0;
                    column = 0;
                    hanging.clear();
                    unseenColumns.clear();
                }
                case "table-column" -> {
                    int repeated = repeated(xml, "number-columns-repeated");
                    for (int i = 0; i < Math.min(repeated, Rows.MOST_COLUMNS); i++) {
                        if (attribute(xml, "visibility").matches("collapse|filter")) {
                            unseenColumns.add(column + i);
                        }
                    }
                    column += repeated;
                }
                case "table-row" -> row(xml);
                default -> {}
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int repeated = repeated(xml, "number-rows-repeated");
        boolean unseen = attribute(xml, "visibility").matches("collapse|filter");
        var cells = new ArrayList<String>();
        var below = new TreeMap<Integer, Hanging>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().matches("(covered-)?table-cell")) {
                cell(xml, cells, below);
            }
        }
        boolean blank = cells.stream().allMatch(String::isBlank);
        for (int i = 0; i < (blank ? 1 : repeated) && !rows.full(); i++) {
            number++;
            add(cells, blank, unseen);
        }
        number += blank ? repeated - 1 : 0;
        hanging.putAll(below);
    }

    private void add(List<String> cells, boolean blank, boolean unseen) {
        var whole = new ArrayList<>(cells);
        var above = new TreeMap<>(hanging);
        hanging.clear();
        above.forEach((at, from) -> {
            while (whole.size() <= at) {
                whole.add("");
            }
            if (!blank && whole.get(at).isEmpty()) {
                whole.set(at, from.text());
            }
            if (from.rows() > 1) {
                hanging.put(at, new Hanging(from.text(), from.rows() - 1));
            }
        });
        if (blank) {
            return;
        }
        var seen = new ArrayList<String>();
        for (int at = 0; at < whole.size(); at++) {
            if (unseenColumns.contains(at) && !unseen) {
                rows.leave(number, Grid.Why.HIDDEN_COLUMN, whole.get(at));
            }
            seen.add(unseenColumns.contains(at) ? "" : whole.get(at));
        }
        var line = new Grid.Line(number, List.copyOf(seen));
        if (unseen) {
            rows.leave(number, Grid.Why.HIDDEN_ROW, line.asWritten());
        } else {
            rows.add(line);
        }
    }

    private void cell(XMLStreamReader xml, List<String> cells, TreeMap<Integer, Hanging> below)
            throws XMLStreamException {
        int repeated = repeated(xml, "number-columns-repeated");
        int spanned = repeated(xml, "number-rows-spanned");
        var type = attribute(xml, "value-type");
        var value = attribute(xml, type.equals("date") ? "date-value" : type.equals("time") ? "time-value" : "value");
        var shown = shown(xml);
        var text =
                switch (type) {
                    case "float", "currency" -> value.isEmpty() ? shown : amount(value, shown);
                    case "date" -> value.isEmpty() ? shown : day(value);
                    case "time" -> time(value, shown);
                    default -> shown;
                };
        for (int i = 0; i < repeated; i++) {
            if (cells.size() >= Rows.MOST_COLUMNS) {
                rows.leave(number + 1, Grid.Why.BEYOND_COLUMNS, text);
                return;
            }
            if (spanned > 1 && !text.isEmpty()) {
                below.put(cells.size(), new Hanging(text, spanned - 1));
            }
            cells.add(text);
        }
    }

    /** Paragraphs of the cell; notes beside it are not part of it. */
    private static String shown(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int paragraph = 0;
        int note = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("annotation")) {
                        note++;
                    } else if (name.equals("p") && note == 0) {
                        paragraph++;
                        text.append(text.isEmpty() ? "" : "\n");
                    } else if (name.equals("s") && note == 0) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (paragraph > 0 && note == 0) {
                        if (text.length() + xml.getTextLength() > TableFile.LONGEST_CELL) {
                            throw new Rows.TooMuch();
                        }
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("annotation")) {
                        note--;
                    } else if (name.equals("p") && note == 0) {
                        paragraph--;
                    } else if (name.matches("(covered-)?table-cell")) {
                        return PlainText.clean(text.toString());
                    }
                }
                default -> {}
            }
        }
        return "";
    }

    private static String amount(String value, String shown) {
        try {
            return value.length() > 40 ? shown : CellFormat.NUMBER.text(new BigDecimal(value), false);
        } catch (NumberFormatException noNumber) {
            return shown;
        }
    }

    private static String day(String value) {
        var parts = value.split("T");
        return parts.length < 2 || parts[1].startsWith("00:00")
                ? parts[0]
                : parts[0] + " kl " + parts[1].replace(':', '.').substring(0, Math.min(5, parts[1].length()));
    }

    private static String time(String value, String shown) {
        try {
            long minutes = Duration.parse(value).plusSeconds(30).toMinutes();
            return minutes < 24 * 60 ? CellFormat.clock(minutes) : CellFormat.duration(minutes);
        } catch (DateTimeParseException | ArithmeticException noTime) {
            return shown;
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static int repeated(XMLStreamReader xml, String name) {
        var text = attribute(xml, name);
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
