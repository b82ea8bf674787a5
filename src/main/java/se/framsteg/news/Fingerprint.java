package se.framsteg.news;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a file: the same file is kept once. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
