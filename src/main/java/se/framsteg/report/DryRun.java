package se.framsteg.report;

import java.util.List;

/** What moving a spreadsheet in would do, row by row, before anything is stored. */
public record DryRun(MovingRun run, List<String> headings, List<Line> lines) {

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
