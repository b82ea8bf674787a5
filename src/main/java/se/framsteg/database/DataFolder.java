package se.framsteg.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with everything the program keeps: server, database, passwords, keys. */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path database() {
        return path.resolve("database");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path log() {
        return path.resolve("log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** The keys, unless {@code FRAMSTEG_KEYSET} names another file; never part of a backup. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** The last seal of the audit log, as the program has seen it: what the database is compared with. */
    public Path logHead() {
        return path.resolve("log-head");
    }

    void create() {
        try {
            Files.createDirectories(path);
            Files.createDirectories(log());
        } catch (IOException e) {
            throw new CannotStart("Cannot write in " + path + "; choose another folder with --data.", e);
        }
    }

    /** Whether a database server of ours has been set up in the folder. */
    public static boolean holdsDatabase(Path data) {
        return Files.exists(new DataFolder(data).database().resolve("PG_VERSION"));
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    static void writeSecret(Path file, String text) {
        try {
            var draft = Files.createTempFile(
                    file.getParent(),
                    ".",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
