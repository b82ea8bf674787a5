package se.framsteg.shared.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a file, and what was left out of them. */
final class Rows {
    static final int MOST_COLUMNS = 60;
    private static final int MOST_LETTERS = 20_000_000;
    private static final int MOST_LEFT_OUT = 200;

    private final List<Grid.Line> lines = new ArrayList<>();
    private final List<Grid.LeftOut> leftOut = new ArrayList<>();
    private long letters;

    /** A file whose texts do not fit in memory, although its bytes do. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much", null, false, false);
        }
    }

    boolean full() {
        return lines.size() > TableFile.MOST_ROWS;
    }

    void add(Grid.Line line) {
        line.cells().forEach(cell -> count(cell.length() + 8));
        lines.add(line);
    }

    void count(int more) {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new TooMuch();
        }
    }

    void leave(int row, Grid.Why why, String text) {
        if (leftOut.size() < MOST_LEFT_OUT && !text.isBlank()) {
            leftOut.add(new Grid.LeftOut(row, why, text.length() > 200 ? text.substring(0, 200) + "…" : text));
        }
    }

    List<Grid.Line> lines() {
        return lines;
    }

    Grid grid() {
        return new Grid(List.copyOf(lines), List.copyOf(leftOut));
    }
}
