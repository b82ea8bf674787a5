package se.framsteg.site.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Chooses, among words that look alike, the one that was meant. */
public final class Spelling {
    private Spelling() {}

    /** The nearest word, when it is near enough to be what somebody meant. */
    public static Optional<String> meant(String typed, Collection<String> alike) {
        var asked = Tokens.folded(typed);
        var most = asked.length() <= 4 ? 1 : asked.length() <= 8 ? 2 : 3;
        return alike.stream()
                .filter(word -> !word.equals(typed))
                .filter(word -> distance(asked, Tokens.folded(word)) <= most)
                .min(Comparator.comparingInt((String word) -> distance(asked, Tokens.folded(word)))
                        .thenComparing(word -> word.charAt(0) == typed.charAt(0) ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to change, take, add or let trade places with their neighbour. */
    static int distance(String one, String other) {
        var cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
