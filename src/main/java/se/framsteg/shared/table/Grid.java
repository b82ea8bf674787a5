package se.framsteg.shared.table;

import java.util.List;

/**
 * A table as cells of text, however it arrived: workbook, file with separators, or a paste.
 *
 * @param leftOut what the file holds and the lines do not, and why: nothing is dropped in silence
 */
public record Grid(List<Line> lines, List<LeftOut> leftOut) {

    public Grid(List<Line> lines) {
        this(lines, List.of());
    }

    /** Why something in the file is not among the lines. */
    public enum Why {
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        HIDDEN_SHEET,
        BEYOND_COLUMNS,
        ERROR_VALUE
    }

    /**
     * Something the file holds and the lines do not.
     *
     * @param row its number in what was given; zero when it is a whole column or sheet
     * @param text what it says, or the name of the sheet
     */
    public record LeftOut(int row, Why why, String text) {
        /** A sentence that says so. */
        public Sentence sentence() {
            return row == 0
                    ? Sentence.of("shared.table.left-out." + why, text)
                    : Sentence.of("shared.table.left-out." + why, text, row);
        }
    }

    /** The table as tabbed text that reads as the same table again, each row on its own number. */
    public String text() {
        var text = new StringBuilder();
        var at = 1;
        for (var line : lines) {
            for (; at < line.number(); at++) {
                text.append('\n');
            }
            line.cells()
                    .forEach(cell ->
                            text.append(cell.replaceAll("[\\t\\n\"]+", " ")).append('\t'));
            text.append('\n');
            at++;
        }
        return text.toString();
    }

    /** One row with the number it has in what was given, so that an error can point at it. */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        public List<String> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        public String asWritten() {
            return String.join(
                    " · ",
                    filled().stream().map(cell -> cell.replace('\n', ' ')).toList());
        }
    }
}
