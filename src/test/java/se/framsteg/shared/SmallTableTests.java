package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No small number of a table can be found from the numbers that are shown. */
class SmallTableTests {

    @Test
    void a_table_without_small_numbers_is_shown_whole() {
        assertThat(shown(hide(new long[][] {{20, 10, 0}, {7, 30, 12}}))).isEqualTo("""
                ....
                ....
                ....
                """);
    }

    @Test
    void a_small_number_takes_the_cheapest_circle_with_it() {
        assertThat(shown(hide(new long[][] {{12, 3, 0}, {20, 15, 0}, {90, 80, 0}})))
                .isEqualTo("""
                ##..
                ##..
                ....
                ....
                """);
    }

    @Test
    void a_place_with_few_people_takes_another_places_sum_with_it() {
        var hidden = hide(new long[][] {{3, 0, 0}, {40, 20, 5}, {60, 50, 9}});

        assertThat(hidden[0][0]).isTrue();
        assertThat(hidden[0][3]).as("its sum is the same number").isTrue();
        assertThat(new boolean[] {hidden[1][3], hidden[2][3]}).contains(true);
        assertThat(hidden[3][3]).as("the sum of all is known").isFalse();
    }

    @Test
    void what_is_hidden_elsewhere_is_hidden_here_and_what_is_known_stays() {
        var people = table(new long[][] {{30, 20, 1}, {10, 10, 1}});
        var gone = new boolean[3][4];
        var known = new boolean[3][4];
        gone[2][1] = true;
        gone[2][2] = true;
        known[2][0] = true;
        known[2][3] = true;

        var hidden = SmallTable.hidden(people, gone, known);

        assertThat(hidden[2]).containsExactly(false, true, true, false);
        assertThat(found(people, hidden)).isNull();
    }

    @Test
    void no_hidden_number_of_any_table_follows_from_the_others() {
        var seed = 20250312L;
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var interior = new long[1 + random.nextInt(5)][3];
            for (var row : interior) {
                row[0] = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60);
                row[1] = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60);
                row[2] = random.nextInt(4);
            }
            var people = table(interior);
            var hidden = hide(interior);
            assertThat(found(people, hidden))
                    .as("seed %d, round %d: %s hidden as %n%s", seed, round, Arrays.deepToString(people), shown(hidden))
                    .isNull();
        }
    }

    private static boolean[][] hide(long[][] interior) {
        var people = table(interior);
        var known = new boolean[people.length][4];
        known[people.length - 1][3] = people[people.length - 1][3] >= 5;
        return SmallTable.hidden(people, new boolean[people.length][4], known);
    }

    private static long[][] table(long[][] interior) {
        var people = new long[interior.length + 1][4];
        for (int row = 0; row < interior.length; row++) {
            for (int column = 0; column < 3; column++) {
                people[row][column] = interior[row][column];
                people[row][3] += interior[row][column];
                people[interior.length][column] += interior[row][column];
                people[interior.length][3] += interior[row][column];
            }
        }
        return people;
    }

    /**
     * A hidden small cell that has one value only, or null. Every row and column is an equation; what they leave free is
     * what elimination leaves free.
     */
    private static String found(long[][] people, boolean[][] hidden) {
        var rows = people.length;
        var index = new int[rows][4];
        var unknowns = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 4; column++) {
                index[row][column] = hidden[row][column] ? unknowns++ : -1;
            }
        }
        var equations = new double[rows + 4][unknowns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 4; column++) {
                if (index[row][column] >= 0) {
                    equations[row][index[row][column]] = column == 3 ? -1 : 1;
                    equations[rows + column][index[row][column]] = row == rows - 1 ? -1 : 1;
                }
            }
        }
        var rank = rank(equations, -1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 4; column++) {
                if (index[row][column] >= 0 && rank(equations, index[row][column]) < rank) {
                    return row + "," + column;
                }
            }
        }
        return null;
    }

    /** The rank without one unknown: it falls exactly when that unknown is determined by the others' equations. */
    private static int rank(double[][] equations, int without) {
        var matrix = Arrays.stream(equations).map(double[]::clone).toArray(double[][]::new);
        var rank = 0;
        var unknowns = matrix[0].length;
        for (int unknown = 0; unknown < unknowns && rank < matrix.length; unknown++) {
            if (unknown == without) {
                continue;
            }
            var pivot = rank;
            for (int row = rank; row < matrix.length; row++) {
                if (Math.abs(matrix[row][unknown]) > Math.abs(matrix[pivot][unknown])) {
                    pivot = row;
                }
            }
            if (Math.abs(matrix[pivot][unknown]) < 1e-9) {
                continue;
            }
            var swapped = matrix[rank];
            matrix[rank] = matrix[pivot];
            matrix[pivot] = swapped;
            for (int row = 0; row < matrix.length; row++) {
                if (row != rank) {
                    var factor = matrix[row][unknown] / matrix[rank][unknown];
                    for (int column = 0; column < unknowns; column++) {
                        matrix[row][column] -= factor * matrix[rank][column];
                    }
                }
            }
            rank++;
        }
        return rank;
    }

    private static String shown(boolean[][] hidden) {
        var text = new StringBuilder();
        for (var row : hidden) {
            for (var cell : row) {
                text.append(cell ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
