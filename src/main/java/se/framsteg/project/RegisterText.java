package se.framsteg.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The fund's public record of a project, pasted as text: a label on one line and its value on the next, or
 * {@code label: value} on one, with headings and a long description around them.
 */
public final class RegisterText {

    /** Longer than any record seen by a factor of twenty; what is longer is another document. */
    public static final int LONGEST = 100_000;

    /** A value stands on a short line; what is longer below a label is prose below a heading. */
    private static final int LONGEST_VALUE = 160;

    private static final Pattern INLINE =
            Pattern.compile("^(?<label>[^:\\t|]{2,60}?)\\s*(?::|\\t+|\\|)\\s*(?<value>.*)$");
    private static final Pattern PERIOD = Pattern.compile("^(?:projektperiod|projekttid|period)$");
    private static final Pattern DATES = Pattern.compile(
            "(?<from>\\d{4}-\\d{2}-\\d{2})\\s*(?:-|–|—|till|t\\.o\\.m\\.)\\s*(?<to>\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern PLACE = Pattern.compile("^(?<code>\\d{3}\\s?\\d{2})\\s+(?<town>\\p{L}.*)$");
    private static final Pattern BULLET = Pattern.compile("^[•·●○▪‣∙*\\-–]\\s+(?<text>.+)$");
    private static final Set<String> PLACE_LABELS = Set.of(
            "stödmottagare postnr/ort", "stödmottagare postnr och ort", "postnr/ort", "postnummer/ort", "postadress");
    private static final Set<String> FURNITURE = Set.of(
            "projektbanken",
            "fakta om projektet",
            "projektfakta",
            "projektinformation",
            "projektuppgifter",
            "dela",
            "skriv ut",
            "lyssna",
            "till toppen",
            "tillbaka",
            "sök projekt",
            "till innehållet",
            "uppgifter om projektet");

    private final RegisterDraft.Builder found = new RegisterDraft.Builder();
    private final List<String> prose = new ArrayList<>();
    private boolean described;

    private RegisterText() {}

    /** Sorts the text into fields; says nothing yet about whether they are right. */
    public static RegisterDraft read(String text) {
        var reader = new RegisterText();
        reader.sort(lines(text));
        return reader.draft();
    }

    private void sort(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isEmpty()) {
                prose.add("");
            } else if (BULLET.matcher(line).matches()) {
                prose.add("- " + BULLET.matcher(line).replaceFirst("${text}"));
            } else if (isLabel(line)) {
                at = valueBelow(lines, at);
            } else if (!inline(line) && !FURNITURE.contains(RegisterField.plain(line))) {
                prose.add(line);
            }
        }
    }

    /** Takes the next line that says something as the value, unless it is the next label or the start of prose. */
    private int valueBelow(List<String> lines, int at) {
        var label = lines.get(at);
        if (RegisterField.labelled(label)
                .filter(RegisterField.DESCRIPTION::equals)
                .isPresent()) {
            described = true;
            return at;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        if (next == lines.size() || isLabel(lines.get(next)) || isInline(lines.get(next))) {
            return at;
        }
        if (lines.get(next).length() > LONGEST_VALUE
                || BULLET.matcher(lines.get(next)).matches()) {
            prose.add(label);
            return at;
        }
        put(label, lines.get(next));
        return next;
    }

    private boolean inline(String line) {
        if (!isInline(line)) {
            return false;
        }
        var parts = INLINE.matcher(line);
        if (parts.matches()) {
            put(
                    parts.group("label"),
                    parts.group("value")
                            .replaceAll("[|*_]+\\s*$", "")
                            .replaceAll("^\\*+", "")
                            .strip());
        }
        return true;
    }

    private void put(String label, String value) {
        var plain = RegisterField.plain(label);
        var dates = DATES.matcher(value);
        var place = PLACE.matcher(value);
        if (PERIOD.matcher(plain).matches() && dates.find()) {
            found.add(RegisterField.STARTS, dates.group("from"));
            found.add(RegisterField.ENDS, dates.group("to"));
        } else if (place.matches() && (PLACE_LABELS.contains(plain) || isField(label, RegisterField.POSTAL_CODE))) {
            found.add(RegisterField.POSTAL_CODE, place.group("code"));
            found.add(RegisterField.TOWN, place.group("town"));
        } else if (isField(label, RegisterField.DESCRIPTION)) {
            described = true;
            prose.add(value);
        } else {
            RegisterField.labelled(label).ifPresent(field -> found.add(field, value));
        }
    }

    private RegisterDraft draft() {
        var name = found.draft().text(RegisterField.NAME);
        var text = String.join(
                "\n", prose.stream().filter(line -> !line.equals(name)).toList());
        found.add(RegisterField.DESCRIPTION, text.replaceAll("\\n{3,}", "\n\n"));
        return found.draft(!described);
    }

    private static boolean isLabel(String line) {
        var plain = RegisterField.plain(line);
        return RegisterField.labelled(line).isPresent()
                || PLACE_LABELS.contains(plain)
                || PERIOD.matcher(plain).matches();
    }

    private static boolean isInline(String line) {
        var parts = INLINE.matcher(line);
        return parts.matches() && isLabel(parts.group("label"));
    }

    private static boolean isField(String label, RegisterField field) {
        return RegisterField.labelled(label).filter(field::equals).isPresent();
    }

    /** One statement a line; what a browser, a word processor or a table leaves behind is taken away. */
    private static List<String> lines(String text) {
        var plain = text.contains("</") || text.contains("<br") ? withoutTags(text) : text;
        return plain.replaceAll("[\\u0000\\u200B-\\u200F\\uFEFF\\u00AD]", "")
                .replaceAll("[\\u00A0\\u202F\\u2007]", " ")
                .lines()
                .map(line -> line.replaceAll("^[ \\t|]+|[ |]+$", "")
                        .replaceAll("\\*\\*", "")
                        .strip())
                .toList();
    }

    private static String withoutTags(String text) {
        var broken = text.replaceAll("(?i)<li[^>]*>", "\n• ")
                .replaceAll("(?i)<br[^>]*>|</(p|div|td|th|tr|li|dt|dd|h[1-6])>", "\n")
                .replaceAll("<[^>]*>", "");
        return Parser.unescapeEntities(broken, false);
    }
}
