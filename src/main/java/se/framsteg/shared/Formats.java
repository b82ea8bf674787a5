package se.framsteg.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How days, times and numbers are written: Swedish as Språkrådet recommends (9–16, 2 500), English after its own habit. */
public final class Formats {
    private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Formats(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayYear;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter shortDayYear;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter monthShort;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter instant;

    private Formats(Language language) {
        this.language = language;
        this.day = pattern("EEEE d MMMM");
        this.dayYear = pattern("EEEE d MMMM yyyy");
        this.shortDay = pattern("d MMM");
        this.shortDayYear = pattern("d MMMM yyyy");
        this.month = pattern("MMMM yyyy");
        this.monthName = pattern("MMMM");
        this.monthShort = pattern("MMM");
        this.weekday = pattern(language == Language.EASY ? "EEEE" : "EEE");
        this.instant = pattern(language.swedish() ? "d MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy 'at' HH:mm")
                .withZone(BusinessClock.ZONE);
    }

    public static Formats of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** {@code fredag 21 mars} */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** {@code fredag 21 mars 2025} */
    public String dayYear(LocalDate date) {
        return dayYear.format(date);
    }

    /** {@code 21 mars} */
    public String shortDay(LocalDate date) {
        return shortDay.format(date).replace(".", "");
    }

    /** {@code 21 mars 2025} */
    public String date(LocalDate date) {
        return shortDayYear.format(date);
    }

    /** {@code 1 oktober 2024 – 30 september 2027}; in easy Swedish {@code från … till …} */
    public String period(LocalDate from, LocalDate to) {
        return language == Language.EASY ? "från " + date(from) + " till " + date(to) : date(from) + " – " + date(to);
    }

    /** {@code mars 2025} */
    public String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    /** {@code mars} */
    public String monthName(YearMonth yearMonth) {
        return monthName.format(yearMonth);
    }

    /** {@code mars}, {@code apr} */
    public String monthShort(LocalDate date) {
        return monthShort.format(date).replace(".", "");
    }

    /** {@code fre}; whole in easy Swedish */
    public String weekday(LocalDate date) {
        return weekday.format(date).replace(".", "");
    }

    /** {@code 9}, {@code 9.30}; in English {@code 9:00}, {@code 9:30} */
    public String time(LocalTime time) {
        if (language == Language.EN) {
            return "%d:%02d".formatted(time.getHour(), time.getMinute());
        }
        return time.getMinute() == 0
                ? String.valueOf(time.getHour())
                : "%d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** {@code 9–16}; in easy Swedish {@code klockan 9 till 16}, since a dash is hard to read */
    public String span(LocalTime from, LocalTime to) {
        if (language == Language.EASY) {
            return "klockan " + time(from) + " till " + time(to);
        }
        return time(from) + "–" + time(to);
    }

    /** {@code 12 mars 2025 kl. 10.05}, in Stockholm's time */
    public String instant(Instant moment) {
        return instant.format(moment);
    }

    /** {@code 2 500}; the space does not break a line */
    public String number(long number) {
        var grouped = "%,d".formatted(number);
        return language.swedish() ? grouped.replace(',', '\u00A0') : grouped;
    }

    /** A share of one as whole per cent: {@code 16 %}, rounded half up */
    public String percent(double share) {
        var whole = Math.round(share * 100);
        return language.swedish() ? whole + "\u00A0%" : whole + "%";
    }

    /** Per cent as somebody decided them, never rounded: {@code 39,99 %} */
    public String decided(BigDecimal percent) {
        var plain = percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
        return language.swedish() ? plain.replace('.', ',') + "\u00A0%" : plain + "%";
    }

    /** Minutes as hours: {@code 6 h}, {@code 1,5 h}; in easy Swedish {@code 6 timmar} */
    public String hours(long minutes) {
        var number = minutes % 60 == 0 ? number(minutes / 60) : "%.1f".formatted(minutes / 60.0);
        var text = language.swedish() ? number.replace('.', ',') : number;
        if (language == Language.EASY) {
            return text + "\u00A0" + (minutes == 60 ? "timme" : "timmar");
        }
        return text + "\u00A0h";
    }
}
