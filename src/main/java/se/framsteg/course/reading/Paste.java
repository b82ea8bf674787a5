package se.framsteg.course.reading;

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
        var grid = HTML.matcher(text).find() ? HtmlTable.read(text) : separated(text);
        return TableFile.rowsOrRefusal(grid);
    }

    private static Grid separated(String text) {
        if (text.indexOf('\t') >= 0) {
            return records(text, '\t');
        }
        var lines = text.lines().filter(line -> !line.isBlank()).limit(200).toList();
        if (lines.stream().filter(line -> line.indexOf(';') >= 0).count() * 2 > lines.size()) {
            return records(text, ';');
        }
        if (lines.getFirst().chars().filter(c -> c == ',').count() >= 2
                && Columns.looksLikeHeader(lines.getFirst().split(","))) {
            return records(text, ',');
        }
        return words(text);
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
        return raw.stream().limit(60).map(PlainText::clean).toList();
    }
}
