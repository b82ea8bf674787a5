package se.framsteg.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two roles and the database of the embedded server. A DBA makes the same on an external one, see docs/operations.md. */
final class EmbeddedRoles {
    static final String OWNER = "framsteg_owner";
    static final String APP = "framsteg_app";

    private EmbeddedRoles() {}

    static void ensure(DataSource superuser, Passwords passwords) {
        try (var connection = superuser.getConnection()) {
            ensure(connection, OWNER, passwords.owner());
            ensure(connection, APP, passwords.app());
            if (!exists(connection, "select 1 from pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                run(connection, "create database " + EmbeddedPostgres.DATABASE + " owner " + OWNER);
                run(connection, "revoke all on database " + EmbeddedPostgres.DATABASE + " from public");
                run(connection, "grant connect on database " + EmbeddedPostgres.DATABASE + " to " + APP);
            }
        } catch (SQLException e) {
            throw new CannotStart("The embedded PostgreSQL does not let its own program in: " + e.getMessage(), e);
        }
    }

    /** Passwords are hexadecimal, made by {@link Passwords}, so they need no quoting. */
    private static void ensure(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
            run(
                    connection,
                    "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                            + password + "'");
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
