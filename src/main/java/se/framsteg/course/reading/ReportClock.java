package se.framsteg.course.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.reading.SwedishCalendar;

/** Times and durations as meeting programs write them. "3/12/25" is read in the order that fits the day of the course. */
record ReportClock(LocalDate day) {
    private static final String TIME =
            "[ ,t]+(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?(?:\\.\\d+)?\\s*(am|pm|fm|em|a\\.m\\.|p\\.m\\.)?.*";
    private static final Pattern ISO = Pattern.compile("(20\\d\\d)-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (20\\d\\d)" + TIME);
    private static final Pattern SWEDISH = Pattern.compile("(\\d{1,2}) (\\p{L}{3,9})\\.? (20\\d\\d)" + TIME);
    private static final Pattern ZONE = Pattern.compile("(?i)\\d\\s*(Z|UTC|GMT|[+-](?:0\\d|1[0-4]):?[0-5]\\d)$");
    private static final Pattern PARTS =
            Pattern.compile("(?<!\\d)(\\d{1,5})\\s*(h|tim\\w*|hours?|m|min\\w*|s|sek\\w*|sec\\w*)\\b\\.?");

    /** A time that names its zone is turned into ours. */
    @Nullable
    LocalDateTime time(String cell) {
        var local = written(cell);
        var zone = ZONE.matcher(cell.strip());
        if (local == null || !zone.find()) {
            return local;
        }
        var named = zone.group(1).matches("(?i)z|utc|gmt") ? ZoneOffset.UTC : ZoneOffset.of(zone.group(1));
        return local.atOffset(named).atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
    }

    private @Nullable LocalDateTime written(String cell) {
        var text = cell.strip().toLowerCase(Locale.ROOT).replace('\u202F', ' ').replace('\u00A0', ' ');
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(n(iso.group(1)), n(iso.group(2)), n(iso.group(3)))
                        .atTime(clock(iso, 4));
            }
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return either(n(numbers.group(1)), n(numbers.group(2)), n(numbers.group(3)) % 100 + 2000)
                        .atTime(clock(numbers, 4));
            }
            var named = NAMED.matcher(text);
            if (named.matches()) {
                return LocalDate.of(n(named.group(3)), SwedishCalendar.month(named.group(1)), n(named.group(2)))
                        .atTime(clock(named, 4));
            }
            var swedish = SWEDISH.matcher(text);
            if (swedish.matches()) {
                return LocalDate.of(n(swedish.group(3)), SwedishCalendar.month(swedish.group(2)), n(swedish.group(1)))
                        .atTime(clock(swedish, 4));
            }
        } catch (DateTimeException | NullPointerException notADate) { // a month nobody knows, or the 31st of April
            return null;
        }
        return null;
    }

    private LocalDate either(int first, int second, int year) {
        var possible = new ArrayList<LocalDate>();
        if (second <= 12) {
            possible.add(LocalDate.of(year, second, first));
        }
        if (first <= 12) {
            possible.add(LocalDate.of(year, first, second));
        }
        if (possible.isEmpty()) {
            throw new DateTimeException("no month");
        }
        return possible.contains(day) ? day : possible.getFirst();
    }

    private static LocalTime clock(java.util.regex.Matcher m, int group) {
        var hour = n(m.group(group));
        var half = m.group(group + 3) == null ? ' ' : m.group(group + 3).charAt(0);
        if (half == 'p' || half == 'e') {
            hour = hour % 12 + 12;
        } else if (half == 'a' || half == 'f') {
            hour = hour % 12;
        }
        return LocalTime.of(hour, n(m.group(group + 1)), m.group(group + 2) == null ? 0 : n(m.group(group + 2)));
    }

    /** Minutes, from "3h 2m 49s", "1 tim 31 min", "01:31:49" or a plain number of minutes. */
    static @Nullable Integer minutes(String cell) {
        var text = cell.strip().toLowerCase(Locale.ROOT);
        if (text.matches("\\d{1,4}")) {
            return n(text);
        }
        if (text.matches("\\d{1,2}:\\d\\d:\\d\\d")) {
            var parts = text.split(":");
            return n(parts[0]) * 60 + n(parts[1]);
        }
        var seconds = 0;
        var found = false;
        var part = PARTS.matcher(text);
        while (part.find()) {
            found = true;
            seconds += n(part.group(1))
                    * switch (part.group(2).charAt(0)) {
                        case 'h', 't' -> 3600;
                        case 'm' -> 60;
                        default -> 1;
                    };
        }
        return found ? Integer.valueOf(seconds / 60) : null;
    }

    private static int n(String digits) {
        return Integer.parseInt(digits);
    }
}
