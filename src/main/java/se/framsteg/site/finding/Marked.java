package se.framsteg.site.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Text in pieces, of which some answer what was asked for. Pieces are plain text: the template escapes each and puts the marks
 * around, so that nothing somebody has written can become markup.
 */
public record Marked(List<Piece> pieces, boolean any) {
    private static final int BEFORE = 60;
    private static final int LENGTH = 220;
    private static final int LONGEST_ENDING = 4;

    public record Piece(String text, boolean marked) {}

    /** The whole text, with the words that answer marked. */
    public static Marked of(String text, Collection<String> stems, Compounds compounds) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        var words = Tokens.WORD.matcher(text);
        while (words.find()) {
            if (answers(Tokens.plain(words.group()), stems, compounds)) {
                if (words.start() > from) {
                    pieces.add(new Piece(text.substring(from, words.start()), false));
                }
                pieces.add(new Piece(words.group(), true));
                from = words.end();
            }
        }
        var any = !pieces.isEmpty();
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return new Marked(List.copyOf(pieces), any);
    }

    /** Some lines of a long text around the first word that answers, cut between words. */
    public static Marked around(String text, Collection<String> stems, Compounds compounds) {
        var clean = text.replaceAll("\\s+", " ").strip();
        var words = Tokens.WORD.matcher(clean);
        var at = 0;
        while (words.find()) {
            if (answers(Tokens.plain(words.group()), stems, compounds)) {
                at = words.start();
                break;
            }
        }
        var from = at <= BEFORE ? 0 : clean.indexOf(' ', at - BEFORE) + 1;
        var to = clean.length() - from <= LENGTH ? clean.length() : clean.lastIndexOf(' ', from + LENGTH);
        if (to <= from) {
            to = Math.min(clean.length(), from + LENGTH);
        }
        return of(
                (from > 0 ? "… " : "") + clean.substring(from, to) + (to < clean.length() ? " …" : ""),
                stems,
                compounds);
    }

    private static boolean answers(String word, Collection<String> stems, Compounds compounds) {
        return begins(word, stems)
                || (word.length() > 5 && compounds.parts(word).stream().anyMatch(part -> begins(part, stems)));
    }

    private static boolean begins(String word, Collection<String> stems) {
        return stems.stream()
                .anyMatch(stem -> word.startsWith(stem)
                        && word.length() <= stem.length() + (stem.length() < 3 ? 0 : LONGEST_ENDING));
    }

    /** The text as it was. */
    public String plain() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
