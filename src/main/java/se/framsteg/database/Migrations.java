package se.framsteg.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The migrations of every module, in the order in which modules may use each other; each has a history in its own schema. */
public final class Migrations {
    /** A module's migration needs nothing of a module after it. */
    public static final List<String> ORDER = List.of(
            "framework",
            "access",
            "message",
            "organisation",
            "person",
            "account",
            "project",
            "survey",
            "course",
            "news",
            "report",
            "site",
            "demo");

    private static final long ONE_AT_A_TIME = 0x4672616d73746567L;

    private Migrations() {}

    /** Brings every module's schema up to date. Nodes that start together wait for each other. */
    public static void run(DatabaseSettings settings) {
        try (var guard = settings.ownerSource().getConnection()) {
            lock(guard);
            if (MigrationStamp.equalsKept(guard, settings)) {
                return;
            }
            for (var module : modules()) {
                flyway(settings, module).migrate();
            }
            watchPublicTables(guard);
            deriveScopes(guard);
            MigrationStamp.keep(guard, settings);
        } catch (SQLException | FlywayException e) {
            throw new CannotStart("The database could not be migrated: " + e.getMessage(), e);
        }
    }

    /** The modules whose schema is behind or ahead of the program; empty when all is up to date. */
    public static List<String> outdated(DatabaseSettings settings) {
        return modules().stream()
                .filter(module -> !flyway(settings, module).validateWithResult().validationSuccessful)
                .toList();
    }

    public static List<String> modules() {
        return ORDER.stream()
                .filter(module -> Migrations.class.getResource("/db/migration/" + module) != null)
                .toList();
    }

    private static Flyway flyway(DatabaseSettings settings, String module) {
        return Flyway.configure()
                .dataSource(settings.ownerSource())
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table("flyway_history")
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of(
                        "app", settings.app().name(), "owner", settings.owner().name()))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    /** Only now are the tables of all modules there. */
    private static void watchPublicTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("call framework.watch_public_tables()");
        }
    }

    /** Only now can every module say where its objects belong. */
    private static void deriveScopes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("call access.derive_scopes()");
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
            statement.setLong(1, ONE_AT_A_TIME);
            statement.execute();
        }
    }
}
