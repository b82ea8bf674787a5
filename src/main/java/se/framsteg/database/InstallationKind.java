package se.framsteg.database;

import java.sql.SQLException;
import java.util.Optional;

/** What a database was made for, decided at its first start and kept in it. */
public enum InstallationKind {
    DEMONSTRATION,
    REAL;

    /** The kind kept in the database; the wanted one when it is new. */
    public static InstallationKind of(DatabaseSettings settings, InstallationKind wanted) {
        try (var connection = settings.ownerSource().getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into framework.installation (demonstration) values (?) on conflict do nothing")) {
                insert.setBoolean(1, wanted == DEMONSTRATION);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new CannotStart("The database does not say what it was made for: " + e.getMessage(), e);
        }
        return kept(settings).orElse(wanted);
    }

    /** Whether a program has been started on the database, so that it holds an installation. */
    static boolean isKept(DatabaseSettings settings) {
        try (var connection = settings.ownerSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('framework.installation') is not null")) {
            return rows.next() && rows.getBoolean(1) && kept(settings).isPresent();
        } catch (SQLException e) {
            throw new CannotStart("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** The kind kept in the database; empty when no program has used it yet. */
    public static Optional<InstallationKind> kept(DatabaseSettings settings) {
        try (var connection = settings.ownerSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select demonstration from framework.installation")) {
            return rows.next() ? Optional.of(rows.getBoolean(1) ? DEMONSTRATION : REAL) : Optional.empty();
        } catch (SQLException e) {
            throw new CannotStart("The database does not say what it was made for: " + e.getMessage(), e);
        }
    }
}
