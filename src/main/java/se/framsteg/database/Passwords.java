package se.framsteg.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server's three roles, made at random and kept in a file that only its owner can read. */
record Passwords(String superuser, String owner, String app) {
    static Passwords of(DataFolder folder) {
        var file = folder.passwords();
        if (!Files.exists(file)) {
            var made = new Passwords(random(), random(), random());
            DataFolder.writeSecret(
                    file,
                    "postgres=" + made.superuser + "\nframsteg_owner=" + made.owner + "\nframsteg_app=" + made.app
                            + "\n");
        }
        return read(folder);
    }

    static Passwords read(DataFolder folder) {
        try {
            var words = new Properties();
            words.load(new StringReader(Files.readString(folder.passwords())));
            return new Passwords(
                    words.getProperty("postgres"),
                    words.getProperty("framsteg_owner"),
                    words.getProperty("framsteg_app"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
