package se.framsteg.operation;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.operation.Manifest.TableContent;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into a migrated database, in one transaction: afterwards all of it is there, or nothing has changed. */
record Restore(DatabaseSettings settings, StreamingAead key) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Gives the number of rows that were loaded and found to be as the backup says. */
    long read(Path file) {
        requireQuiet();
        try (var archive = Archive.open(file, key)) {
            var manifest = manifest(file, archive);
            try (var connection = settings.ownerSource().getConnection()) {
                connection.setAutoCommit(false);
                var rows = new Loading(connection).load(archive, manifest);
                connection.commit();
                return rows;
            }
        } catch (IOException e) {
            throw Archive.unreadable(file, e);
        } catch (SQLException | DataAccessException e) {
            throw new CannotStart("The backup was not restored, nothing is changed: " + e.getMessage(), e);
        }
    }

    /** Refuses a file that these keys do not open, before anything of the installation is touched. */
    static void requireReadable(Path file, StreamingAead key) {
        try (var archive = Archive.open(file, key)) {
            first(file, archive);
        } catch (IOException e) {
            throw Archive.unreadable(file, e);
        }
    }

    private void requireQuiet() {
        var sessions = JdbcClient.create(settings.ownerSource())
                .sql("select count(*) from pg_stat_activity where usename = :app and datname = current_database()")
                .param("app", settings.app().name())
                .query(Long.class)
                .single();
        if (sessions > 0) {
            throw new CannotStart("A program is using the database: stop it first.");
        }
    }

    /** Opens the archive just far enough to know that key and schema fit. */
    private Manifest manifest(Path file, ZipInputStream archive) throws IOException {
        var manifest = first(file, archive);
        var here = new Catalogue(JdbcClient.create(settings.ownerSource())).schemaVersions();
        if (manifest.format() != Manifest.FORMAT || !manifest.schemas().equals(here)) {
            throw new CannotStart("The backup of " + manifest.madeAt()
                    + " was made by another version of the program: restore it with that version, then upgrade.");
        }
        return manifest;
    }

    private static Manifest first(Path file, ZipInputStream archive) throws IOException {
        var entry = archive.getNextEntry();
        if (entry == null || !entry.getName().equals(Manifest.ENTRY)) {
            throw new CannotStart("The file " + file + " is no backup of Framsteg.");
        }
        return JSON.readValue(archive.readAllBytes(), Manifest.class);
    }

    /** The work inside the transaction. */
    private static final class Loading {
        private final Connection connection;
        private final JdbcClient database;
        private final Catalogue catalogue;

        Loading(Connection connection) {
            this.connection = connection;
            database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            catalogue = new Catalogue(database);
        }

        /** Foreign keys are dropped and made again: making them checks every row, in whatever order the tables came. */
        long load(ZipInputStream archive, Manifest manifest) throws IOException, SQLException {
            var keys = catalogue.foreignKeys();
            var guards = catalogue.guards();
            keys.forEach(key -> run(key.undo()));
            guards.forEach(guard -> run(guard.undo()));
            manifest.tables().forEach(table -> run("truncate only " + table.name()));
            var sums = new TreeMap<String, Closing.TableSum>();
            for (var table : manifest.tables()) {
                sums.put(table.entry(), load(archive, table));
            }
            finish(archive, sums);
            keys.forEach(key -> run(key.redo()));
            guards.forEach(guard -> run(guard.redo()));
            catalogue.materializedViews().forEach(view -> run("refresh materialized view " + view));
            return sums.values().stream().mapToLong(Closing.TableSum::rows).sum();
        }

        private Closing.TableSum load(ZipInputStream archive, TableContent table) throws IOException, SQLException {
            expect(archive, table.entry());
            var summed = new Summed();
            var loaded = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + table.columnList() + ") from stdin", summed.from(archive));
            return new Closing.TableSum(loaded, summed.sum());
        }

        private void finish(ZipInputStream archive, Map<String, Closing.TableSum> sums) throws IOException {
            expect(archive, Closing.ENTRY);
            var closing = JSON.readValue(archive.readAllBytes(), Closing.class);
            if (!closing.tables().equals(sums)) {
                throw new CannotStart("The backup does not add up, nothing is changed.");
            }
            for (var sequence : closing.sequences()) {
                goOn(sequence.name(), sequence.last());
            }
        }

        private void goOn(String sequence, @Nullable Long last) {
            if (last != null) {
                database.sql("select setval(:name::regclass, :last)")
                        .param("name", sequence)
                        .param("last", last)
                        .query()
                        .singleValue();
            }
        }

        private static void expect(ZipInputStream archive, String name) throws IOException {
            var entry = archive.getNextEntry();
            if (entry == null || !entry.getName().equals(name)) {
                throw new CannotStart("The backup lacks " + name + ", nothing is changed.");
            }
        }

        private void run(String statement) {
            database.sql(statement).update();
        }
    }
}
