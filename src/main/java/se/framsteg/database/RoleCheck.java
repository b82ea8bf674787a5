package se.framsteg.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The role that runs the program must not be able to step around row-level security: it owns nothing and has no special right. */
public final class RoleCheck {
    private static final String QUESTION = """
            with me as (select * from pg_roles where rolname = current_user)
            select 'is a superuser' from me where rolsuper
            union all
            select 'has BYPASSRLS' from me where rolbypassrls
            union all
            select 'may create roles' from me where rolcreaterole
            union all
            select 'may create databases' from me where rolcreatedb
            union all
            select 'is a member of ' || other.rolname
              from pg_roles other, me
             where other.oid <> me.oid
               and (other.rolsuper or other.rolbypassrls or other.rolname = ?)
               and pg_has_role(me.oid, other.oid, 'member')
            union all
            select 'owns the database' from pg_database, me where datname = current_database() and datdba = me.oid
            union all
            select 'owns the schema ' || nspname from pg_namespace, me where nspowner = me.oid
            union all
            select 'owns ' || relnamespace::regnamespace || '.' || relname from pg_class, me where relowner = me.oid
            union all
            select 'owns the function ' || proc.oid::regprocedure from pg_proc proc, me where proowner = me.oid
            """;

    private RoleCheck() {}

    /** What is wrong with the role; empty when it is fit to run the program. */
    public static List<String> faults(DataSource app, String owner) {
        try (var connection = app.getConnection();
                var statement = connection.prepareStatement(QUESTION)) {
            statement.setString(1, owner);
            var faults = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
            return faults;
        } catch (SQLException e) {
            throw new CannotStart("The database does not answer: " + e.getMessage(), e);
        }
    }

    static void require(DatabaseSettings settings) {
        var faults = faults(settings.appSource(), settings.owner().name());
        if (!faults.isEmpty()) {
            throw new CannotStart("The role " + settings.app().name() + " must not run Framsteg: it "
                    + String.join(", ", faults.subList(0, Math.min(3, faults.size()))) + "; see docs/operations.md.");
        }
    }
}
