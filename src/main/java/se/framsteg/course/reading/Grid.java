package se.framsteg.course.reading;

import java.util.List;

/** A table as cells of text, however it arrived: workbook, file with separators, or a paste. */
public record Grid(List<Line> lines) {

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
