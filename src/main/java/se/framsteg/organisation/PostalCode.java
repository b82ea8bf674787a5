package se.framsteg.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Swedish postal code: five digits, shown as 136 81. */
public record PostalCode(String digits) {

    /** What was typed, understood. */
    public sealed interface Answer {
        record Valid(PostalCode code) implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    /** Why a text is no postal code. */
    public enum Reason {
        EMPTY,
        CHARACTERS,
        LENGTH;

        public String key() {
            return "organisation.postal." + name().toLowerCase(Locale.ROOT);
        }
    }

    public PostalCode {
        if (!digits.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("Not a postal code: " + digits);
        }
    }

    public static Answer parse(@Nullable String typed) {
        String text =
                typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "").replaceFirst("(?i)^SE?-", "");
        if (text.isEmpty()) {
            return new Answer.Refused(Reason.EMPTY);
        }
        if (!text.matches("[0-9]+")) {
            return new Answer.Refused(Reason.CHARACTERS);
        }
        return text.length() == 5 ? new Answer.Valid(new PostalCode(text)) : new Answer.Refused(Reason.LENGTH);
    }

    /** That no code begins with zero is unverified, so such a code is kept and the screen asks again. */
    public boolean unusual() {
        return digits.charAt(0) == '0';
    }

    public String text() {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    @Override
    public String toString() {
        return text();
    }
}
