package se.framsteg.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What SCB gets instead of the number of a protected person: the birth date and a suffix for each gender. The suffix for
 * women is published; the one for men is not verified, so there is none until an administrator has confirmed it.
 */
public record ScbPlaceholder(
        @Nullable String woman, @Nullable String man) {
    public static final ScbPlaceholder SHIPPED = new ScbPlaceholder("TF29", null);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** The text for the file, or why there is none yet. */
    public sealed interface Answer {
        record Text(String twelve) implements Answer {}

        record NotConfirmed(Gender gender) implements Answer {}

        record GenderUnknown() implements Answer {}
    }

    public ScbPlaceholder {
        woman = tidy(woman);
        man = tidy(man);
    }

    private static @Nullable String tidy(@Nullable String suffix) {
        if (suffix == null) {
            return null;
        }
        String upper = suffix.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z]{2}[0-9]{2}")) {
            throw new IllegalArgumentException("A suffix is two letters and two digits, not " + suffix);
        }
        return upper;
    }

    public Answer of(LocalDate birthDate, @Nullable Gender gender) {
        if (gender == null || gender == Gender.OTHER) {
            return new Answer.GenderUnknown();
        }
        String suffix = gender == Gender.WOMAN ? woman : man;
        return suffix == null
                ? new Answer.NotConfirmed(gender)
                : new Answer.Text(DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + suffix);
    }

    /** A typed placeholder counts only for a person who is protected, with the suffix of that person's gender. */
    public boolean accepts(String typed, boolean personIsProtected, @Nullable Gender gender) {
        String text = typed.strip().replace("-", "");
        if (!personIsProtected || text.length() != 12) {
            return false;
        }
        try {
            return of(LocalDate.parse(text.substring(0, 8), DAY), gender) instanceof Answer.Text(String twelve)
                    && twelve.equalsIgnoreCase(text);
        } catch (DateTimeException no) {
            return false;
        }
    }
}
