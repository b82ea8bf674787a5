package se.framsteg.report;

import java.util.List;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Sentence;

/** What moving a spreadsheet in would do, row by row, before anything is stored, and what of the file is not read. */
public record DryRun(MovingRun run, List<String> headings, List<Line> lines, List<Grid.LeftOut> leftOut) {

    /**
     * What would become of one row.
     *
     * @param label what was understood
     * @param alike the name of somebody it may already be
     * @param written the row's own cells, with numbers of persons masked
     * @param matched the name here of the one it is taken for
     * @param differences between the row and what is here, with what would be overwritten
     */
    public record Line(
            int number,
            String label,
            Fate fate,
            String alike,
            List<MovedRow.Fault> faults,
            String written,
            String matched,
            List<Sentence> differences) {

        Line(int number, String label, Fate fate, String alike, List<MovedRow.Fault> faults) {
            this(number, label, fate, alike, faults, "", "", List.of());
        }

        Line labelled(String text) {
            return new Line(number, text, fate, alike, faults, written, matched, differences);
        }

        Line of(String cells) {
            return new Line(number, label, fate, alike, faults, cells, matched, differences);
        }

        Line matching(String name, List<Sentence> differing) {
            return new Line(number, label, fate, alike, faults, written, name, differing);
        }
    }

    /** Whether a row is somebody new, somebody known, perhaps somebody known, or not understood. */
    public enum Fate {
        NEW,
        KNOWN,
        ALIKE,
        REFUSED
    }

    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    public List<Line> with(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }
}
