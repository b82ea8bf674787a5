package se.framsteg.news;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What differs between two texts, word by word, so that a person can read it. */
public final class WordDiff {
    private static final int KEPT = 12;

    private WordDiff() {}

    /** Some words that stand in both texts, only in the new one, or only in the old one. */
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().getLines().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    /** As {@link #between}, with what is the same cut down to some words around each change. */
    public static List<Piece> changes(String before, String after) {
        var all = between(before, after);
        if (all.stream().allMatch(piece -> piece.kind() == Kind.SAME)) {
            return List.of();
        }
        var brief = new ArrayList<Piece>();
        for (int n = 0; n < all.size(); n++) {
            var piece = all.get(n);
            brief.add(piece.kind() == Kind.SAME ? cut(piece.text(), n == 0, n == all.size() - 1) : piece);
        }
        return brief;
    }

    private static Piece cut(String text, boolean first, boolean last) {
        var words = words(text);
        if (words.size() <= 4 * KEPT) {
            return new Piece(Kind.SAME, text);
        }
        var head = first ? "" : String.join("", words.subList(0, 2 * KEPT));
        var tail = last ? "" : String.join("", words.subList(words.size() - 2 * KEPT, words.size()));
        return new Piece(Kind.SAME, head + " … " + tail);
    }

    /** Words and what stands between them, each a token of its own. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
