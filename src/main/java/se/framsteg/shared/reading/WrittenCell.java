package se.framsteg.shared.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days, times and durations as people write them in a cell of their own, Swedish first. */
public final class WrittenCell {
    private static final Pattern BARE_HOUR = Pattern.compile("\\d{1,2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,4}):([0-5]\\d)(?::[0-5]\\d)?|kl ?(\\d{1,2})[.:]([0-5]\\d)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,12})?)\\s*(\\p{L}*)\\.?");
    private static final Pattern BOTH = Pattern.compile(
            "(\\d{1,4})\\s*(?:h|t|tim|timme|timmar|hours?)\\.?\\s*(?:och\\s*)?([0-5]?\\d)\\s*(?:m|min|minuter|minutes?)?\\.?");
    private static final double LEAST_HOURS = 0.2;

    private WrittenCell() {}

    /** A day that has been; one without its year is not sure. */
    public static Written<LocalDate> pastDay(String cell, LocalDate today) {
        if (cell.isBlank()) {
            return new Written.Blank<>();
        }
        var text = DateText.of(cell.strip());
        if (text.days().size() != 1
                || !text.rest().isBlank()
                || text.days().getFirst().rangeToNext()) {
            return new Written.Unread<>();
        }
        var written = text.days().getFirst();
        var year = written.year();
        if (year == null) {
            var day = Stream.of(today.getYear(), today.getYear() - 1)
                    .map(one -> day(one, written.month(), written.day()))
                    .filter(one -> one != null && !one.isAfter(today))
                    .findFirst();
            return day.<Written<LocalDate>>map(one -> new Written.Unsure<>(List.of(one)))
                    .orElseGet(Written.Unread::new);
        }
        var could = Stream.of(
                        day(year, written.month(), written.day()),
                        written.monthFirstPossible() ? day(year, written.day(), written.month()) : null)
                .filter(java.util.Objects::nonNull)
                .filter(day -> written.weekday() == null || day.getDayOfWeek() == written.weekday())
                .toList();
        var past = could.stream().filter(day -> !day.isAfter(today)).toList();
        var fitting = past.isEmpty() ? could : past;
        return switch (fitting.size()) {
            case 0 -> new Written.Unread<>();
            case 1 -> new Written.Sure<>(fitting.getFirst());
            default -> new Written.Unsure<>(fitting);
        };
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A time of day, or from and to in one cell. */
    public static Written<Span> clock(String cell) {
        var bare = cell.strip();
        if (bare.isEmpty()) {
            return new Written.Blank<>();
        }
        var four = FOUR_DIGITS.matcher(bare);
        var text = DateText.of(
                BARE_HOUR.matcher(bare).matches()
                        ? "kl " + bare
                        : four.matches()
                                ? four.group(1) + ":" + four.group(2)
                                : bare.replaceFirst("(\\d[.:]\\d\\d)[.:]\\d\\d$", "$1"));
        return text.clocks().size() == 1 && text.rest().isBlank()
                ? new Written.Sure<>(text.clocks().getFirst())
                : new Written.Unread<>();
    }

    /**
     * How long something took, in minutes: 180, 3:00, 1,5, 3 h 15 min. What the cell says itself counts before the unit.
     *
     * @param unit minutes that a bare number stands for
     */
    public static Written<Integer> minutes(String cell, int unit) {
        var text = cell.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        if (text.isEmpty()) {
            return new Written.Blank<>();
        }
        var clock = HOURS_AND_MINUTES.matcher(text);
        if (clock.matches()) {
            return new Written.Sure<>(
                    clock.group(1) != null
                            ? Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2))
                            : Integer.parseInt(clock.group(3)) * 60 + Integer.parseInt(clock.group(4)));
        }
        var both = BOTH.matcher(text);
        if (both.matches()) {
            return new Written.Sure<>(Integer.parseInt(both.group(1)) * 60 + Integer.parseInt(both.group(2)));
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return new Written.Unread<>();
        }
        int each =
                switch (number.group(2)) {
                    case "" -> unit;
                    case "h", "t", "tim", "timme", "timmar", "hour", "hours" -> 60;
                    case "m", "min", "minut", "minuter", "minutes" -> 1;
                    default -> 0;
                };
        double amount = Double.parseDouble(number.group(1).replace(',', '.'));
        if (each == 0) {
            return new Written.Unread<>();
        }
        int minutes = (int) Math.round(amount * each);
        // 0,125 may be an eighth of an hour, or three hours as a spreadsheet counts them in days.
        return number.group(2).isEmpty() && amount > 0 && amount < LEAST_HOURS
                ? new Written.Unsure<>(List.of(minutes, (int) Math.round(amount * 24 * 60)))
                : new Written.Sure<>(minutes);
    }
}
