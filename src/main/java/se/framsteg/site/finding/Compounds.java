package se.framsteg.site.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Swedish compounds into the words they are made of: {@code arbetsmarknadsinsats} is arbete, marknad and insats. It only
 * cuts where every part is a known word, and prefers few parts; a word that the lists call whole is never cut.
 *
 * @param whole words of the list, which are not cut further
 * @param joints forms that words take inside others, such as {@code hälso} of {@code hälsa}
 * @param learned words that stand by themselves on the site
 * @param never words that look like parts and are none
 */
public record Compounds(Set<String> whole, Map<String, String> joints, Set<String> learned, Set<String> never) {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_LEARNED = 4;
    private static final int LONGEST = 60;
    private static final int PIECE = 10;
    private static final List<String> ENDINGS = List.of(
            "", "n", "t", "r", "s", "en", "et", "er", "ar", "or", "na", "ens", "ets", "ers", "ars", "ors", "arna",
            "erna", "orna", "arnas", "ernas", "ornas", "nas", "ns", "ts", "rs");

    /** A part as it is written alone, and what it costs to believe in it. */
    private record Piece(String base, int cost) {}

    private record Cut(List<Piece> pieces, int cost) {}

    /** With these words too. */
    public Compounds with(Collection<String> more) {
        var all = new LinkedHashSet<>(learned);
        more.stream().filter(Compounds::learnable).forEach(all::add);
        return new Compounds(whole, joints, all, never);
    }

    /** Whether a word can be learned from: long enough, and letters only. */
    public static boolean learnable(String word) {
        return word.length() >= SHORTEST_LEARNED
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** The parts as they are written alone, the larger before those inside it; empty when it is no compound. */
    public List<String> parts(String word) {
        var found = new LinkedHashSet<String>();
        cutInto(word, found, 3);
        return List.copyOf(found);
    }

    private void cutInto(String word, Set<String> found, int depth) {
        if (depth == 0 || word.length() < 2 * SHORTEST || word.length() > LONGEST || isWhole(word)) {
            return;
        }
        var cut = cut(word, 0, new Cut[word.length()], new boolean[word.length()]);
        if (cut == null || cut.pieces().size() < 2) {
            return;
        }
        for (var piece : cut.pieces()) {
            found.add(piece.base());
            cutInto(piece.base(), found, depth - 1);
        }
    }

    private boolean isWhole(String word) {
        var last = last(word);
        return last != null && (whole.contains(word) || whole.contains(last.base()));
    }

    /** The cheapest way to cut what begins here; the word as one piece is no cut. */
    private @Nullable Cut cut(String word, int from, @Nullable Cut[] known, boolean[] asked) {
        if (asked[from]) {
            return known[from];
        }
        asked[from] = true;
        Cut best = null;
        var end = from == 0 ? null : last(word.substring(from));
        if (end != null) {
            best = new Cut(List.of(end), end.cost());
        }
        for (int to = from + SHORTEST; to <= word.length() - SHORTEST; to++) {
            var first = inside(word.substring(from, to));
            var rest = first == null ? null : cut(word, to, known, asked);
            if (first != null && rest != null && (best == null || first.cost() + rest.cost() < best.cost())) {
                var pieces = new ArrayList<Piece>();
                pieces.add(first);
                pieces.addAll(rest.pieces());
                best = new Cut(List.copyOf(pieces), first.cost() + rest.cost());
            }
        }
        known[from] = best;
        return best;
    }

    /** A part that another follows: as it is, with the s that joins, or with its last vowel gone or changed. */
    private @Nullable Piece inside(String form) {
        var joint = joints.get(form);
        if (joint != null) {
            return new Piece(joint, PIECE);
        }
        var plain = known(form, 0);
        if (plain != null) {
            return plain;
        }
        if (form.endsWith("s")) {
            var stem = form.substring(0, form.length() - 1);
            var joined = known(stem, 1);
            return joined != null || stem.length() < 4 ? joined : first(known(stem + "e", 2), known(stem + "a", 2));
        }
        if (form.length() >= 4 && (form.endsWith("o") || form.endsWith("u"))) {
            var changed = known(form.substring(0, form.length() - 1) + "a", 2);
            if (changed != null) {
                return changed;
            }
        }
        return form.length() < 4 ? null : first(known(form + "a", 2), known(form + "e", 2));
    }

    /** The last part, in whatever form it stands. */
    private @Nullable Piece last(String form) {
        var latin = Latin.singular(form).map(one -> known(one, 1)).orElse(null);
        if (latin != null) {
            return latin;
        }
        for (var ending : ENDINGS) {
            if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
                var stem = form.substring(0, form.length() - ending.length());
                var plain = known(stem, ending.isEmpty() ? 0 : 1);
                var found = plain != null || ending.isEmpty() || stem.length() < 4
                        ? plain
                        : first(known(stem + "a", 2), known(stem + "e", 2));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Piece known(String word, int cost) {
        if (word.length() < SHORTEST || never.contains(word)) {
            return null;
        }
        if (whole.contains(word)) {
            return new Piece(word, PIECE + cost);
        }
        return word.length() >= SHORTEST_LEARNED && learned.contains(word) ? new Piece(word, PIECE + cost + 3) : null;
    }

    private static @Nullable Piece first(@Nullable Piece one, @Nullable Piece other) {
        return one != null ? one : other;
    }
}
