package se.framsteg.project;

import java.util.ArrayList;
import java.util.List;

/** The public description of a project: plain text, one paragraph a line, bullets begin with a dash. */
public record Description(String text) {

    private static final int LONGEST_HEADING = 80;

    /** A piece of the description as a page shows it. */
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Bullets(List<String> items) implements Block {}
    }

    /** Puts together what a narrow column or a word processor has broken. */
    static Description of(String pasted) {
        var lines = new ArrayList<String>();
        for (var line : pasted.lines().map(String::strip).toList()) {
            var before = lines.isEmpty() ? "" : lines.getLast();
            if (!before.isEmpty() && !line.isEmpty() && goesOn(before, line)) {
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

    /** Headings are short lines without an end mark that have something below them. */
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
            } else if (at + 1 < lines.size() && line.length() <= LONGEST_HEADING && !line.matches(".*[.!?:,;]$")) {
                blocks.add(new Block.Heading(line));
            } else {
                blocks.add(new Block.Paragraph(line));
            }
        }
        return blocks;
    }

    private static boolean goesOn(String before, String line) {
        return Character.isLowerCase(line.codePointAt(0)) && !before.matches(".*[.!?:]$");
    }
}
