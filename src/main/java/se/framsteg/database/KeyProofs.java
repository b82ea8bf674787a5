package se.framsteg.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.framsteg.shared.keys.KeyRing;

/** The keys that fit the database: made with it, proved at every later start. */
public final class KeyProofs {
    private KeyProofs() {}

    /** Where the keys of an installation lie. */
    public static Path file(Path data) {
        return new DataFolder(data).keys();
    }

    /** The keys in the file, made with a new database; refuses those of another installation. */
    public static KeyRing fitting(DatabaseSettings settings, Path file) {
        try (var connection = settings.ownerSource().getConnection()) {
            var proofs = kept(connection);
            if (!proofs.isEmpty() && !Files.exists(file)) {
                throw new CannotStart(
                        "The key file " + file + " is missing, and the database cannot be read without it.");
            }
            var ring = KeyRing.in(file);
            var unfit = ring.unfit(proofs);
            if (!unfit.isEmpty()) {
                throw new CannotStart("The keys in " + file + " belong to another database (" + String.join(", ", unfit)
                        + " do not fit).");
            }
            keep(connection, ring.proofs());
            return ring;
        } catch (SQLException e) {
            throw new CannotStart("The database does not say whether the keys fit: " + e.getMessage(), e);
        }
    }

    /** What the keys in the file fail to prove; empty when they fit, or when the database has no proof yet. */
    public static List<String> unfit(DatabaseSettings settings, Path file) {
        try (var connection = settings.ownerSource().getConnection()) {
            return KeyRing.existing(file).unfit(kept(connection));
        } catch (SQLException e) {
            throw new CannotStart("The database does not say whether the keys fit: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> kept(Connection connection) throws SQLException {
        var proofs = new TreeMap<String, byte[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select purpose, proof from framework.key_proof")) {
            while (rows.next()) {
                proofs.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return proofs;
    }

    /** Those of a new database, or of a purpose that keys have got since. */
    private static void keep(Connection connection, Map<String, byte[]> proofs) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into framework.key_proof (purpose, proof) values (?, ?) on conflict do nothing")) {
            for (var proof : proofs.entrySet()) {
                insert.setString(1, proof.getKey());
                insert.setBytes(2, proof.getValue());
                insert.executeUpdate();
            }
        }
    }
}
