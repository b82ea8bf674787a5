package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's own catalogue says about who can see what. */
class CatalogueTests {
    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public', 'framework')
            and n.nspname not like 'pg_%'
            """;

    /** Functions of a project that everybody may reach: they stand on its public page. */
    private static final Set<String> NOT_ABOUT_PEOPLE = Set.of("project.contact", "project.sub_project");

    private static final String MODULES = """
            exists (select from pg_class h where h.relnamespace = n.oid and h.relname = 'flyway_history')
            """;

    /** `name` | what the program's role may do | whether policies guard its rows. */
    private static final String RIGHTS = """
            with app as (select oid from pg_roles where rolname = 'framsteg_app'),
            whole as (
                select c.oid, lower(x.privilege_type) as verb, ''::text as columns
                  from pg_class c cross join lateral aclexplode(c.relacl) x
                 where x.grantee = 0 or x.grantee = (select oid from app)
            ), by_column as (
                select a.attrelid as oid, lower(x.privilege_type) as verb,
                       ' (' || string_agg(a.attname, ', ' order by a.attname) || ')' as columns
                  from pg_attribute a cross join lateral aclexplode(a.attacl) x
                 where x.grantee = 0 or x.grantee = (select oid from app)
                 group by 1, 2
            ), rights as (
                select oid, string_agg(verb || columns, ', ' order by array_position(array['select', 'insert', 'update', 'delete'], verb), verb) as verbs
                  from (select * from whole union select * from by_column) every
                 group by oid
            )
            select '`' || n.nspname || '.' || c.relname || '` | ' || coalesce(r.verbs, 'nothing') || ' | '
                   || case when c.relkind = 'v' then 'view' when c.relkind = 'S' then 'sequence'
                           when c.relrowsecurity and c.relforcerowsecurity then 'policies' else 'open' end
              from pg_class c join pg_namespace n on n.oid = c.relnamespace left join rights r on r.oid = c.oid
             where c.relkind in ('r', 'p', 'v', 'm', 'S') and %s
               and not (c.relkind = 'S' and r.verbs is null)
             order by 1
            """.formatted(MODULES);

    /** `name` | who may call it | with whose rights it runs. */
    private static final String FUNCTIONS = """
            select distinct '`' || n.nspname || '.' || p.proname || '()` | '
                   || case when has_function_privilege('framsteg_app', p.oid, 'execute') then 'program' else 'owner' end || ' | '
                   || case when p.prorettype = 'trigger'::regtype then 'trigger, ' else '' end
                   || case when p.prosecdef then 'owner''s rights' else 'caller''s rights' end
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where %s
             order by 1
            """.formatted(MODULES);

    private final JdbcClient owner = JdbcClient.create(TestPostgres.fresh().owner());

    @Test
    void views_show_rows_with_the_eyes_of_the_one_who_asks() {
        assertThat(list("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v' and %s
                   and not coalesce('security_invoker=true' = any(c.reloptions), false)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void tables_about_people_are_guarded_by_forced_policies() {
        assertThat(list("""
                select distinct n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p') and %s
                   and a.attname in ('person_id', 'email', 'cipher', 'need', 'phone')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """.formatted(OURS)))
                .filteredOn(table -> !NOT_ABOUT_PEOPLE.contains(table))
                .isEmpty();
    }

    @Test
    void functions_with_the_owners_rights_have_a_fixed_search_path() {
        assertThat(list("""
                select n.nspname || '.' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and %s
                   and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) s where s like 'search_path=%%')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void keys_across_modules_lead_only_to_a_person_an_organisation_or_a_project() {
        assertThat(list("""
                select con.conrelid::regclass || ' → ' || con.confrelid::regclass
                  from pg_constraint con
                  join pg_class f on f.oid = con.conrelid join pg_namespace n on n.oid = f.relnamespace
                  join pg_class t on t.oid = con.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                 where con.contype = 'f' and %s and tn.nspname <> n.nspname
                   and tn.nspname || '.' || t.relname not in ('person.person', 'organisation.organisation', 'project.project')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void who_changes_what_public_pages_are_made_of_is_noticed() {
        assertThat(list("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and %s
                   and not framework.is_behind_the_scenes(n.nspname, c.relname)
                   and not exists (select from pg_trigger t
                                    where t.tgrelid = c.oid and t.tgname = 'public_changed' and t.tgenabled = 'O')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void the_programs_role_owns_nothing_and_bypasses_nothing() {
        assertThat(list("""
                select c.relname::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'framsteg_app'
                """)).isEmpty();
        assertThat(list("""
                select rolname::text from pg_roles where rolname = 'framsteg_app'
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """)).isEmpty();
    }

    @Test
    void every_key_to_another_table_has_an_index_to_find_it_by() {
        assertThat(list("""
                select con.conrelid::regclass || ' (' || a.attname || ')'
                  from pg_constraint con
                  join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
                 where con.contype = 'f' and %s and a.attname in ('project_id', 'person_id', 'date_id', 'sign_up_id')
                   and not exists (select 1 from pg_index i where i.indrelid = con.conrelid and i.indkey[0] = con.conkey[1])
                """.formatted(OURS))).isEmpty();
    }

    /**
     * Every table, view, sequence and function has its line in docs/security-rights.md: what the program's role may do with it, whether
     * rows are guarded, and why. Who makes a table writes its line, and somebody else can read it before it is there.
     */
    @Test
    void every_right_of_the_programs_role_is_written_down_with_its_reason() throws IOException {
        var written = Files.readAllLines(Path.of("docs/security-rights.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", 4))
                .toList();
        assertThat(written).isNotEmpty().allSatisfy(cells -> {
            assertThat(cells).hasSize(4);
            assertThat(cells[3].strip()).as(cells[0]).hasSizeGreaterThan(5);
        });

        var real = new ArrayList<String>();
        real.addAll(list(RIGHTS));
        real.addAll(list(FUNCTIONS));
        assertThat(written.stream().map(cells -> cells[0] + " | " + cells[1] + " | " + cells[2]))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    private List<String> list(String sql) {
        return owner.sql(sql).query(String.class).list();
    }
}
