package se.framsteg.operation;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.framsteg.access.LogHead;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.operation.Manifest.TableContent;
import tools.jackson.databind.json.JsonMapper;

/** Writes all tables of one moment into one encrypted archive, while the program goes on. */
record Backup(DatabaseSettings settings, StreamingAead key) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The archive appears under its name when it is complete. Gives the number of rows in it. */
    long write(Path file, Instant now) {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try (var connection = snapshot()) {
            Files.deleteIfExists(draft);
            return complete(file, draft, connection, now);
        } catch (IOException | SQLException e) {
            throw new CannotStart("The backup was not made: " + e.getMessage(), e);
        }
    }

    private long complete(Path file, Path draft, Connection connection, Instant now) throws IOException, SQLException {
        try {
            long rows;
            try (var archive = Archive.create(draft, key)) {
                rows = write(archive, connection, now);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Files.deleteIfExists(draft); // nothing of a backup that failed is left
        }
    }

    /** Everything read on this connection is as it was at the first question. */
    private Connection snapshot() throws SQLException {
        var connection = settings.ownerSource().getConnection();
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static long write(ZipOutputStream archive, Connection connection, Instant now)
            throws IOException, SQLException {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var catalogue = new Catalogue(database);
        requireReadable(catalogue.hiddenFromOwner());
        var tables = catalogue.tables();
        var head = LogHead.of(database).orElse(null);
        write(archive, Manifest.ENTRY, new Manifest(Manifest.FORMAT, now, catalogue.schemaVersions(), tables, head));
        var sums = new TreeMap<String, Closing.TableSum>();
        for (var table : tables) {
            sums.put(table.entry(), write(archive, connection, table));
        }
        write(archive, Closing.ENTRY, new Closing(sums, catalogue.sequences()));
        return total(sums);
    }

    private static void requireReadable(List<String> hidden) {
        if (!hidden.isEmpty()) {
            throw new CannotStart("The owner cannot read all rows of " + String.join(", ", hidden)
                    + ", so the backup would not be whole.");
        }
    }

    private static Closing.TableSum write(ZipOutputStream archive, Connection connection, TableContent table)
            throws IOException, SQLException {
        archive.putNextEntry(new ZipEntry(table.entry()));
        var summed = new Summed();
        var copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + table.columnList() + " from only " + table.name() + ") to stdout",
                        summed.into(archive));
        archive.closeEntry();
        return new Closing.TableSum(copied, summed.sum());
    }

    private static void write(ZipOutputStream archive, String name, Object content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(JSON.writeValueAsBytes(content));
        archive.closeEntry();
    }

    private static long total(Map<String, Closing.TableSum> sums) {
        return sums.values().stream().mapToLong(Closing.TableSum::rows).sum();
    }
}
