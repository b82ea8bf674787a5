package se.framsteg.account;

import java.util.Locale;

/** Letters and figures that survive being read aloud and typed (RFC 4648, 6). */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            bits = (bits << 8) | (one & 0xFF);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(LETTERS.charAt((bits >> held) & 31));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt((bits << (5 - held)) & 31));
        }
        return text.toString();
    }

    /** In groups of four, as people read. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What was typed, without spaces and hyphens, in capitals. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
