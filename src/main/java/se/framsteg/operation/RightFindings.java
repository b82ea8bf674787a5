package se.framsteg.operation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the program's role may never do, whatever release it is: docs/security-rights.md has the whole list with its reasons, and
 * a test compares that one; this one is asked of a living database, where somebody may have granted more by hand.
 */
record RightFindings(JdbcClient owner, String role, String[] schemas) {
    private static final String TOO_MUCH = """
            with never(what, verbs) as (values
                ('framework.installation', 'insert update delete'),
                ('framework.key_proof', 'insert update delete'),
                ('framework.migration_stamp', 'insert update delete'),
                ('access.context_key', 'select insert update delete'),
                ('access.audit_line', 'update delete'),
                ('access.audit_block', 'insert update delete'),
                ('access.seal_check', 'insert update delete'),
                ('access.role', 'insert update delete'),
                ('access.role_grant', 'delete'),
                ('access.scope', 'update delete'),
                ('account.event', 'update delete'),
                ('message.sealed_address', 'select insert update delete'),
                ('person.name_search', 'select insert update delete'),
                ('person.request', 'select insert update delete')
            ), ours as (
                select c.oid, c.oid::regclass::text as name, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity
                  from pg_class c
                 where c.relnamespace::regnamespace::text = any(:schemas) and c.relkind in ('r', 'p')
            )
            select 'may ' || verb || ' ' || what
              from never, unnest(string_to_array(verbs, ' ')) verb
             where to_regclass(what) is not null
               and case when verb = 'delete' then has_table_privilege(:role, what, verb)
                        else has_any_column_privilege(:role, what, verb) end
            union all
            select 'may ' || verb || ' ' || name from ours, unnest(array['truncate', 'references', 'trigger']) verb
             where has_table_privilege(:role, oid, verb)
            union all
            select 'may change ' || name from ours
             where relname = 'flyway_history' and has_table_privilege(:role, oid, 'insert, update, delete')
            union all
            select 'may make things in the schema ' || schema from unnest(:schemas) schema
             where has_schema_privilege(:role, schema, 'create')
            order by 1
            """;

    /** A table about people has policies that bind its owner as well, and none that lets the program's role see every row. */
    private static final String UNGUARDED = """
            with ours as (
                select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity,
                       exists (select from pg_policy p where p.polrelid = c.oid) as has_policy,
                       exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                  and a.attname in ('person_id', 'email', 'cipher', 'need', 'phone')) as about_people
                  from pg_class c
                 where c.relnamespace::regnamespace::text = any(:schemas) and c.relkind in ('r', 'p')
                   and c.oid::regclass::text not in ('project.contact', 'project.sub_project') -- on a project's public page
            )
            select name || case when relrowsecurity then ' (not forced)' else ' (switched off)' end from ours
             where not (relrowsecurity and relforcerowsecurity)
               and (relrowsecurity or relforcerowsecurity or has_policy or about_people)
            union all
            select name || ' (no policy)' from ours
             where relrowsecurity and not has_policy and has_any_column_privilege(:role, oid, 'select, insert, update')
            union all
            select name || ' (the policy ' || p.polname || ' lets everybody)'
              from ours join pg_policy p on p.polrelid = ours.oid
             where about_people and name not like 'site.contact\\_%' -- on an association's public page
               and p.polpermissive and p.polcmd in ('*', 'r', 'w', 'd')
               and pg_get_expr(p.polqual, p.polrelid) = 'true'
               and exists (select from unnest(p.polroles) r
                            where r = 0 or pg_has_role(:role, r, 'member'))
            order by 1
            """;

    List<Finding> all() {
        return List.of(
                finding(
                        "rights of " + role + " that are too wide:",
                        list(TOO_MUCH),
                        "The program, or whoever steers it, could do what only the database's owner may.",
                        "Revoke them as the owner; docs/security-rights.md has what the program may do."),
                finding(
                        "row-level security not forced:",
                        list(UNGUARDED),
                        "People may be seen by those who may not.",
                        "Somebody changed the database by hand: undo that, or restore a backup."));
    }

    private static Finding finding(String name, List<String> found, String why, String mend) {
        return new Finding(name, found.isEmpty() ? "none" : String.join(", ", found), found.isEmpty()).or(why, mend);
    }

    private List<String> list(String sql) {
        return owner.sql(sql)
                .param("role", role)
                .param("schemas", schemas)
                .query(String.class)
                .list();
    }
}
