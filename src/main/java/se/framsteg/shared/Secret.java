package se.framsteg.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret for a link or a code: 160 bits. Its text goes to one person, only its hash is stored. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret next() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return hashOf(text);
    }

    /** SHA-256 of the secret's text; enough without salt, since the text itself is random. */
    public static byte[] hashOf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing, so that a secret never reaches a log by way of a record's text form. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
