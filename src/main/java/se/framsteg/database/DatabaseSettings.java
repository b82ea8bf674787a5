package se.framsteg.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and the two roles that use it: {@code app} runs the program, {@code owner} migrates, backs up, restores. */
public record DatabaseSettings(String url, Role app, Role owner) {

    /** A role of the database server with its password, which is never printed. */
    public record Role(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The settings of an external server, read from {@code FRAMSTEG_DB_…}; empty when none is given. */
    public static Optional<DatabaseSettings> external(UnaryOperator<@Nullable String> variable) {
        var url = variable.apply("FRAMSTEG_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseSettings(
                url,
                new Role(needed(variable, "FRAMSTEG_DB_USER"), needed(variable, "FRAMSTEG_DB_PASSWORD")),
                new Role(needed(variable, "FRAMSTEG_DB_OWNER_USER"), needed(variable, "FRAMSTEG_DB_OWNER_PASSWORD"))));
    }

    /** Where the database is, without what may be a secret. */
    public String place() {
        return url.replaceFirst("\\?.*$", "");
    }

    /** The pool that the program runs on. Framework tables (sessions, jobs, passkeys) are found without their schema's name. */
    public HikariDataSource appPool(int connections) {
        var pool = new HikariConfig();
        pool.setPoolName("app");
        pool.setDataSource(appSource());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(-1);
        pool.setLeakDetectionThreshold(Duration.ofMinutes(20).toMillis());
        return new HikariDataSource(pool);
    }

    /** Whether the server answers the owner in time; one that hangs takes connections and says nothing. */
    boolean answers(Duration patience) {
        var source = source(owner, "public");
        source.setLoginTimeout((int) patience.toSeconds());
        source.setSocketTimeout((int) patience.toSeconds());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** Single connections as the app role, for checks from the command line. */
    public DataSource appSource() {
        var source = source(app, "public,framework");
        source.setOptions(Patience.OF_REQUESTS.options());
        return source;
    }

    /** Single connections as the owner: for migrations, backup and restore only. */
    public DataSource ownerSource() {
        return source(owner, "public");
    }

    private PGSimpleDataSource source(Role role, String searchPath) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.name());
        source.setPassword(role.password());
        source.setCurrentSchema(searchPath);
        source.setApplicationName("framsteg");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(10);
        return source;
    }

    private static String needed(UnaryOperator<@Nullable String> variable, String name) {
        var value = variable.apply(name);
        if (value == null || value.isBlank()) {
            throw new CannotStart("FRAMSTEG_DB_URL is set, so " + name + " is needed too; see docs/operations.md.");
        }
        return value;
    }
}
