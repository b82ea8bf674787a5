package se.framsteg.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The public description of a project: plain text, one paragraph a line, bullets begin with a dash. */
public record Description(String text) {

    private static final int LONGEST_HEADING = 80;
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•·●○▪‣∙■□◦⁃➢➤►✓✔\\uF0B7\\uF0A7\\uF0D8\\uF0FC]\\s*|[*\\-–—o]\\s+)(?<text>\\S.*)$");
    private static final Pattern ALONE =
            Pattern.compile("^(?:[•·●○▪‣∙■□◦⁃➢➤►✓✔\\uF0B7\\uF0A7\\uF0D8\\uF0FC]|\\d{1,2}[.)])$");
    private static final Pattern NUMBER = Pattern.compile("^(?<number>\\d{1,2})[.)]\\s+(?<text>\\S.*)$");

    /** A piece of the description as a page shows it. */
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Bullets(List<String> items) implements Block {}

        record Numbered(int first, List<String> items) implements Block {}
    }

    /** Puts together what a narrow column or a word processor has broken. */
    static Description of(String pasted) {
        var lines = new ArrayList<String>();
        for (var pastedLine : pasted.lines().map(String::strip).toList()) {
            var line = item(pastedLine);
            var before = lines.isEmpty() ? "" : lines.getLast();
            if (!line.isEmpty() && ALONE.matcher(before).matches()) {
                lines.set(lines.size() - 1, item(before + " " + line));
            } else if (!before.isEmpty() && !line.isEmpty() && goesOn(before, line)) {
                lines.set(lines.size() - 1, before + " " + line);
            } else {
                lines.add(line);
            }
        }
        return new Description(
                String.join("\n", lines).replaceAll("\\n{3,}", "\n\n").strip());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Headings are short lines without an end mark that have sentences or a list below them; several in a row are none. */
    public List<Block> blocks() {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("- ")) {
                var items = new ArrayList<String>();
                while (at < lines.size() && lines.get(at).startsWith("- ")) {
                    items.add(lines.get(at++).substring(2));
                }
                at--;
                blocks.add(new Block.Bullets(List.copyOf(items)));
            } else if (numbered(lines, at) > at + 1) {
                int end = numbered(lines, at);
                blocks.add(new Block.Numbered(
                        number(line),
                        lines.subList(at, end).stream()
                                .map(one -> NUMBER.matcher(one).replaceFirst("${text}"))
                                .toList()));
                at = end - 1;
            } else if (isShort(line) && at + 1 < lines.size() && hasBelow(lines, at)) {
                blocks.add(new Block.Heading(line));
            } else {
                blocks.add(new Block.Paragraph(line));
            }
        }
        return blocks;
    }

    /** A bullet of any kind begins with a dash from here on. */
    private static String item(String line) {
        var bullet = BULLET.matcher(line);
        return bullet.matches() ? "- " + bullet.group("text") : line;
    }

    static boolean isListed(String line) {
        return BULLET.matcher(line).matches()
                || ALONE.matcher(line).matches()
                || NUMBER.matcher(line).matches();
    }

    /** Short and without an end mark, as headings are. */
    static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING && !line.matches(".*[.!?:,;]$");
    }

    private static boolean hasBelow(List<String> lines, int at) {
        var below = lines.get(at + 1);
        return below.startsWith("- ") || !isShort(below) || numbered(lines, at + 1) > at + 2;
    }

    /** The end of a list whose numbers follow each other; one number alone is a heading with a number. */
    private static int numbered(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && NUMBER.matcher(lines.get(end)).matches()
                && (end == from || number(lines.get(end)) == number(lines.get(end - 1)) + 1)) {
            end++;
        }
        return end;
    }

    private static int number(String line) {
        return Integer.parseInt(NUMBER.matcher(line).replaceFirst("${number}"));
    }

    private static boolean goesOn(String before, String line) {
        return Character.isLowerCase(line.codePointAt(0)) && !before.matches(".*[.!?:]$");
    }
}
