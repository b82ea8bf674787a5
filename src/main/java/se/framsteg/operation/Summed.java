package se.framsteg.operation;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Streams that sum what passes, inside an archive that stays open after them. */
final class Summed {
    private final MessageDigest digest = sha256();

    OutputStream into(OutputStream archive) {
        return new DigestOutputStream(
                new FilterOutputStream(archive) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        out.write(bytes, from, count);
                    }

                    @Override
                    public void close() {}
                },
                digest);
    }

    InputStream from(InputStream archive) {
        return new DigestInputStream(
                new FilterInputStream(archive) {
                    @Override
                    public void close() {}
                },
                digest);
    }

    String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
