package se.framsteg.shared.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a number in a workbook means, by its format: an amount, a day, a time of day, or how long something took. */
enum CellFormat {
    NUMBER,
    PERCENT,
    DAY,
    DAY_AND_TIME,
    TIME,
    DURATION;

    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final double LAST_DAY = 2_958_465; // 31 December 9999

    static CellFormat of(String format) {
        var bare = ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
        if (ELAPSED.matcher(bare).find()) {
            return DURATION;
        }
        bare = BRACKETS.matcher(bare).replaceAll("");
        if (bare.contains("general") || bare.contains("standard")) {
            return NUMBER;
        }
        boolean day = bare.matches("(?s).*[dyå].*") || bare.contains("m") && !bare.matches("(?s).*[hs].*");
        boolean time = bare.matches("(?s).*[hs].*");
        if (day) {
            return time ? DAY_AND_TIME : DAY;
        }
        return time ? TIME : bare.contains("%") ? PERCENT : NUMBER;
    }

    /** The formats that a workbook may use without spelling them out (ECMA-376, 18.8.30). */
    static String builtIn(int id) {
        return switch (id) {
            case 9, 10 -> "0%";
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> "yyyy-mm-dd";
            case 18, 19, 20, 21, 32, 33, 34, 35, 55, 56 -> "h:mm";
            case 22 -> "yyyy-mm-dd h:mm";
            case 45, 46, 47 -> "[h]:mm";
            default -> "general";
        };
    }

    /** The value as a person reads it: 2024-10-08, kl 09.30, 36:00, 1.5, 40 %. */
    String text(BigDecimal value, boolean from1904) {
        double days = value.doubleValue();
        if (this == PERCENT) {
            return plain(value.movePointRight(2)) + " %";
        }
        if (this == NUMBER || days < 0 || days > LAST_DAY) {
            return plain(value);
        }
        // Fractions of a day are not exact, and nobody writes a course's times with seconds.
        long minutes = Math.round(days * 24 * 60);
        return switch (this) {
            case DURATION -> duration(minutes);
            case TIME -> time(minutes);
            default -> moment(minutes, days, from1904);
        };
    }

    private static String time(long minutes) {
        if (minutes < 24 * 60) {
            return clock(minutes);
        }
        // Hours that were added up, or the time of day of a whole moment: a year of hours is no sum.
        return minutes < 366 * 24 * 60 ? duration(minutes) : clock(minutes % (24 * 60));
    }

    private String moment(long minutes, double days, boolean from1904) {
        if (days < 1 && this == DAY_AND_TIME) {
            return clock(minutes);
        }
        var first = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = first.atStartOfDay().plusMinutes(minutes);
        long ofDay = minutes % (24 * 60);
        return ofDay == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + clock(ofDay);
    }

    static String clock(long minutes) {
        return minutes == 24 * 60 ? "kl 00.00" : "kl %02d.%02d".formatted(minutes / 60, minutes % 60);
    }

    static String duration(long minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String plain(BigDecimal value) {
        if (value.precision() > 15) {
            value = value.round(new MathContext(15, RoundingMode.HALF_UP)); // what a spreadsheet shows of 0.1 + 0.2
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
