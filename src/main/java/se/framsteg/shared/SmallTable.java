package se.framsteg.shared;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which cells of a table with sums are hidden, so that none that is small can be found from the others. The last row and the
 * last column are the sums. Rows and columns are the nodes of a graph and hidden cells its edges: a hidden cell can be
 * computed from what is shown exactly when its edge lies on no circle of hidden cells, so each gets the circle that costs
 * the fewest people.
 */
public final class SmallTable {
    private static final long NO_WAY = Long.MAX_VALUE;

    private final long[][] people;
    private final boolean[][] shown;
    private final boolean[][] hidden;
    private final int rows;

    private SmallTable(long[][] people, boolean[][] hidden, boolean[][] shown) {
        this.people = people;
        this.hidden = hidden;
        this.shown = shown;
        this.rows = people.length;
    }

    /**
     * The cells to hide.
     *
     * @param people how many people each cell is about
     * @param gone cells that are hidden elsewhere already, such as the sums that everybody may see
     * @param known cells that everybody knows already, which therefore cannot be hidden
     */
    public static boolean[][] hidden(long[][] people, boolean[][] gone, boolean[][] known) {
        var hidden = new boolean[people.length][people[0].length];
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                hidden[row][column] =
                        gone[row][column] || (!known[row][column] && SmallNumbers.small(people[row][column]));
            }
        }
        return new SmallTable(people, hidden, known).closed();
    }

    private boolean[][] closed() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < people[row].length; column++) {
                if (hidden[row][column] && !circle(row, column)) {
                    return everything();
                }
            }
        }
        return hidden;
    }

    /** Hides the cheapest way from the cell's column back to its row; false when there is none. */
    private boolean circle(int row, int column) {
        var nodes = rows + people[0].length;
        var cost = new long[nodes];
        var from = new int[nodes];
        var done = new boolean[nodes];
        Arrays.fill(cost, NO_WAY);
        Arrays.fill(from, -1);
        cost[row] = 0;
        for (int step = 0; step < nodes; step++) {
            var next = IntStream.range(0, nodes)
                    .filter(node -> !done[node] && cost[node] < NO_WAY)
                    .reduce((one, other) -> cost[other] < cost[one] ? other : one)
                    .orElse(-1);
            if (next < 0) {
                break;
            }
            done[next] = true;
            for (int other = next < rows ? rows : 0; other < (next < rows ? nodes : rows); other++) {
                var price = price(next, other, row, column);
                if (price < NO_WAY && cost[next] + price < cost[other]) {
                    cost[other] = cost[next] + price;
                    from[other] = next;
                }
            }
        }
        if (from[rows + column] < 0) {
            return false;
        }
        for (int node = rows + column; from[node] >= 0; node = from[node]) {
            var r = Math.min(node, from[node]);
            var c = Math.max(node, from[node]) - rows;
            hidden[r][c] = true;
        }
        return true;
    }

    private long price(int one, int other, int row, int column) {
        var r = Math.min(one, other);
        var c = Math.max(one, other) - rows;
        if ((r == row && c == column) || shown[r][c]) {
            return NO_WAY;
        }
        if (hidden[r][c]) {
            return 0;
        }
        return people[r][c] == 0 ? NO_WAY : people[r][c];
    }

    private boolean[][] everything() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < people[row].length; column++) {
                hidden[row][column] = !shown[row][column];
            }
        }
        return hidden;
    }
}
