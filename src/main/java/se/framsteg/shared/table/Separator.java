package se.framsteg.shared.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands between the cells of a file of text: said by the file, or found by what its lines have in common. */
final class Separator {
    private static final Pattern SAID = Pattern.compile("(?i)\\s*\"?sep=(\\\\t|.)\"?[ \\t;,]*(?:\\r\\n?|\\n|$)");
    private static final int LINES_LOOKED_AT = 200;

    private Separator() {}

    /** A first line {@code sep=;}, as spreadsheets write and read it. */
    record Said(char separator, int length) {
        static Optional<Said> in(String text) {
            var said = SAID.matcher(text);
            return said.lookingAt()
                    ? Optional.of(new Said(
                            said.group(1).equals("\\t") ? '\t' : said.group(1).charAt(0), said.end()))
                    : Optional.empty();
        }
    }

    /** Empty when the text is no table with separators. */
    static Optional<Character> of(String text) {
        if (text.indexOf('\t') >= 0) {
            return Optional.of('\t');
        }
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_AT)
                .toList();
        long semicolons = lines.stream().filter(line -> count(line, ';') > 0).count();
        if (semicolons * 2 > lines.size()) {
            return Optional.of(';');
        }
        return commas(lines) ? Optional.of(',') : Optional.empty();
    }

    /** Commas also stand in sentences and in numbers: they separate when a first line of headings is followed by lines like it. */
    private static boolean commas(List<String> lines) {
        var first = lines.getFirst();
        int columns = count(first, ',');
        boolean headings = columns > 0
                && first.chars().noneMatch(Character::isDigit)
                && List.of(first.split(",", -1)).stream()
                        .allMatch(
                                heading -> !heading.isBlank() && heading.strip().length() <= 40);
        return headings
                && lines.size() > 1
                && lines.stream()
                                        .skip(1)
                                        .filter(line -> count(line, ',') >= columns)
                                        .count()
                                * 2
                        > lines.size() - 1;
    }

    /** How often it stands outside quotation marks. */
    private static int count(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            found += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return found;
    }
}
