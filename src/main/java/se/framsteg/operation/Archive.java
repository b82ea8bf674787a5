package se.framsteg.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.StreamingAead;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.framsteg.database.CannotStart;

/** A backup's file: one encrypted stream, inside it a zip of a manifest, a text per table, and the closing sums. */
final class Archive {
    private static final byte[] CONTEXT = "framsteg backup 1".getBytes(US_ASCII);

    private Archive() {}

    static ZipOutputStream create(Path file, StreamingAead key) throws IOException {
        var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), secret);
        try {
            var out = Channels.newOutputStream(channel);
            return new ZipOutputStream(new BufferedOutputStream(key.newEncryptingStream(out, CONTEXT), 1 << 16));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static ZipInputStream open(Path file, StreamingAead key) throws IOException {
        try {
            var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            return new ZipInputStream(new BufferedInputStream(key.newDecryptingStream(in, CONTEXT), 1 << 16));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A wrong key, a damaged file and a file of something else look alike from here. */
    static CannotStart unreadable(Path file, IOException cause) {
        return new CannotStart(
                "The backup " + file + " cannot be opened: the keys are not those it was made with, or it is damaged.",
                cause);
    }
}
