package se.framsteg.report;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import se.framsteg.shared.keys.KeyRing;

/**
 * Cuts a file into parts of a megabyte and seals each with the installation's key as it is written, so that identities lie
 * open nowhere and a large file needs no more memory than a small one. Each part is tied to its file and place in it.
 */
final class SealedParts extends OutputStream {
    private static final int PART = 1 << 20;

    private final UUID file;
    private final KeyRing keys;
    private final BiConsumer<Integer, byte[]> keep;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int parts;
    private long size;

    SealedParts(UUID file, KeyRing keys, BiConsumer<Integer, byte[]> keep) {
        this.file = file;
        this.keys = keys;
        this.keep = keep;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        for (int done = 0; done < length; ) {
            var now = Math.min(length - done, PART - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, now);
            filled += now;
            done += now;
            if (filled == PART) {
                seal();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            seal();
        }
    }

    long size() {
        return size;
    }

    byte[] hash() {
        return digest.digest();
    }

    private void seal() {
        keep.accept(parts, keys.encrypt(Arrays.copyOf(buffer, filled), context(file, parts)));
        parts++;
        filled = 0;
    }

    static byte[] context(UUID file, int part) {
        var place = "report.month_file_part:" + file;
        return ByteBuffer.allocate(place.length() + 4)
                .put(place.getBytes(StandardCharsets.US_ASCII))
                .putInt(part)
                .array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
