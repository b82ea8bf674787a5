package se.framsteg.account;

import java.io.ByteArrayOutputStream;

/** Reads the secret that the enrolment page shows, as a code app does. */
final class Base32Text {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32Text() {}

    static byte[] secret(String page) {
        var text = page.replaceAll("(?s).*class=\"code code-small\">([A-Z2-7 ]+)<.*", "$1")
                .replace(" ", "");
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : text.toCharArray()) {
            bits = (bits << 5) | LETTERS.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
