package se.framsteg.course.reading;

import java.util.List;

/** A table as cells of text, however it arrived: workbook, file with separators, or a paste. */
public record Grid(List<Line> lines) {

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

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        List<String> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        public String asWritten() {
            return String.join(
                    " · ",
                    filled().stream().map(cell -> cell.replace('\n', ' ')).toList());
        }
    }
}
