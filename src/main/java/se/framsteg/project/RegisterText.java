package se.framsteg.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern BLOCKS =
            Pattern.compile("(?i)<(?:p|div|table|tr|td|th|dl|dt|dd|ul|ol|li|h[1-6])[\\s>]");
    private static final Pattern PLACE = Pattern.compile("^(?<code>\\d{3}\\s?\\d{2})\\s+(?<town>\\p{L}.*)$");
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

    /** So many labels in a row are a record and never prose. */
    private static final int ROW = 3;

    private static final Pattern CODES = Pattern.compile("(?i)^[A-Z]{2}\\d{2}\\b.*");
    private static final Pattern REGIONS = Pattern.compile(
            "(?iu)^(?:stockholm|östra mellansverige|småland.*|sydsverige"
                    + "|västsverige|norra mellansverige|mellersta norrland|övre norrland|hela landet|[^:]*s län|region [^:]*)$");
    private static final Pattern ANSWERS =
            Pattern.compile("(?i)^(?:ja|nej|yes|no|j|n|-|–|—|saknas|uppgift saknas)\\b.*");
    private static final Set<String> HEADINGS = Set.of(
            "bakgrund",
            "syfte",
            "mål",
            "målgrupp",
            "målgrupper",
            "metod",
            "metoder",
            "aktiviteter",
            "resultat",
            "projektidé",
            "genomförande",
            "samverkan",
            "effekter",
            "behov",
            "problem");
    private static final Set<RegisterField> LISTS = Set.of(RegisterField.REGION, RegisterField.NUTS2);
    private static final Set<RegisterField> TEXTS = Set.of(
            RegisterField.NAME,
            RegisterField.OWNER,
            RegisterField.TOWN,
            RegisterField.REGION,
            RegisterField.COUNTRY,
            RegisterField.FUND,
            RegisterField.AREA,
            RegisterField.OBJECTIVE);

    private final RegisterDraft.Builder found = new RegisterDraft.Builder();
    private final List<String> prose = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean described;

    private RegisterText() {}

    /** Sorts the text into fields; says nothing yet about whether they are right. */
    public static RegisterDraft read(String text) {
        var reader = new RegisterText();
        reader.sort(lines(text));
        return reader.draft();
    }

    /** A piece of the text: a label with what it says, or a line of prose. */
    private sealed interface Piece {
        record Said(String label, String value, List<String> lines) implements Piece {}

        record Line(String text) implements Piece {}
    }

    private void sort(List<String> lines) {
        var pieces = pieces(lines);
        var record = record(pieces);
        pieces.forEach(piece -> {
            if (piece instanceof Piece.Said said && record.contains(said)) {
                put(said.label(), said.value());
                known.add(key(said.label()));
            }
        });
        int first = pieces.indexOf(record.isEmpty() ? null : record.getFirst());
        int heading = headingOf(pieces, first);
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Piece.Said said) {
                if (!record.contains(said)) {
                    mentioned(said);
                }
            } else if (pieces.get(at) instanceof Piece.Line(String text) && at != heading && !isFurniture(text)) {
                prose(text);
            }
        }
    }

    /** The labels that stand in a row: what is said like a label in the middle of prose is prose. */
    private static List<Piece.Said> record(List<Piece> pieces) {
        var rows = new ArrayList<List<Piece.Said>>();
        var row = new ArrayList<Piece.Said>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Said said) {
                row.add(said);
            } else if (piece instanceof Piece.Line line && !line.text().isEmpty() && !isFurniture(line.text())) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(row);
        var inRows = rows.stream()
                .filter(one -> one.size() >= ROW)
                .flatMap(List::stream)
                .toList();
        var record = inRows.isEmpty()
                ? rows.stream().max(Comparator.comparingInt(List::size)).orElse(List.of())
                : inRows;
        var valued = record.stream()
                .filter(said -> !said.value().isEmpty())
                .map(said -> key(said.label()))
                .collect(Collectors.toSet());
        return record.stream()
                .filter(said -> !said.value().isEmpty() || !valued.contains(key(said.label())))
                .toList();
    }

    /** The short line right above the record is its heading, and no part of the description. */
    private static int headingOf(List<Piece> pieces, int first) {
        int at = first - 1;
        while (at >= 0 && pieces.get(at) instanceof Piece.Line(String text) && (text.isEmpty() || isFurniture(text))) {
            at--;
        }
        return at >= 0
                        && pieces.get(at) instanceof Piece.Line(String text)
                        && Description.isShort(text)
                        && !Description.isListed(text)
                ? at
                : -1;
    }

    /** Outside the record a label counts only where the record lacks it and the value can be nothing else. */
    private void mentioned(Piece.Said said) {
        var field = RegisterField.labelled(said.label());
        var sure = field.isEmpty()
                || (TEXTS.contains(field.get())
                        ? !said.value().matches(".*[.!?]$")
                        : isSure(field.get(), said.value()));
        if (!said.value().isEmpty() && sure && known.add(key(said.label()))) {
            put(said.label(), said.value());
        } else {
            said.lines().forEach(this::prose);
        }
    }

    /** The first label of the description is a label; a later one is a heading within it. */
    private void prose(String line) {
        if (!described && isField(line, RegisterField.DESCRIPTION)) {
            described = true;
            return;
        }
        var parts = INLINE.matcher(line);
        if (!described && parts.matches() && isField(parts.group("label"), RegisterField.DESCRIPTION)) {
            described = true;
            prose.add(parts.group("value"));
            return;
        }
        prose.add(line);
    }

    private static List<Piece> pieces(List<String> lines) {
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var inline = INLINE.matcher(line);
            if (isInline(line) && inline.matches() && !isField(inline.group("label"), RegisterField.DESCRIPTION)) {
                var value = inline.group("value")
                        .replaceAll("[|*_]+\\s*$", "")
                        .replaceAll("^\\*+", "")
                        .strip();
                var end = value.isEmpty() ? at + 1 : goesOn(lines, inline.group("label"), at + 1);
                pieces.add(said(inline.group("label"), value, lines, at, at + 1, end));
                at = end - 1;
            } else if (isLabel(line) && !isField(line, RegisterField.DESCRIPTION)) {
                int next = valueBelow(lines, at);
                if (next < 0) {
                    pieces.add(new Piece.Said(line, "", List.of(line)));
                } else {
                    var end = goesOn(lines, line, next + 1);
                    pieces.add(said(line, lines.get(next), lines, at, next + 1, end));
                    at = end - 1;
                }
            } else {
                pieces.add(new Piece.Line(line));
            }
        }
        return pieces;
    }

    private static Piece said(String label, String value, List<String> lines, int from, int more, int end) {
        var all = new ArrayList<>(List.of(value));
        all.addAll(lines.subList(more, end));
        var separator = RegisterField.labelled(label).filter(LISTS::contains).isPresent() ? ", " : " ";
        return new Piece.Said(label, String.join(separator, all), lines.subList(from, end));
    }

    /** The next line that says something, when it can be the value; otherwise less than zero. */
    private static int valueBelow(List<String> lines, int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        if (next == lines.size() || isLabel(lines.get(next)) || isInline(lines.get(next))) {
            return -1;
        }
        var value = lines.get(next);
        var heads =
                next > at + 1 && next + 1 < lines.size() && isProse(lines.get(next + 1)) && Description.isShort(value);
        var other = value.length() > LONGEST_VALUE
                || Description.isListed(value)
                || isFurniture(value)
                || HEADINGS.contains(RegisterField.plain(value))
                || heads
                || RegisterField.labelled(lines.get(at))
                        .filter(field -> !mayBe(field, value))
                        .isPresent();
        return other ? -1 : next;
    }

    /** The end of a value that stands on several lines: codes one below the other, or what stands before the next label. */
    private static int goesOn(List<String> lines, String label, int from) {
        var field = RegisterField.labelled(label);
        if (field.isEmpty() || !TEXTS.contains(field.get()) && !LISTS.contains(field.get())) {
            return from;
        }
        int codes = from;
        while (codes < lines.size() && !isInline(lines.get(codes)) && isOneOf(field.get(), lines.get(codes))) {
            codes++;
        }
        int end = codes;
        while (end < lines.size()
                && end < from + 8
                && !lines.get(end).isEmpty()
                && !isLabel(lines.get(end))
                && !isInline(lines.get(end))
                && Description.isShort(lines.get(end))
                && mayBe(field.get(), lines.get(end))
                && !HEADINGS.contains(RegisterField.plain(lines.get(end)))
                && !isFurniture(lines.get(end))) {
            end++;
        }
        int next = end;
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        var following = next < lines.size() ? lines.get(next) : "";
        return isInline(following) || isLabel(following) && !isField(following, RegisterField.DESCRIPTION)
                ? end
                : codes;
    }

    private static boolean isOneOf(RegisterField field, String line) {
        return field == RegisterField.NUTS2 && CODES.matcher(line).matches()
                || field == RegisterField.REGION && REGIONS.matcher(line).matches();
    }

    /** Whether a line below a label has the shape of its value; what the value is worth is judged later. */
    private static boolean mayBe(RegisterField field, String value) {
        return switch (field) {
            case STRATEGIC, CHILD_POVERTY -> ANSWERS.matcher(value).matches();
            case NUTS2 ->
                CODES.matcher(value).matches() || REGIONS.matcher(value).matches() || isNothing(value);
            case NAME, OWNER, TOWN, REGION, COUNTRY, FUND, AREA, OBJECTIVE -> true;
            default -> value.matches(".*\\d.*") && !isProse(value) || isNothing(value);
        };
    }

    private static boolean isNothing(String value) {
        return value.matches("(?i)[-–—]|n/a|saknas|uppgift saknas|ej angive[nt]|okänt");
    }

    private static boolean isSure(RegisterField field, String value) {
        return switch (field) {
            case STARTS, ENDS -> Dates.parse(value).isPresent();
            case PARTICIPANTS -> Numbers.count(value).isPresent();
            case EU_SHARE -> Numbers.percent(value).isPresent();
            case DIARY_NUMBER -> DiaryNumber.parse(value).isPresent();
            case STRATEGIC, CHILD_POVERTY -> value.matches("(?i)ja|nej");
            case NUTS2 -> value.matches("(?i)[A-Z]{2}\\d{2}(?:\\s*(?:,|och)\\s*[A-Z]{2}\\d{2})*");
            default -> value.matches("[\\p{L}\\d][\\p{L}\\d /-]*\\d[\\p{L}\\d]*") && value.length() < 30;
        };
    }

    /** A sentence, or more than fits on a short line. */
    private static boolean isProse(String line) {
        return line.length() > LONGEST_VALUE || line.length() > 30 && line.matches(".*\\p{L}.*[.!?]$");
    }

    private static boolean isFurniture(String line) {
        return FURNITURE.contains(RegisterField.plain(line));
    }

    private static String key(String label) {
        return RegisterField.labelled(label).map(RegisterField::form).orElse(RegisterField.plain(label));
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
        var block = BLOCKS.matcher(text).find() ? text.replaceAll("\\s+", " ") : text;
        var broken = block.replaceAll("(?i)<li[^>]*>", "\n• ")
                .replaceAll("(?i)<br[^>]*>|</(p|div|td|th|tr|li|dt|dd|h[1-6])>", "\n")
                .replaceAll("<[^>]*>", "");
        return Parser.unescapeEntities(broken, false);
    }
}
