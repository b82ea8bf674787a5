package se.framsteg.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A sum over all migrations of the program. Comparing a dozen histories costs most of a second at each start; the same sum as the
 * last time says the same at once.
 */
final class MigrationStamp {
    private MigrationStamp() {}

    static boolean equalsKept(Connection connection, DatabaseSettings settings) throws SQLException {
        try (var statement = connection.createStatement();
                var table = statement.executeQuery("select to_regclass('framework.migration_stamp') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return false;
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select stamp from framework.migration_stamp")) {
            return rows.next() && rows.getString(1).equals(of(settings));
        }
    }

    static void keep(Connection connection, DatabaseSettings settings) throws SQLException {
        try (var insert = connection.prepareStatement("insert into framework.migration_stamp (stamp) values (?)"
                + " on conflict (only_row) do update set stamp = excluded.stamp")) {
            insert.setString(1, of(settings));
            insert.executeUpdate();
        }
    }

    /** The roles' names are part of it, since they stand in the migrations' text. */
    private static String of(DatabaseSettings settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((settings.app() + " " + settings.owner()).getBytes());
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(files, Comparator.comparing(MigrationStamp::name));
            for (var file : files) {
                digest.update(name(file).getBytes());
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Module and file; what comes before differs between a folder and an archive. */
    private static String name(Resource file) {
        try {
            var address = file.getURL().toString();
            return address.substring(address.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
