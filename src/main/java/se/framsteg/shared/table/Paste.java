package se.framsteg.shared.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A table as text: from the web, from a word processor, from a spreadsheet's clipboard, or a file with separators. */
public final class Paste {
    private static final Pattern HTML = Pattern.compile("(?i)<(table|tr|td|html|body)\\b");
    private static final Pattern CALENDAR = Pattern.compile("(?i)\\A[\\s\uFEFF]*BEGIN:V(?:CALENDAR|CARD|EVENT)\\b");
    private static final Pattern COLUMNS = Pattern.compile(" {2,}|\\u00A0{2,}|[ \\u00A0]*\\|[ \\u00A0]*");

    private Paste() {}

    public static Reading read(String text) {
        if (text.isBlank()) {
            return Reading.unreadable("empty");
        }
        if (text.length() > TableFile.MOST_BYTES) {
            return Reading.unreadable("too-big", TableFile.MOST_BYTES / 1_000_000);
        }
        if (text.chars().anyMatch(c -> c < 9 || c > 13 && c < 32)) {
            return Reading.unreadable("not-a-table");
        }
        if (CALENDAR.matcher(text).find()) {
            return Reading.unreadable("calendar-file");
        }
        try {
            return TableFile.rowsOrRefusal(HTML.matcher(text).find() ? HtmlTable.read(text) : separated(text));
        } catch (Rows.TooMuch longest) {
            return Reading.unreadable("too-big-inside");
        }
    }

    private static Grid separated(String text) {
        var said = Separator.Said.in(text);
        if (said.isPresent()) {
            // The line that names the separator is a line of the file: the rows below keep their numbers.
            var rest = records(text.substring(said.get().length()), said.get().separator());
            return new Grid(
                    rest.lines().stream()
                            .map(line -> new Grid.Line(line.number() + 1, line.cells()))
                            .toList(),
                    rest.leftOut());
        }
        return Separator.of(text).map(separator -> records(text, separator)).orElseGet(() -> words(text));
    }

    private static Grid records(String text, char separator) {
        var lines = new ArrayList<Grid.Line>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                lines.add(new Grid.Line((int) line.getStartingLineNumber(), cells(line.getFields())));
                if (lines.size() > TableFile.MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException unbalanced) {
            return lineByLine(text, line -> List.of(line.split(Pattern.quote(String.valueOf(separator)))));
        }
        return new Grid(lines);
    }

    private static Grid words(String text) {
        return lineByLine(text, line -> List.of(COLUMNS.split(line.strip())));
    }

    private static Grid lineByLine(String text, Function<String, List<String>> split) {
        var number = new int[1];
        return new Grid(text.lines()
                .limit(TableFile.MOST_ROWS + 1L)
                .map(line -> new Grid.Line(++number[0], cells(split.apply(line))))
                .filter(line -> !line.blank())
                .toList());
    }

    private static List<String> cells(List<String> raw) {
        return raw.stream().limit(Rows.MOST_COLUMNS).map(Paste::cell).toList();
    }

    private static String cell(String raw) {
        if (raw.length() > TableFile.LONGEST_CELL) {
            throw new Rows.TooMuch();
        }
        return PlainText.clean(raw);
    }
}
