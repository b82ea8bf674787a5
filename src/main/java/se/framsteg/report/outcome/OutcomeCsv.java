package se.framsteg.report.outcome;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Goal.Unit;
import se.framsteg.report.OutcomeText;
import se.framsteg.shared.Drawn;
import se.framsteg.shared.Split;

/** The page's tables as a text file that a spreadsheet opens: women, men and the others first, the sum last. */
record OutcomeCsv(OutcomeText text, @Nullable String demo) {

    byte[] bytes() {
        var words = text.words();
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(
                    words.t("report.outcome.csv.what"),
                    words.t("report.outcome.csv.of"),
                    words.t("report.outcome.csv.day"),
                    words.t("shared.split.women"),
                    words.t("shared.split.men"),
                    words.t("shared.split.neither"),
                    words.t("shared.split.total"));
            var sheet = text.sheet();
            for (var unit : Unit.values()) {
                for (var month : sheet.months(unit)) {
                    csv.writeRecord(row(
                            text.unit(unit),
                            words.t("report.outcome.csv.whole"),
                            month.asOf().toString(),
                            month.split()));
                }
                var latest = sheet.latest(unit);
                var day = latest == null ? "" : latest.asOf().toString();
                for (var place : sheet.places(unit)) {
                    csv.writeRecord(row(text.unit(unit), text.place(place), day, place.split()));
                }
            }
            if (demo != null) {
                csv.writeRecord(demo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A hidden number is two points, never nought. */
    private static List<String> row(String what, String of, String day, Split split) {
        var cells = new ArrayList<>(List.of(what, of, day));
        split.parts().forEach(part -> cells.add(cell(part.value())));
        cells.add(cell(split.total()));
        return cells;
    }

    private static String cell(@Nullable Long value) {
        return value == null ? Drawn.HIDDEN : value.toString();
    }
}
