package se.framsteg.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.framsteg.shared.table.Grid;

/** A spreadsheet with its row of headings found and its columns guessed; staff correct the guess. */
public record MovingTable(MovingKind kind, Grid grid, int headingLine, List<String> headings) {
    private static final int LINES_SEARCHED = 30;

    public static MovingTable of(MovingKind kind, Grid grid) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < Math.min(grid.lines().size(), LINES_SEARCHED); i++) {
            var hits = guess(kind, grid.lines().get(i).cells()).size();
            if (hits > most) {
                most = hits;
                best = i;
            }
        }
        return new MovingTable(kind, grid, best, grid.lines().get(best).cells());
    }

    public Map<MovingColumn, Integer> guess() {
        return guess(kind, headings);
    }

    List<Grid.Line> rows() {
        return grid.lines().stream()
                .skip(headingLine + 1L)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    private static Map<MovingColumn, Integer> guess(MovingKind kind, List<String> headings) {
        var places = new HashMap<String, Integer>();
        for (int column = 0; column < headings.size(); column++) {
            places.putIfAbsent(
                    headings.get(column).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), column);
        }
        var guess = new EnumMap<MovingColumn, Integer>(MovingColumn.class);
        for (var column : kind.columns()) {
            column.headings().stream()
                    .map(places::get)
                    .filter(place -> place != null && !guess.containsValue(place))
                    .findFirst()
                    .ifPresent(place -> guess.put(column, place));
        }
        return guess;
    }
}
