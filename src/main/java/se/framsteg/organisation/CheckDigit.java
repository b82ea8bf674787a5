package se.framsteg.organisation;

/** The check digit shared by personal and organisation numbers: modulus 10 with weights 2, 1, 2, 1 … (SKV 704). */
public final class CheckDigit {
    private CheckDigit() {}

    /** The digit that belongs after these, of which each must be 0–9. */
    public static int of(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean ends(CharSequence digits) {
        int last = digits.length() - 1;
        return digits.charAt(last) - '0' == of(digits.subSequence(0, last));
    }
}
