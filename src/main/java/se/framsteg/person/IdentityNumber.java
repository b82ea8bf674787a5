package se.framsteg.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.CheckDigit;

/**
 * A personal number, a coordination number or, where an office allows it, an interim number, in twelve characters.
 * {@link #toString()} is masked, so that a number never reaches a log by mistake.
 */
public record IdentityNumber(String twelve) {
    private static final Pattern FORM =
            Pattern.compile("(18|19|20)\\d{6}(?!000)(\\d{3}|[" + IdentityReader.INTERIM_LETTERS + "]\\d{2})\\d");

    /** Which register the number comes from. */
    public enum Kind {
        PERSONAL,
        COORDINATION,
        INTERIM;

        public String key() {
            return "person.number.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What was typed, understood. Sealed, so that every form has to say something for every answer. */
    public sealed interface Answer {
        record Valid(IdentityNumber number) implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    /** Why a text is no identity number that we may keep. */
    public enum Reason {
        EMPTY,
        CHARACTERS,
        LENGTH,
        DATE,
        FUTURE,
        CENTURY,
        BIRTH_NUMBER,
        CHECK_DIGIT,
        INTERIM,
        PLACEHOLDER,
        ORGANISATION;

        public String key() {
            return "person.number." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public IdentityNumber {
        if (!FORM.matcher(twelve).matches()
                || date(twelve).isEmpty()
                || !CheckDigit.ends(IdentityReader.digitsForCheck(twelve.substring(2)))) {
            throw new IllegalArgumentException("Not an identity number");
        }
    }

    /** Reads what people write: ten or twelve digits, with or without - or +. Interim numbers are refused. */
    public static Answer parse(@Nullable String typed, LocalDate today) {
        return IdentityReader.read(typed, today, false);
    }

    /** As {@link #parse}, for an office that has chosen to keep interim numbers until the real one comes. */
    public static Answer parseWithInterim(@Nullable String typed, LocalDate today) {
        return IdentityReader.read(typed, today, true);
    }

    public Kind kind() {
        if (Character.isLetter(twelve.charAt(8))) {
            return Kind.INTERIM;
        }
        return twelve.charAt(6) >= '6' ? Kind.COORDINATION : Kind.PERSONAL;
    }

    /** By the third digit of the birth number: odd for men, even for women. */
    public Gender gender() {
        return (twelve.charAt(10) - '0') % 2 == 0 ? Gender.WOMAN : Gender.MAN;
    }

    /** Whether a person registered with this gender would have another number: a man's on a woman, a woman's on a man. */
    public boolean contradicts(@Nullable Gender registered) {
        return (registered == Gender.WOMAN || registered == Gender.MAN) && registered != gender();
    }

    /**
     * The date in the number. It may differ from the birthday by some days where numbers had run out; without a known
     * birthday it is the first day that the number can mean.
     */
    public LocalDate datePart() {
        return date(twelve).orElseThrow();
    }

    /** Whether month and day of birth are in the number. In some coordination numbers they are not. */
    public boolean tellsBirthday() {
        return tellsBirthday(twelve);
    }

    static boolean tellsBirthday(String firstEight) {
        return !firstEight.startsWith("00", 4) && !firstEight.startsWith("60", 6);
    }

    /** The first eight characters, as registers write them: a coordination number keeps its day plus sixty. */
    public String firstEight() {
        return twelve.substring(0, 8);
    }

    public String masked() {
        return firstEight() + "-****";
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Optional<LocalDate> date(String twelve) {
        return IdentityReader.date(Integer.parseInt(twelve.substring(0, 4)), twelve.substring(4, 8));
    }
}
