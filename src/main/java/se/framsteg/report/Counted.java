package se.framsteg.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.SmallNumbers;
import se.framsteg.shared.SmallTable;
import se.framsteg.shared.Split;

/** What was counted in one unit, per municipality and gender, with how many people each number is about. */
record Counted(Unit unit, SortedMap<String, Cells> places, Cells whole) {
    /** The municipality of those whose workplace lies nobody knows where. */
    static final String UNKNOWN = "";

    /** The row that is the sum. */
    static final String WHOLE = "*";

    private static final int COLUMNS = 4;

    /** Amounts and people of women, men, other and unknown; {@code all} people may be fewer than the four together. */
    record Cells(long[] amounts, long[] people, long all) {
        Cells {
            amounts = amounts.clone();
            people = people.clone();
        }

        long neither() {
            return amounts[2] + amounts[3];
        }

        Split exact() {
            return Split.exact(amounts[0], amounts[1], neither());
        }

        /** As the columns of a table: women, men, neither, all. */
        long[] counted() {
            return new long[] {people[0], people[1], people[2] + people[3], all};
        }
    }

    /** The table that everybody may see: municipalities in order, the sum last. */
    Map<String, Split> hidden() {
        var keys = List.copyOf(places.keySet());
        var people = new long[keys.size() + 1][];
        for (int row = 0; row < keys.size(); row++) {
            people[row] = places.getOrDefault(keys.get(row), whole).counted();
        }
        people[keys.size()] = whole.counted();
        var gone = new boolean[people.length][COLUMNS];
        var known = new boolean[people.length][COLUMNS];
        var last = people.length - 1;
        if (SmallNumbers.small(whole.all())) {
            Arrays.stream(gone).forEach(row -> Arrays.fill(row, true));
        } else {
            known[last][COLUMNS - 1] = true;
            var split = SmallNumbers.parts(people[last][0], people[last][1], people[last][2]);
            for (int column = 0; column < split.length; column++) {
                gone[last][column] = split[column] == null;
                known[last][column] = split[column] != null;
            }
        }
        var hidden = SmallTable.hidden(people, gone, known);
        var shown = new TreeMap<String, Split>();
        for (int row = 0; row < keys.size(); row++) {
            shown.put(keys.get(row), shown(places.getOrDefault(keys.get(row), whole), hidden[row]));
        }
        shown.put(WHOLE, shown(whole, hidden[last]));
        return shown;
    }

    private static Split shown(Cells cells, boolean[] hidden) {
        var exact = cells.exact();
        return new Split(
                hidden[0] ? null : exact.women(),
                hidden[1] ? null : exact.men(),
                hidden[2] ? null : exact.neither(),
                hidden[3] ? null : exact.total());
    }
}
