package se.framsteg.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.person.IdentityNumber.Answer;
import se.framsteg.person.IdentityNumber.Reason;

/** Reads identity numbers as people write them, and says exactly what is wrong with the others. */
final class IdentityReader {
    /** Letters in the place of the first birth digit of an interim number. Only T is verified (domain/esf.md 2.3). */
    static final String INTERIM_LETTERS = "TRSUWXJKLMN";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\d{8}-?[A-Z]{2}\\d{2}");
    private static final Pattern FORM =
            Pattern.compile("(\\d{2})?(\\d{2})(\\d{4})([-+]?)(\\d{3}|[" + INTERIM_LETTERS + "]\\d{2})(\\d)");
    private static final int[] CENTURIES = {2000, 1900, 1800};

    private IdentityReader() {}

    static Answer read(@Nullable String typed, LocalDate today, boolean interim) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            return refused(Reason.EMPTY);
        }
        if (PLACEHOLDER.matcher(text).matches()) {
            return refused(Reason.PLACEHOLDER);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return refused(text.matches("[0-9]*[-+]?[0-9]*") ? Reason.LENGTH : Reason.CHARACTERS);
        }
        if (!interim && Character.isLetter(parts.group(5).charAt(0))) {
            return refused(Reason.INTERIM);
        }
        return dated(parts, today);
    }

    /** Blanks, signs without width and the dashes that word processors make are how people write, not what they mean. */
    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private static Answer dated(Matcher parts, LocalDate today) {
        String monthAndDay = parts.group(3);
        boolean hundred = parts.group(4).equals("+");
        if (Integer.parseInt(monthAndDay.substring(0, 2)) >= 20) {
            return refused(Reason.ORGANISATION);
        }
        return parts.group(1) == null ? tenDigits(parts, today, hundred) : twelveDigits(parts, today, hundred);
    }

    /** The century is the latest that is not in the future; a plus sign means a hundred years earlier. */
    private static Answer tenDigits(Matcher parts, LocalDate today, boolean hundred) {
        int yearOfCentury = Integer.parseInt(parts.group(2));
        for (int century : CENTURIES) {
            var date = date(century + yearOfCentury, parts.group(3));
            if (date.isPresent() && !date.get().isAfter(today)) {
                int year = century + yearOfCentury - (hundred ? 100 : 0);
                return date(year, parts.group(3)).isPresent() ? checked(year, parts) : refused(Reason.DATE);
            }
        }
        return refused(Reason.DATE);
    }

    private static Answer twelveDigits(Matcher parts, LocalDate today, boolean hundred) {
        int year = Integer.parseInt(parts.group(1) + parts.group(2));
        if (year < 1800 || year > 2099) {
            return refused(parts.group(1).equals("16") ? Reason.ORGANISATION : Reason.CENTURY);
        }
        var date = date(year, parts.group(3));
        if (date.isEmpty()) {
            return refused(Reason.DATE);
        }
        if (date.get().isAfter(today)) {
            return refused(Reason.FUTURE);
        }
        // The sign changes in the year someone turns 100: "1985 +" says two things that cannot both be true.
        return hundred && year + 100 > today.getYear() ? refused(Reason.CENTURY) : checked(year, parts);
    }

    private static Answer checked(int year, Matcher parts) {
        String birthNumber = parts.group(5);
        if (birthNumber.equals("000")) {
            return refused(Reason.BIRTH_NUMBER);
        }
        String ten = parts.group(2) + parts.group(3) + birthNumber + parts.group(6);
        if (!CheckDigit.ends(digitsForCheck(ten))) {
            return refused(Reason.CHECK_DIGIT);
        }
        return new Answer.Valid(new IdentityNumber(year / 100 + ten));
    }

    /** The letter of an interim number counts as a one. */
    static String digitsForCheck(String ten) {
        return ten.replaceAll("[A-Z]", "1");
    }

    /**
     * A coordination number has the day plus sixty. Where the birthday is unknown its day is 60, or its month 00: such a
     * number stands for the first day that it can mean.
     */
    static Optional<LocalDate> date(int year, String monthAndDay) {
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        int day = Integer.parseInt(monthAndDay.substring(2));
        try {
            return day < 60
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.of(LocalDate.of(year, Math.max(month, 1), Math.max(day - 60, 1)));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(reason);
    }
}
