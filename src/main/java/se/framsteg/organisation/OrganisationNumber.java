package se.framsteg.organisation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a legal person, ten digits. A sole trader has a personal number instead, and that is never one of these. */
public record OrganisationNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("[1-35-9]\\d[2-9]\\d{7}");

    /** What was typed, understood. Sealed, so that every form has to say something for every answer. */
    public sealed interface Answer {
        record Valid(OrganisationNumber number) implements Answer {}

        /** The personal number of a sole trader: personal data, so it is recognised but neither kept nor shown. */
        record SoleTrader() implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    /** Why a number is no organisation number. */
    public enum Reason {
        EMPTY,
        CHARACTERS,
        LENGTH,
        PREFIX,
        GROUP,
        THIRD_DIGIT,
        CHECK_DIGIT;

        public String key() {
            return "organisation.number." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public OrganisationNumber {
        if (!FORM.matcher(digits).matches() || !CheckDigit.ends(digits)) {
            throw new IllegalArgumentException("Not an organisation number");
        }
    }

    public static Answer parse(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("[\\s\\p{Z}\\p{Cf}\\-\\u2010-\\u2015\\u2212]", "");
        if (text.isEmpty()) {
            return refused(Reason.EMPTY);
        }
        if (!text.matches("[0-9]+")) {
            return refused(Reason.CHARACTERS);
        }
        return switch (text.length()) {
            case 10 -> ten(text, text.charAt(2) < '2');
            case 12 -> twelve(text);
            default -> refused(Reason.LENGTH);
        };
    }

    private static Answer twelve(String text) {
        return switch (text.substring(0, 2)) {
            case "16" -> ten(text.substring(2), false);
            case "18", "19", "20" -> ten(text.substring(2), true);
            default -> refused(Reason.PREFIX);
        };
    }

    private static Answer ten(String text, boolean personal) {
        if (personal && CheckDigit.ends(text) && text.charAt(2) < '2') {
            return new Answer.SoleTrader();
        }
        if (text.charAt(2) < '2' || personal) {
            return refused(Reason.THIRD_DIGIT);
        }
        if (text.charAt(0) == '0' || text.charAt(0) == '4') {
            return refused(Reason.GROUP);
        }
        if (!CheckDigit.ends(text)) {
            return refused(Reason.CHECK_DIGIT);
        }
        return new Answer.Valid(new OrganisationNumber(text));
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(reason);
    }

    /** The first digit: 2 for state, region, municipality, 5 for a limited company and so on (a word for each). */
    public int group() {
        return digits.charAt(0) - '0';
    }

    public String groupKey() {
        return "organisation.number.group." + group();
    }

    /** As people write it: 222000-2162. */
    public String text() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    /** As registers keep it: twelve digits with 16 in front. */
    public String twelveDigits() {
        return "16" + digits;
    }

    @Override
    public String toString() {
        return text();
    }
}
