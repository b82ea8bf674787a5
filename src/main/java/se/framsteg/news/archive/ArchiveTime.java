package se.framsteg.news.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments and days as archives and people write them. A day without a clock time is its noon in Sweden. */
final class ArchiveTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uari|uary)?|febr?(?:uari|uary)?|mars|march|mar|apr(?:il)?|maj|may|juni|june|jun|juli|july|jul|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?|"
            + "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?,?\\s+";
    private static final String YEAR = "((?:19|20)\\d\\d|['’]?\\d\\d(?!\\d))";
    private static final String CLOCK =
            "(?:,?\\s*(?:kl\\.?|klockan|@|at)?\\s*(\\d{1,2})[.:](\\d\\d)(?::\\d\\d)?(?:\\s*(?:CES?T|Z|UTC))?)?";
    private static final Pattern NAMED = pattern("(?:" + WEEKDAY
            + ")?(?:den\\s+)?(\\d{1,2})(?::?[ae]|st|nd|rd|th)?\\.?\\s+" + MONTH + "(?:,?\\s*" + YEAR + ")?");
    private static final Pattern MONTH_FIRST =
            pattern("(?:" + WEEKDAY + ")?" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s*" + YEAR + "?");
    private static final Pattern ISO = pattern("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = pattern("(20\\d\\d|19\\d\\d|\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern SLASH =
            pattern("(?:" + WEEKDAY + ")?(?:den\\s+)?(\\d{1,2})\\s*/\\s*(\\d{1,2})(?:\\s*[-/ ,]\\s*" + YEAR + ")?");
    private static final Pattern DOTS = pattern("(\\d{1,2})[.-](\\d{1,2})[.-]" + YEAR);

    /** A day that may lack its year. */
    record Day(MonthDay day, @Nullable Integer year, LocalTime time) {
        @Nullable
        Instant instant() {
            return year == null
                    ? null
                    : LocalDate.of(
                                    year,
                                    day.getMonth(),
                                    Math.min(day.getDayOfMonth(), day.getMonth().length(java.time.Year.isLeap(year))))
                            .atTime(time)
                            .atZone(ZONE)
                            .toInstant();
        }
    }

    private ArchiveTime() {}

    private static Pattern pattern(String date) {
        return Pattern.compile(date + CLOCK, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A day that is all of the text; null when it is something else. */
    static @Nullable Day day(String text) {
        var line = text.strip();
        try {
            var m = NAMED.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 1), month(m.group(2)), year(m.group(3)), 4);
            }
            m = MONTH_FIRST.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 2), month(m.group(1)), year(m.group(3)), 4);
            }
            m = ISO.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 3), number(m, 2), number(m, 1), 4);
            }
            m = COMPACT.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 3), number(m, 2), year(m.group(1)), 4);
            }
            m = SLASH.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 1), number(m, 2), year(m.group(3)), 4);
            }
            m = DOTS.matcher(line);
            if (m.matches()) {
                return day(m, number(m, 1), number(m, 2), year(m.group(3)), 4);
            }
            return null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Day day(Matcher m, int day, int month, @Nullable Integer year, int clock) {
        var time = m.group(clock) == null ? LocalTime.NOON : LocalTime.of(number(m, clock), number(m, clock + 1));
        if (year != null) {
            LocalDate.of(year, month, day);
        }
        return new Day(MonthDay.of(month, day), year, time);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(String name) {
        var bare = name.toLowerCase(Locale.ROOT);
        for (int n = 0; n < MONTHS.size(); n++) {
            if (List.of(MONTHS.get(n).split("\\|")).contains(bare.substring(0, 3))) {
                return n + 1;
            }
        }
        throw new DateTimeException(name);
    }

    private static @Nullable Integer year(@Nullable String year) {
        if (year == null) {
            return null;
        }
        var number = Integer.parseInt(year.replaceAll("['’]", ""));
        return number < 100 ? Integer.valueOf(2000 + number) : Integer.valueOf(number);
    }

    /** A moment as feeds, WordPress and front matter write it; null when it is none. */
    static @Nullable Instant moment(String text) {
        var bare = text.strip();
        if (bare.isEmpty() || bare.startsWith("0000")) {
            return null;
        }
        try {
            return OffsetDateTime.parse(bare.replaceFirst("(?<=\\d) (?=\\d)", "T")
                            .replaceFirst(" (?=[+-]\\d\\d)", "")
                            .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .toInstant();
        } catch (DateTimeParseException notWithOffset) {
            return local(bare);
        }
    }

    private static @Nullable Instant local(String bare) {
        try {
            return LocalDateTime.parse(bare.replace(' ', 'T')).atZone(ZONE).toInstant();
        } catch (DateTimeParseException notIso) {
            return mail(bare);
        }
    }

    /** RFC 822 with its many liberties: the weekday may be wrong or missing, the zone a name. */
    private static @Nullable Instant mail(String bare) {
        try {
            return ZonedDateTime.parse(
                            bare.replaceFirst("^\\p{L}{2,9}\\.?,\\s*", "").replaceFirst("(?: UT| Z)$", " GMT"),
                            DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException notMail) {
            var day = day(bare.replaceFirst("^\\p{L}{2,9}\\.?,\\s*", "").replaceFirst("\\s+[A-Z]{2,5}$", ""));
            return day == null ? null : day.instant();
        }
    }

    /** WordPress writes moments of Greenwich without saying so. */
    static @Nullable Instant greenwich(String text) {
        var bare = text.strip();
        return bare.isEmpty() || bare.startsWith("0000") ? null : moment(bare.replace(' ', 'T') + "Z");
    }
}
