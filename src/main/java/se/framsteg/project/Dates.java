package se.framsteg.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as registers and people write them. An order of day and month that has to be guessed is no date. */
public final class Dates {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:[ T]00:00.*)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:\\s+|:e\\s+)(\\p{L}+)\\.?\\s+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private Dates() {}

    public static Optional<LocalDate> parse(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[‐‑‒–—−]", "-");
        var numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return date(numbers.group(1), Integer.parseInt(numbers.group(3)), numbers.group(4));
        }
        var words = WORDS.matcher(plain);
        if (words.matches() && words.group(2).length() >= 3) {
            return date(words.group(3), MONTHS.indexOf(words.group(2).substring(0, 3)) + 1, words.group(1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2199 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
