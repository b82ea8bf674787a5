package se.framsteg.report;

import java.util.List;
import se.framsteg.shared.table.Grid;

/** What moving a spreadsheet in would do, row by row, before anything is stored, and what of the file is not read. */
public record DryRun(MovingRun run, List<String> headings, List<Line> lines, List<Grid.LeftOut> leftOut) {

    /** What would become of one row; {@code alike} is the name of somebody it may already be. */
    public record Line(int number, String label, Fate fate, String alike, List<MovedRow.Fault> faults) {}

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
