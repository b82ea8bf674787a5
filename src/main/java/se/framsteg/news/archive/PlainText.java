package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words without any markup as Markdown: lines that were wrapped are paragraphs again, and lines with a bullet or number are
 * lists, whatever the bullet. Each word is kept.
 */
public final class PlainText {
    private static final String SIGNS = "\\uF0B7\\uF0A7\\uF0D8\\uF076\\uF0FC•▪●◦‣⁃·";
    private static final Pattern SURE = Pattern.compile("^\\s*([" + SIGNS + "])\\s*(.*)$");
    private static final Pattern PERHAPS = Pattern.compile("^\\s*([-*o–])\\s+(.*)$");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?(\\d{1,3})[.)]\\s+(.*)$");
    private static final int WRAPPED_MOST = 120;
    private static final int WRAPPED_LEAST = 40;
    private static final int NEAR = 4;

    private enum Kind {
        EMPTY,
        WORDS,
        BULLET,
        NUMBER
    }

    private record Line(Kind kind, String mark, String words) {}

    private PlainText() {}

    public static String markdown(String text) {
        var lines = lines(text);
        var width = lines.stream().mapToInt(line -> line.words().length()).max().orElse(0);
        var out = new StringBuilder();
        var before = new Line(Kind.EMPTY, "", "");
        var listMark = "";
        for (var line : lines) {
            switch (line.kind()) {
                case EMPTY -> {}
                case BULLET, NUMBER -> {
                    if (listMark.isEmpty()) {
                        out.append("\n\n");
                        listMark = line.mark();
                    } else {
                        out.append('\n');
                    }
                    var number = line.kind() == Kind.NUMBER;
                    out.append(!number && !line.mark().equals(listMark) ? "   " : "")
                            .append(number ? line.mark() + ". " : "- ")
                            .append(escaped(line.words()));
                }
                case WORDS -> {
                    var follows = before.kind() != Kind.EMPTY;
                    var joins = follows && joins(before.words(), line.words(), width);
                    if (joins
                            || follows && !listMark.isEmpty() && before.kind() != Kind.WORDS && width <= WRAPPED_MOST) {
                        out.append(' ').append(escaped(line.words()));
                    } else {
                        out.append(follows && listMark.isEmpty() && width <= WRAPPED_MOST ? "  \n" : "\n\n")
                                .append(atStart(escaped(line.words())));
                        listMark = "";
                    }
                }
            }
            before = line;
        }
        return out.toString().strip();
    }

    /** Whether a line goes on in the next one: it was as long as lines were, or the next begins in the middle of a sentence. */
    private static boolean joins(String line, String next, int width) {
        return Character.isLowerCase(next.codePointAt(0))
                || width <= WRAPPED_MOST && line.length() >= Math.max(WRAPPED_LEAST, width * 6 / 10);
    }

    private static List<Line> lines(String text) {
        var raw = new ArrayList<String>();
        var alone = "";
        for (var line : text.split("\\R", -1)) {
            var bare = line.replaceAll("[\\u200B-\\u200D\\uFEFF\\u00AD]", "").replace('\u00A0', ' ');
            if (bare.strip().matches("[" + SIGNS + "]")) {
                alone = bare.strip() + " ";
            } else if (alone.isEmpty() || !bare.isBlank()) {
                raw.add(alone + bare.strip());
                alone = "";
            }
        }
        if (!alone.isEmpty()) {
            raw.add(alone.strip());
        }
        var lines = new ArrayList<Line>();
        for (int n = 0; n < raw.size(); n++) {
            lines.add(line(raw, n));
        }
        return lines;
    }

    private static Line line(List<String> raw, int n) {
        var words = raw.get(n).replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return new Line(Kind.EMPTY, "", "");
        }
        var sure = SURE.matcher(words);
        if (sure.matches() && !sure.group(2).isBlank()) {
            return new Line(Kind.BULLET, sure.group(1), sure.group(2));
        }
        var perhaps = PERHAPS.matcher(words);
        if (perhaps.matches() && !speaks(words) && near(raw, n, PERHAPS, perhaps.group(1))) {
            return new Line(Kind.BULLET, perhaps.group(1), perhaps.group(2));
        }
        var number = NUMBER.matcher(words);
        if (number.matches() && near(raw, n, NUMBER, "")) {
            return new Line(Kind.NUMBER, number.group(1), number.group(2));
        }
        return new Line(Kind.WORDS, "", words);
    }

    /** A dash before what somebody says is no bullet. */
    private static boolean speaks(String words) {
        return words.matches(
                "[-–] .*(?:, (?:säger|sa|sade|berättar|menar|tycker|undrar|frågar|svarar|förklarar)\\b.*|[?!]”?)");
    }

    /** Whether there is more than one such line; a single one is a sentence. */
    private static boolean near(List<String> raw, int n, Pattern form, String mark) {
        for (int at = Math.max(0, n - NEAR); at < Math.min(raw.size(), n + NEAR + 1); at++) {
            var other = form.matcher(raw.get(at));
            if (at != n && other.matches() && (mark.isEmpty() || other.group(1).equals(mark))) {
                return true;
            }
            if (at != n && mark.equals("o") && SURE.matcher(raw.get(at)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Words that were never Markdown. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    private static String atStart(String words) {
        return words.replaceFirst("^(#{1,6}|[-+])(?=\\s)", "\\\\$1").replaceFirst("^(\\d+)\\.(?=\\s)", "$1\\\\.");
    }
}
