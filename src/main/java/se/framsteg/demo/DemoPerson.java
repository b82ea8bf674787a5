package se.framsteg.demo;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody invented. The number is made of a birth day and a birth number from 980 to 999, which the tax agency keeps for tests;
 * no living person has it.
 */
record DemoPerson(String name, boolean woman, String number, String organisation, String workplace, String email) {

    /** An address that cannot exist (RFC 2606), in the person's name. */
    static String email(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".");
        return plain + "@example.org";
    }

    /** Twelve digits with a right check digit, from eight digits of birth day and three of birth number. */
    static String number(String birthDay, int birthNumber) {
        var nine = birthDay.substring(2) + "%03d".formatted(birthNumber);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return birthDay + "%03d".formatted(birthNumber) + (10 - sum % 10) % 10;
    }
}
