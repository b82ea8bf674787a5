package se.framsteg.course.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.reading.AttendanceReport.Attendee;
import se.framsteg.course.reading.AttendanceReport.Joined;
import se.framsteg.course.reading.AttendanceReport.Untimed;
import se.framsteg.shared.table.TableFile;

/**
 * The lines of a meeting report. Programs change their headings with every release and language, so a column is known by a word
 * in its heading; a table is known by having a name and some time.
 */
final class ReportLines {
    private enum Column {
        NAME("^namn|^name|full name|fullständigt namn|^deltagare$|^participant$"),
        EMAIL("e-post|e‑post|email|e-mail"),
        JOIN("anslut|join"),
        LEAVE("lämn|utträde|leave|left"),
        DURATION("varaktighet|duration|tid i mötet|minuter"),
        ACTION("åtgärd|action"),
        TIME("tidsstämpel|tidpunkt|timestamp"),
        WAITING("väntrum|waiting room");

        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private record Row(
            String name,
            String email,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable Integer minutes,
            boolean summary) {

        boolean within(Joined window) {
            return from != null
                    && to != null
                    && !to.isBefore(from)
                    && !from.isBefore(window.from())
                    && !to.isAfter(window.to());
        }
    }

    private final ReportClock clock;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> opened = new LinkedHashMap<>();
    private Map<Column, Integer> columns = Map.of();
    private boolean summary;
    private boolean recognised;
    private int count;

    ReportLines(LocalDate day) {
        this.clock = new ReportClock(day);
    }

    boolean recognised() {
        return recognised;
    }

    boolean tooMany() {
        return count > TableFile.MOST_ROWS;
    }

    void read(String text) {
        var separator = text.indexOf('\t') >= 0 ? '\t' : frequent(text, ';') > frequent(text, ',') ? ';' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                if (++count > TableFile.MOST_ROWS) {
                    return;
                }
                line(line.getFields().stream().map(String::strip).toList());
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            recognised = false;
            return;
        }
        var last = rows.stream().map(Row::to).filter(Objects::nonNull).max(Comparator.naturalOrder());
        opened.values()
                .forEach(row -> rows.add(new Row(row.name, row.email, row.from, last.orElse(row.from), null, false)));
    }

    private static long frequent(String text, char separator) {
        return text.lines()
                .limit(50)
                .flatMapToInt(String::chars)
                .filter(c -> c == separator)
                .count();
    }

    private void line(List<String> cells) {
        var header = header(cells);
        if (header != null) {
            columns = header;
            recognised = true;
            var join = cells.get(header.getOrDefault(Column.JOIN, 0)).toLowerCase(Locale.ROOT);
            summary = join.contains("först") || join.contains("first");
            return;
        }
        if (cells.stream().filter(cell -> !cell.isEmpty()).count() < 2 || columns.isEmpty()) {
            return;
        }
        var name = cell(cells, Column.NAME);
        if (name.isEmpty() || cell(cells, Column.WAITING).matches("(?i)yes|ja")) {
            return;
        }
        if (columns.containsKey(Column.ACTION)) {
            action(
                    name,
                    cell(cells, Column.EMAIL),
                    cell(cells, Column.ACTION).toLowerCase(Locale.ROOT),
                    clock.time(cell(cells, Column.TIME)));
            return;
        }
        var from = clock.time(cell(cells, Column.JOIN));
        var to = clock.time(cell(cells, Column.LEAVE));
        var minutes = ReportClock.minutes(cell(cells, Column.DURATION));
        rows.add(new Row(
                name,
                cell(cells, Column.EMAIL),
                from,
                to == null && from != null && minutes != null ? from.plusMinutes(minutes) : to,
                minutes,
                summary));
    }

    private void action(String name, String email, String action, @Nullable LocalDateTime at) {
        if (at == null) {
            return;
        }
        if (action.contains("left") || action.contains("lämn")) {
            var row = opened.remove(name);
            if (row != null) {
                rows.add(new Row(name, email, row.from, at, null, false));
            }
        } else {
            opened.putIfAbsent(name, new Row(name, email, at, null, null, false));
        }
    }

    private static @Nullable Map<Column, Integer> header(List<String> cells) {
        var found = new HashMap<Column, Integer>();
        for (var i = 0; i < cells.size(); i++) {
            var name = cells.get(i).toLowerCase(Locale.ROOT);
            for (var column : Column.values()) {
                if (java.util.regex.Pattern.compile(column.words).matcher(name).find() && !name.matches(".*\\d.*")) {
                    found.putIfAbsent(column, i);
                }
            }
        }
        var timed =
                found.containsKey(Column.JOIN) || found.containsKey(Column.DURATION) || found.containsKey(Column.TIME);
        return found.containsKey(Column.NAME) && timed && cells.size() > 1 ? found : null;
    }

    private String cell(List<String> cells, Column column) {
        var at = columns.getOrDefault(column, -1);
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    /** Single joins say more than a first and a last time: when both are there, the summary only lends its addresses. */
    List<Attendee> attendees() {
        var single = rows.stream().anyMatch(row -> !row.summary);
        var addresses = new HashMap<String, String>();
        rows.stream()
                .filter(row -> !row.email.isEmpty())
                .forEach(row -> addresses.merge(
                        PersonName.row(row.name), row.email.toLowerCase(Locale.ROOT), (a, b) -> a.equals(b) ? a : ""));
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : rows) {
            if (!single || !row.summary) {
                var key = PersonName.row(row.name);
                var email = row.email.isEmpty() ? addresses.getOrDefault(key, "") : row.email.toLowerCase(Locale.ROOT);
                groups.computeIfAbsent(email.isEmpty() ? key : email, fresh -> new ArrayList<>())
                        .add(row);
            }
        }
        return groups.values().stream().map(group -> attendee(group, addresses)).toList();
    }

    private static Attendee attendee(List<Row> group, Map<String, String> addresses) {
        var first = group.getFirst();
        var email = group.stream()
                .map(Row::email)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(addresses.getOrDefault(PersonName.row(first.name), ""));
        var joined = new ArrayList<Joined>();
        var untimed = new ArrayList<Untimed>();
        for (var row : group) {
            if (row.from != null && row.to != null && !row.to.isBefore(row.from)) {
                joined.add(new Joined(row.from, row.to));
            } else if (row.minutes == null) {
                untimed.add(new Untimed(row.from, row.to));
            }
        }
        var merged = merged(joined);
        var onlyMinutes = merged.isEmpty() || first.summary;
        var counted = onlyMinutes ? once(group, merged) : length(merged);
        var written = onlyMinutes
                ? group.stream()
                        .map(Row::minutes)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum()
                : length(joined);
        return new Attendee(
                first.name,
                email.toLowerCase(Locale.ROOT),
                merged,
                onlyMinutes ? Integer.valueOf(counted) : null,
                Math.max(0, written - counted),
                untimed);
    }

    private static List<Joined> merged(List<Joined> joined) {
        var merged = new ArrayList<Joined>();
        for (var join :
                joined.stream().sorted(Comparator.comparing(Joined::from)).toList()) {
            if (!merged.isEmpty() && !join.from().isAfter(merged.getLast().to())) {
                var last = merged.removeLast();
                merged.add(new Joined(last.from(), join.to().isAfter(last.to()) ? join.to() : last.to()));
            } else {
                merged.add(join);
            }
        }
        return List.copyOf(merged);
    }

    /** Of rows that may be about the same minutes the longest counts: nobody is in a meeting twice at once. */
    private static int once(List<Row> group, List<Joined> windows) {
        var apart = windows.stream()
                .mapToInt(window -> longest(group.stream().filter(row -> row.within(window))))
                .sum();
        return Math.max(apart, longest(group.stream()));
    }

    private static int longest(Stream<Row> rows) {
        return rows.map(Row::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static int length(List<Joined> joined) {
        return (int) joined.stream()
                .mapToLong(join -> Duration.between(join.from(), join.to()).toMinutes())
                .sum();
    }
}
