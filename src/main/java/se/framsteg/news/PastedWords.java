package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The words of one paragraph as Markdown. Programs cut a bold word into several pieces, so pieces that look alike are one before
 * they get their marks, and marks are set where Markdown reads them as marks.
 */
final class PastedWords {
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:)\\S+");
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>])");
    private static final String SIGN = "(?:\\\\.|[\\p{P}\\p{S}&&[^\\\\]])+";
    private static final Pattern SIGNS_FIRST = Pattern.compile("^" + SIGN);
    private static final Pattern SIGNS_LAST = Pattern.compile(SIGN + "$");
    private static final String BREAK = "  \n";

    /** Words that look the same; {@code link} leads somewhere, or is null. */
    private record Piece(
            String words,
            boolean bold,
            boolean italic,
            @Nullable Element link) {
        boolean alike(Piece other) {
            return bold == other.bold && italic == other.italic && link == other.link && !isBreak() && !other.isBreak();
        }

        boolean isBreak() {
            return words.equals(BREAK);
        }
    }

    private PastedWords() {}

    static String markdown(List<Node> nodes) {
        var pieces = new ArrayList<Piece>();
        nodes.forEach(node -> gather(node, false, false, null, pieces));
        var out = new StringBuilder();
        for (int n = 0; n < pieces.size(); n++) {
            var link = pieces.get(n).link();
            if (link == null) {
                mark(pieces, n, out);
                continue;
            }
            var words = new StringBuilder();
            while (n < pieces.size() && pieces.get(n).link() == link) {
                mark(pieces, n++, words);
            }
            n--;
            out.append(linked(link, words.toString()));
        }
        return out.toString();
    }

    private static void gather(Node node, boolean bold, boolean italic, @Nullable Element link, List<Piece> pieces) {
        if (node instanceof TextNode text) {
            add(
                    new Piece(
                            MARKS.matcher(text.getWholeText()
                                            .replaceAll("[\\u200B-\\u200D\\uFEFF\\u00AD]", "")
                                            .replaceAll("[\\s\\u00A0]+", " "))
                                    .replaceAll("\\\\$1"),
                            bold,
                            italic,
                            link),
                    pieces);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                add(new Piece(BREAK, false, false, link), pieces);
                return;
            }
            var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            var leads = link == null
                    && element.normalName().equals("a")
                    && LINK.matcher(element.attr("href").strip()).matches();
            element.childNodes()
                    .forEach(child -> gather(
                            child,
                            bold(element, style, bold),
                            italic(element, style, italic),
                            leads ? element : link,
                            pieces));
        }
    }

    private static void add(Piece piece, List<Piece> pieces) {
        if (piece.words().isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().alike(piece)) {
            var before = pieces.removeLast();
            pieces.add(new Piece(before.words() + piece.words(), piece.bold(), piece.italic(), piece.link()));
        } else {
            pieces.add(piece);
        }
    }

    private static boolean bold(Element element, String style, boolean before) {
        if (style.contains("font-weight:normal") || style.contains("font-weight:400")) {
            return false;
        }
        return before
                || element.normalName().matches("b|strong")
                || style.contains("font-weight:bold")
                || style.matches(".*font-weight:[6-9]00.*");
    }

    private static boolean italic(Element element, String style, boolean before) {
        return !style.contains("font-style:normal")
                && (before || element.normalName().matches("i|em") || style.contains("font-style:italic"));
    }

    /** Marks stand close to the words, with spaces outside, and signs too where a letter follows or goes before. */
    private static void mark(List<Piece> pieces, int n, StringBuilder out) {
        var piece = pieces.get(n);
        var mark = (piece.bold() ? "**" : "") + (piece.italic() ? "*" : "");
        var words = piece.words();
        var bare = words.strip();
        if (mark.isEmpty() || bare.isEmpty() || endsInMark(out) && words.startsWith(bare)) {
            out.append(words);
            return;
        }
        var from = words.indexOf(bare);
        var to = from + bare.length();
        if (from == 0 && isLetter(out.length() == 0 ? ' ' : out.charAt(out.length() - 1))) {
            var signs = SIGNS_FIRST.matcher(bare);
            from = signs.find() ? signs.end() : from;
        }
        var next = n + 1 < pieces.size() ? pieces.get(n + 1).words() : " ";
        if (to == words.length() && isLetter(next.charAt(0)) && from < to) {
            var signs = SIGNS_LAST.matcher(words.substring(from, to));
            to = signs.find() ? from + signs.start() : to;
        }
        if (from >= to) {
            out.append(words);
            return;
        }
        out.append(words, 0, from)
                .append(mark)
                .append(words, from, to)
                .append(new StringBuilder(mark).reverse())
                .append(words.substring(to));
    }

    private static boolean endsInMark(StringBuilder out) {
        var last = out.length() - 1;
        return last >= 0 && out.charAt(last) == '*' && (last == 0 || out.charAt(last - 1) != '\\');
    }

    private static boolean isLetter(char sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static String linked(Element link, String words) {
        if (words.isBlank()) {
            return words;
        }
        var address = link.attr("href").strip().replace(")", "%29").replace("(", "%28");
        return (words.startsWith(" ") ? " " : "") + "[" + words.strip() + "](" + address + ")"
                + (words.endsWith(" ") ? " " : "");
    }
}
