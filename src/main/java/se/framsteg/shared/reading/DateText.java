package se.framsteg.shared.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days and clock times in one cell, in the order written, and the text around them. */
public final class DateText {
    private enum Kind {
        ISO("(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)"),
        COMPACT("(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)"),
        SHORT("(2\\d)(0\\d|1[0-2])([0-3]\\d)(?!\\d)"),
        NUMBERS("(\\d{1,2})([./-])(\\d{1,2})\\2(20\\d\\d)(?!\\d)"),
        SLASH("(\\d{1,2})/(\\d{1,2})(?:(?:[-/ ]|, ?)(20\\d\\d)|[-/](\\d\\d))?(?![\\d/:])"),
        RANGE("(?:den )?(\\d{1,2})\\.?\\s*(?:-|–|—|till)\\s*(\\d{1,2})\\.? *(" + SwedishCalendar.MONTH
                + ")(?!\\p{L})\\.?(?:,? ?(20\\d\\d)(?!\\d))?"),
        NAMED(
                "(?:den )?((?:\\d{1,2}(?::?[ae])?\\.?\\s*(?:,|och|samt|&|\\+|/)\\s*(?:den )?)*)(\\d{1,2})(?::?[ae](?!\\p{L}))?\\.? *("
                        + SwedishCalendar.MONTH
                        + ")(?!\\p{L})\\.?(?:,? ?(20\\d\\d)(?!\\d)|,? ?[-'’](\\d\\d)(?![\\d.:-]))?"),
        CLOCK4(
                "(?:kl(?:ockan|\\.)? ?)?(?!20[2-3]\\d)([01]\\d|2[0-3])([0-5]\\d)\\s*[-–—]\\s*([01]\\d|2[0-3])([0-5]\\d)(?!\\d)"),
        SPAN(
                "(?<!(?:del|steg|nivå|modul|block|part) )(?:kl(?:ockan|\\.)? ?)?(\\d{1,2})(?:[.:](\\d\\d))?\\s*(?:-|–|—|till)\\s*(?:kl(?:ockan|\\.)? ?)?"
                        + "(\\d{1,2})(?:[.:](\\d\\d))?(?![\\d/]|[.:]\\d)"),
        CLOCK("(?:kl(?:ockan|\\.)? ?(\\d{1,2})(?:[.:](\\d\\d))?|(\\d{1,2})[.:]([0-5]\\d))(?![\\d/]|[.:]\\d)"),
        WEEKDAY("(" + SwedishCalendar.WEEKDAY + ")(?!\\p{L})[.,:]?");

        private final Pattern pattern;

        Kind(String regex) {
            pattern = Pattern.compile("(?<![\\p{L}\\d/.:-])" + regex, CASE_INSENSITIVE | UNICODE_CASE);
        }
    }

    private static final Pattern BETWEEN_RANGE = Pattern.compile("\\s*(?:-|–|—|till|t\\.?o\\.?m\\.?)\\s*");
    private static final Pattern BEFORE_DAY = Pattern.compile("[\\s,(]*(?:den)?\\s*", CASE_INSENSITIVE);

    private final List<WrittenDay> days = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();
    private @Nullable DayOfWeek pending;
    private int untimed;

    private DateText() {}

    public static DateText of(String cell) {
        var text = new DateText();
        text.scan(cell.length() > 2_000 ? cell.substring(0, 2_000) : cell);
        return text;
    }

    public List<WrittenDay> days() {
        return days;
    }

    /** Times that stand without a day, as in a column of their own. */
    public List<Span> spans() {
        return days.isEmpty() ? spans : List.of();
    }

    /** Times in a column that holds only times, also when a spreadsheet wrote the day into it. */
    public List<Span> clocks() {
        return spans;
    }

    @Nullable
    public DayOfWeek weekdayAlone() {
        return days.isEmpty() ? pending : null;
    }

    /** What is neither day nor time. */
    public String rest() {
        return rest.toString()
                .replaceAll("(?i)\\b(den|kl|klockan)\\b\\.?(?=\\s*([,;:.]|$))", " ")
                .replaceAll("\\(\\s*\\)", " ")
                .replaceAll("(?:\\s*[,;:|/&+]\\s*|\\s+(?:och|samt)\\s*)+(?=[,;:|/&+]|\\s*$)", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:.|/–—-]+|[\\s,;:|/–—-]+$", "")
                .replaceAll("^(?:och|samt)$", "");
    }

    private void scan(String cell) {
        var at = 0;
        while (at < cell.length()) {
            Matcher first = null;
            Kind kind = null;
            for (var candidate : Kind.values()) {
                var matcher = candidate.pattern.matcher(cell);
                if (matcher.find(at) && (first == null || matcher.start() < first.start())) {
                    first = matcher;
                    kind = candidate;
                }
            }
            if (first == null || kind == null) {
                break;
            }
            var gap = cell.substring(at, first.start());
            if (take(kind, first, gap)) {
                rest.append(gap).append(' ');
            } else {
                rest.append(gap).append(first.group());
            }
            at = first.end();
        }
        rest.append(cell, Math.min(at, cell.length()), cell.length());
        if (!days.isEmpty() && spans.size() == 1 && days.stream().allMatch(day -> day.span() == null)) {
            days.replaceAll(day -> day.at(spans.getFirst())); // "kl 9–12: 18 september, 2 oktober"
        }
    }

    private boolean take(Kind kind, Matcher m, String gap) {
        return switch (kind) {
            case ISO, COMPACT -> day(WrittenDay.of(n(m, 3), n(m, 2), n(m, 1)), gap);
            case SHORT -> day(WrittenDay.of(n(m, 3), n(m, 2), 2000 + n(m, 1)), gap);
            case NUMBERS ->
                n(m, 3) <= 31 && day(WrittenDay.of(n(m, 1), n(m, 3), n(m, 4)).orMonthFirst(), gap);
            case SLASH -> day(WrittenDay.of(n(m, 1), n(m, 2), year(m, 3, 4)), gap);
            case RANGE -> range(m, gap);
            case NAMED -> named(m, gap);
            case CLOCK4, SPAN -> span(clock(m, 1), clock(m, 3));
            case CLOCK -> span(m.group(1) == null ? clock(m, 3) : clock(m, 1), null, m);
            case WEEKDAY -> weekday(m.group(1), gap);
        };
    }

    private boolean named(Matcher m, String gap) {
        var month = SwedishCalendar.month(m.group(3));
        var year = year(m, 4, 5);
        var earlier = Pattern.compile("\\d{1,2}").matcher(m.group(1));
        var lead = gap;
        while (earlier.find()) {
            day(WrittenDay.of(Integer.parseInt(earlier.group()), month, year), lead);
            lead = " ";
        }
        return day(WrittenDay.of(n(m, 2), month, year), lead);
    }

    private boolean range(Matcher m, String gap) {
        var month = SwedishCalendar.month(m.group(3));
        day(WrittenDay.of(n(m, 1), month, year(m, 4, 0)).untilNext(), gap);
        return day(WrittenDay.of(n(m, 2), month, year(m, 4, 0)), " ");
    }

    private boolean day(WrittenDay day, String gap) {
        if (pending != null && BEFORE_DAY.matcher(gap).matches()) {
            day = day.on(pending);
            pending = null;
        }
        if (!days.isEmpty() && BETWEEN_RANGE.matcher(gap).matches()) {
            days.set(days.size() - 1, days.getLast().untilNext());
        }
        if (day.year() != null) { // "18 september och 2 oktober 2024": the year is said once, at the end
            for (var i = days.size() - 1; i >= 0 && days.get(i).year() == null; i--) {
                days.set(i, days.get(i).in(day.year()));
            }
        }
        days.add(day);
        return true;
    }

    /** "18 september (onsdag)" belongs to the day before, any other to the day that follows. */
    private boolean weekday(String name, String gap) {
        var weekday = SwedishCalendar.weekday(name);
        if (!days.isEmpty() && gap.matches("\\s*\\(\\s*") && days.getLast().weekday() == null) {
            days.set(days.size() - 1, days.getLast().on(weekday));
        } else {
            pending = weekday;
        }
        return true;
    }

    private boolean span(@Nullable LocalTime from, @Nullable LocalTime to, Matcher m) {
        return from != null && apply(new Span(from, to));
    }

    private boolean span(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from != null && to != null && apply(new Span(from, to));
    }

    /** A time holds for the days before it that have none: "18 september och 2 oktober kl 9–12". */
    private boolean apply(Span span) {
        spans.add(span);
        for (var i = untimed; i < days.size(); i++) {
            days.set(i, days.get(i).at(span));
        }
        untimed = days.size();
        return true;
    }

    private static @Nullable LocalTime clock(Matcher m, int group) {
        var hour = n(m, group);
        var minute = m.group(group + 1) == null ? 0 : n(m, group + 1);
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : LocalTime.of(hour % 24, minute);
    }

    private static @Nullable Integer year(Matcher m, int whole, int half) {
        if (m.group(whole) != null) {
            return n(m, whole);
        }
        return half == 0 || m.group(half) == null ? null : Integer.valueOf(2000 + n(m, half));
    }

    private static int n(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
