package se.framsteg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.database.EmbeddedPostgres;
import se.framsteg.database.Migrations;

/**
 * One real PostgreSQL for all tests of a run, in a temporary folder, and a migrated database in it that is copied for whoever
 * wants an untouched one.
 */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Queue<Path> FOLDERS = new ConcurrentLinkedQueue<>();
    private static final Path FOLDER = temporaryFolder();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** A new, migrated, otherwise empty database. */
    public static Fresh fresh() {
        var name = "fresh_" + COUNT.incrementAndGet();
        execute("create database " + name + " template framsteg owner framsteg_owner");
        execute("revoke all on database " + name + " from public");
        execute("grant connect on database " + name + " to framsteg_app");
        return new Fresh(on(name));
    }

    /** A new database with nothing in it: what a migration or a restore starts from. */
    public static DatabaseSettings bare() {
        var name = "bare_" + COUNT.incrementAndGet();
        execute("create database " + name + " template template0 owner framsteg_owner");
        return on(name);
    }

    /** A folder that is removed at the end of the run; in memory where the machine has room for it, so that tests are quick. */
    public static Path temporaryFolder() {
        try {
            var memory = Path.of("/dev/shm");
            var roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 4L << 30;
            var folder = Files.createTempDirectory(
                    roomy ? memory : Path.of(System.getProperty("java.io.tmpdir")), "framsteg-test-");
            FOLDERS.add(folder.toRealPath());
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (FileSystemException e) { // the server's last files may go while we look
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Cannot remove " + folder, e);
        }
    }

    /** As the server's superuser: for what only a DBA does. */
    public static DataSource superuser(DatabaseSettings database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("postgres");
        source.setPassword(superuserPassword());
        return source;
    }

    private static DatabaseSettings on(String database) {
        var settings = SERVER.settings();
        return new DatabaseSettings(
                settings.url().replaceFirst("/framsteg$", "/" + database), settings.app(), settings.owner());
    }

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(FOLDER, List.of("max_connections=300"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            FOLDERS.stream().filter(Files::exists).forEach(TestPostgres::delete);
        }));
        Migrations.run(server.settings());
        return server;
    }

    private static String superuserPassword() {
        try {
            return Files.readAllLines(FOLDER.resolve("passwords")).stream()
                    .filter(line -> line.startsWith("postgres="))
                    .findFirst()
                    .orElseThrow()
                    .substring("postgres=".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void execute(String sql) {
        var settings = SERVER.settings();
        try (var connection = superuser(new DatabaseSettings(
                                settings.url().replaceFirst("/framsteg$", "/postgres"),
                                settings.app(),
                                settings.owner()))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** An untouched database and the two ways into it. */
    public record Fresh(DatabaseSettings settings) {
        public DataSource app() {
            return settings.appSource();
        }

        public DataSource owner() {
            return settings.ownerSource();
        }
    }
}
