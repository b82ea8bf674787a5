package se.framsteg.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.database.Migrations;
import se.framsteg.operation.Manifest.TableContent;

/** What the database says about its own tables, keys, policies and sequences, in the schemas of the modules. */
final class Catalogue {
    /** Made anew by whoever starts: the history of migrations, sessions, who works on which job, and keys of running programs. */
    private static final String[] PASSING = {
        "flyway_history",
        "migration_stamp",
        "spring_session",
        "spring_session_attributes",
        "scheduled_tasks",
        "context_key"
    };

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    private static String[] schemas() {
        return Migrations.modules().toArray(String[]::new);
    }

    List<TableContent> tables() {
        return database.sql("""
                        select n.nspname, c.relname,
                               array(select attname::text from pg_attribute
                                      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
                                      order by attnum) as columns
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname = any(:schemas) and c.relname <> all(:passing)
                         order by 1, 2
                        """)
                .param("schemas", schemas())
                .param("passing", PASSING)
                .query((row, at) -> new TableContent(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    /** The versions as Flyway has written them down; equal maps mean equal schemas. */
    Map<String, String> schemaVersions() {
        var versions = new TreeMap<String, String>();
        for (var module : schemas()) {
            versions.put(
                    module,
                    database.sql("select coalesce(string_agg(coalesce(version, description) || ':' || checksum, ' '"
                                    + " order by coalesce(version, description)), '') from (select distinct on"
                                    + " (coalesce(version, description)) version, description, checksum from " + module
                                    + ".flyway_history where success and checksum is not null"
                                    + " order by coalesce(version, description), installed_rank desc) as latest")
                            .query(String.class)
                            .single());
        }
        return versions;
    }

    /** Protected tables that their owner could not read whole; a backup of them would lack rows without a word. */
    List<String> hiddenFromOwner() {
        return database.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind = 'r' and c.relforcerowsecurity
                           and c.relnamespace::regnamespace::text = any(:schemas)
                           and not exists (
                               select 1 from pg_policy p
                                where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                                  and pg_get_expr(p.polqual, p.polrelid) = 'true'
                                  and (p.polroles = '{0}' or current_user::regrole::oid = any(p.polroles)))
                         order by 1
                        """).param("schemas", schemas()).query(String.class).list();
    }

    List<Closing.Sequence> sequences() {
        return database.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value
                          from pg_sequences where schemaname = any(:schemas) order by 1
                        """)
                .param("schemas", schemas())
                .query((row, at) -> new Closing.Sequence(row.getString(1), row.getObject(2, Long.class)))
                .list();
    }

    /** Each foreign key of the schemas: the statement that drops it, and the one that makes it again. */
    List<Undoing> foreignKeys() {
        return database.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                               format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                                      pg_get_constraintdef(oid))
                          from pg_constraint
                         where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text = any(:schemas)
                         order by conrelid, conname
                        """)
                .param("schemas", schemas())
                .query((row, at) -> new Undoing(row.getString(1), row.getString(2)))
                .list();
    }

    /** Forced row-level security, which would not let a COPY in, and triggers, whose work the archive already holds. */
    List<Undoing> guards() {
        return database.sql("""
                        select format('alter table %s no force row level security', c.oid::regclass),
                               format('alter table %s force row level security', c.oid::regclass)
                          from pg_class c
                         where c.relkind = 'r' and c.relforcerowsecurity
                           and c.relnamespace::regnamespace::text = any(:schemas)
                        union all
                        select distinct format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                               format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
                          from pg_trigger t join pg_class c on c.oid = t.tgrelid
                         where not t.tgisinternal and t.tgenabled <> 'D'
                           and c.relnamespace::regnamespace::text = any(:schemas)
                        """)
                .param("schemas", schemas())
                .query((row, at) -> new Undoing(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> materializedViews() {
        return database.sql("""
                        select oid::regclass::text from pg_class
                         where relkind = 'm' and relnamespace::regnamespace::text = any(:schemas) order by oid
                        """).param("schemas", schemas()).query(String.class).list();
    }

    /** Two statements, the second of which takes back the first. */
    record Undoing(String undo, String redo) {}
}
