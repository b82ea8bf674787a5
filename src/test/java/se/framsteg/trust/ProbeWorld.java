package se.framsteg.trust;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.access.Actor;
import se.framsteg.shared.Ids;

/**
 * The demonstration, prepared so that a leak shows itself: everybody who takes part has a name and an address that exist once,
 * and the database notes every row that a request changes with the scopes that the row belongs to.
 */
class ProbeWorld {
    /** Rights that let somebody see who takes part. */
    private static final String PEOPLE = """
            array['SIGN_UP_READ','SIGN_UP_WRITE','PERSON_READ','PERSON_WRITE','ATTENDANCE_WRITE','ADAPTATION_READ','MONTH_READ',
                  'IDENTITY_READ','PROTECTED_READ','MESSAGE_SEND']
            """;

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern MARK = Pattern.compile("zq[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Where the records of an association lie, by the beginning of the pattern and the variable; the first that fits counts. */
    private static final Map<String, String> RECORDS = new LinkedHashMap<>();

    static {
        var date =
                "select d.id from course.course_date d join project.project p on p.id = d.project_id where p.association_id = :a"
                        + " and exists (select from course.attendance t where t.date_id = d.id) order by d.id limit 1";
        var project = "select p.slug from project.project p where p.association_id = :a and exists"
                + " (select from report.month m where m.project_id = p.id) order by p.slug limit 1";
        RECORDS.put("/arbete/personer {project}", project);
        RECORDS.put("/arbete/personer/fragor {id}", "select gen_random_uuid()::text");
        RECORDS.put(
                "/arbete/personer {contact}",
                "select c.id from person.contact c join project.project p on p.id = c.project_id where p.association_id = :a limit 1");
        RECORDS.put("/arbete/personer {merge}", "select gen_random_uuid()::text");
        RECORDS.put(
                "/arbete/personer {",
                "select t.person_id from person.tie t join project.project p on p.id = t.project_id join person.person n on n.id = t.person_id"
                        + " where p.association_id = :a order by n.protected desc, t.person_id limit 1");
        RECORDS.put("/arbete/tillfallen {id}", date);
        RECORDS.put(
                "/arbete/tillfallen {signUp}",
                "select s.id from course.sign_up s where s.date_id = (" + date
                        + ") and s.person_id is not null order by s.id limit 1");
        RECORDS.put(
                "/arbete/tillfallen {file}",
                "select f.id from course.attendance_file f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/tillfallen {contest}",
                "select f.id from course.attendance_contest f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/mina {signUp}",
                "select s.id from course.sign_up s where s.date_id = (" + date + ") order by s.id desc limit 1");
        RECORDS.put(
                "/arbete/kurser {id}",
                "select g.id from course.programme g join project.project p on p.id = g.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/organisationer {id}",
                "select m.organisation_id from organisation.member m where m.association_id = :a order by 1 limit 1");
        RECORDS.put(
                "/arbete/organisationer {workplace}",
                "select w.id from organisation.workplace w join organisation.member m on m.organisation_id = w.organisation_id where m.association_id = :a limit 1");
        RECORDS.put("/arbete/organisationer {assessment}", "select x.id from organisation.aid_assessment x limit 1");
        RECORDS.put(
                "/arbete/nyheter/flytta-in {run}",
                "select m.id from news.moving m where m.association_id = :a limit 1");
        RECORDS.put("/arbete/nyheter {door}", "select v.id from news.preview v limit 1");
        RECORDS.put(
                "/arbete/nyheter {id}",
                "select p.id from news.post p where p.association_id = :a order by p.state desc, p.id limit 1");
        RECORDS.put("/arbete/nyhetsbrev {id}", "select i.id from news.issue i where i.association_id = :a limit 1");
        RECORDS.put("/arbete/bilder {id}", "select i.id from news.picture i where i.association_id = :a limit 1");
        RECORDS.put("/arbete/dokument {id}", "select i.id from news.document i where i.association_id = :a limit 1");
        RECORDS.put("/arbete/samtycken {id}", "select i.id from news.consent i where i.association_id = :a limit 1");
        RECORDS.put("/arbete/forbund {slug}", "select slug from organisation.association where id = :a");
        RECORDS.put(
                "/arbete/forbund {function}",
                "select i.id from site.contact_function i where i.association_id = :a limit 1");
        RECORDS.put("/arbete/forbund {place}", "select '1'");
        RECORDS.put("/arbete {month}", "select '2025-01'");
        RECORDS.put("/arbete {period}", "select '2021-2027'");
        RECORDS.put(
                "/arbete/manad {file}",
                "select f.id from report.month_file f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/manad {certificate}",
                "select f.id from report.certificate f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/manad {scan}",
                "select f.id from report.certificate_scan f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/flytta-in {run}",
                "select f.id from report.import_run f join project.project p on p.id = f.project_id where p.association_id = :a limit 1");
        RECORDS.put(
                "/arbete/behorigheter {grant}",
                "select g.id from access.role_grant g join access.scope s on s.id = g.scope_id where :a in (s.id, s.parent_id) limit 1");
        RECORDS.put(
                "/arbete/behorigheter {person}",
                "select g.actor_id from access.role_grant g join access.scope s on s.id = g.scope_id where :a in (s.id, s.parent_id) limit 1");
        RECORDS.put(
                "/arbete/post {id}",
                "select l.id from message.letter l join project.project p on p.id = l.scope_id where p.association_id = :a limit 1");
        RECORDS.put("/arbete/meddelanden {id}", "select m.id from site.message m where m.association_id = :a limit 1");
        RECORDS.put("/arbete/inloggning {", "select i.id from account.provider i limit 1");
        RECORDS.put("/arbete/utkast {id}", "select i.id from account.draft i limit 1");
        RECORDS.put("/arbete {slug}", project);
        RECORDS.put("/arbete {project}", project);
        RECORDS.put("/arbete {path", "select 'mal'");
        RECORDS.put(
                "/arbete/projekt {id}",
                "select g.id from project.goal g join project.project p on p.id = g.project_id where p.association_id = :a limit 1");
        RECORDS.put("/arbete {", "select gen_random_uuid()::text");
        RECORDS.put("/mina {", "select gen_random_uuid()::text");
    }

    private final JdbcClient superuser;
    private final MockMvcTester mvc;
    private final Map<String, Set<UUID>> marks = new HashMap<>();

    ProbeWorld(JdbcClient superuser, MockMvcTester mvc) {
        this.superuser = superuser;
        this.mvc = mvc;
        markPeople();
        watchChanges();
    }

    /** Everybody's name begins with a mark of their own; it stands wherever the name stands. */
    private void markPeople() {
        superuser.sql("""
                create schema probe;
                create function probe.mark(id uuid) returns text language sql immutable as
                    $$ select 'zq' || substr(md5(id::text), 1, 12) $$;
                update person.protection t set real_name = probe.mark(person_id) || ' Provsson';
                update person.person set name = probe.mark(id) || ' Provsson' where not colleague;
                update person.contact set value = probe.mark(person_id) || '@exempel.se'
                 where kind = 'EMAIL' and not exists (select from person.person p where p.id = person_id and p.colleague);
                update course.sign_up set name = probe.mark(coalesce(person_id, id)) || ' Provsson',
                                          email = probe.mark(coalesce(person_id, id)) || '@exempel.se';
                update course.adaptation set need = 'Behöver ' || probe.mark(sign_up_id);
                update message.letter set address = probe.mark(coalesce(person_id, id)) || '@exempel.se';
                """).update();
        superuser
                .sql("""
                select probe.mark(t.person_id), t.project_id from person.tie t
                union select probe.mark(coalesce(s.person_id, s.id)), s.project_id from course.sign_up s
                union select probe.mark(a.sign_up_id), a.project_id from course.adaptation a
                union select probe.mark(coalesce(l.person_id, l.id)), l.scope_id from message.letter l
                """)
                .query((row, n) -> marks.computeIfAbsent(row.getString(1), mark -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
    }

    /** Notes each changed row. What is written about the one who asks (sessions, attempts, log, drafts) is nobody else's. */
    private void watchChanges() {
        superuser.sql("""
                create unlogged table probe.change (n bigserial, tab text, scopes uuid[], what text);
                create function probe.scopes(tab text, r jsonb) returns uuid[] language plpgsql stable as $$
                declare
                    person uuid := coalesce(r ->> 'person_id', case tab when 'person.person' then r ->> 'id' when 'person.merge' then r ->> 'from_id' end)::uuid;
                    post uuid := (r ->> 'post_id')::uuid;
                    picture uuid := (r ->> 'picture_id')::uuid;
                    one uuid := coalesce(r ->> 'project_id', r ->> 'scope_id', r ->> 'association_id')::uuid;
                begin
                    if tab in ('project.project', 'organisation.association') then
                        return array[(r ->> 'id')::uuid];
                    elsif one is not null then
                        return array[one];
                    elsif tab = 'person.identity_secret' then
                        return (select array_agg(t.project_id) from person.identity i join person.tie t using (person_id)
                                 where i.id = (r ->> 'identity_id')::uuid);
                    elsif tab in ('account.account', 'account.recovery_code', 'account.device') then
                        return (select array_agg(g.scope_id) from access.role_grant g where g.actor_id = person);
                    elsif tab like 'organisation.%' then
                        -- A member's record is kept by its associations and their projects, another one where its name came up.
                        return (select array_agg(s.id) from access.scope s
                                  join organisation.organisation o on o.id = coalesce(r ->> 'organisation_id', r ->> 'id')::uuid
                                 where s.id = any(o.came_up_in) or s.id = o.id
                                    or exists (select from organisation.member m
                                                where m.organisation_id = o.id and m.association_id in (s.id, s.parent_id)));
                    elsif person is not null then
                        return (select array_agg(t.project_id) from person.tie t where t.person_id = person);
                    elsif tab like 'message.%' then
                        return (select array[l.scope_id] from message.letter l where l.id = coalesce(r ->> 'letter_id', r ->> 'id')::uuid);
                    elsif tab like 'course.imported_date' then
                        return (select array[p.project_id] from course.programme p where p.id = (r ->> 'programme_id')::uuid);
                    elsif post is not null then
                        return (select array[p.scope_id] from news.post p where p.id = post);
                    elsif picture is not null then
                        return (select array[p.scope_id] from news.picture p where p.id = picture);
                    elsif tab in ('news.issue_item', 'news.mailing') then
                        return (select array[i.association_id] from news.issue i where i.id = (r ->> 'issue_id')::uuid);
                    elsif tab like 'news.moving%' then
                        return (select array[m.scope_id] from news.moving m where m.id = (r ->> 'run_id')::uuid);
                    elsif tab = 'news.document_part' then
                        return (select array[d.scope_id] from news.document d where d.id = (r ->> 'document_id')::uuid);
                    elsif tab = 'news.reader_link' then
                        return (select array[d.association_id] from news.reader d where d.id = (r ->> 'reader_id')::uuid);
                    elsif tab = 'site.statement_gap' then
                        return (select array[s.association_id] from site.statement s where s.id = (r ->> 'statement_id')::uuid);
                    end if;
                    return null;
                end $$;
                create function probe.note() returns trigger language plpgsql security definer set search_path = '' as $$
                declare
                    tab text := tg_table_schema || '.' || tg_table_name;
                    r jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
                begin
                    if tg_op <> 'UPDATE' or to_jsonb(old) <> r then
                        insert into probe.change (tab, scopes, what) values (tab, probe.scopes(tab, r), tg_op || ' ' || left(r::text, 300));
                    end if;
                    return null;
                end $$;
                do $$
                declare t record;
                begin
                    for t in select schemaname || '.' || tablename as name from pg_tables
                              where schemaname in ('access', 'account', 'organisation', 'person', 'project', 'course', 'news', 'report', 'message', 'site')
                                and tablename not in ('flyway_history', 'attempt', 'audit_line', 'audit_block', 'seal_check', 'draft', 'parked', 'event',
                                                      'sign_in', 'logout_token', 'provider_visit', 'search_entry', 'search_word', 'name_search', 'stirred')
                    loop
                        execute format('create trigger probe_note after insert or update or delete on %s for each row execute function probe.note()', t.name);
                    end loop;
                end $$;
                """).update();
    }

    /** Somebody with one role in an association or a project, and in what it holds. */
    Visitor staff(String role, UUID scope) {
        var person = Ids.next();
        var name = role + " "
                + superuser
                        .sql(
                                "select coalesce((select slug from project.project where id = ?), (select slug from organisation.association where id = ?))")
                        .params(scope, scope)
                        .query(String.class)
                        .single();
        superuser
                .sql("insert into person.person (id, name, colleague, made_at) values (?, ?, true, now())")
                .params(person, name)
                .update();
        superuser
                .sql(
                        "insert into account.account (person_id, email, name, language, made_at) values (?, ?, ?, 'SV', now())")
                .params(person, person + "@exempel.se", name)
                .update();
        superuser
                .sql(
                        "insert into access.role_grant (id, actor_id, role_key, scope_id, valid_from) values (?, ?, ?, ?, date '2024-01-01')")
                .params(Ids.next(), person, role, scope)
                .update();
        forget();
        return new Visitor(
                name,
                mvc,
                new Actor.Staff(person, name),
                reach(scope),
                superuser
                        .sql("select rights && " + PEOPLE + " from access.role where key = ?")
                        .param(role)
                        .query(Boolean.class)
                        .single());
    }

    Visitor stranger() {
        return new Visitor("stranger", mvc, null, new HashSet<>(), false);
    }

    /** Somebody who takes part in a project of this association and has signed in. */
    Visitor participant(UUID association) {
        var person = superuser.sql("""
                select s.person_id from course.sign_up s join project.project p on p.id = s.project_id
                 where p.association_id = ? and s.person_id is not null order by s.person_id limit 1
                """).param(association).query(UUID.class).single();
        var ties = new HashSet<>(superuser
                .sql("select project_id from person.tie where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list());
        return new Visitor("participant", mvc, new Actor.Participant(person, "Provsson"), ties, false);
    }

    /** A role with every right there is, so that its pages show all that can be asked for. */
    void addRoleWithEveryRight(List<String> rights) {
        superuser
                .sql(
                        "insert into access.role (key, name_sv, name_en, position, rights) values ('everything', 'Allt', 'Everything', 99, ?)")
                .param(rights.toArray(String[]::new))
                .update();
        forget();
    }

    List<String> roles() {
        return superuser
                .sql("select key from access.role where key <> 'everything' order by position")
                .query(String.class)
                .list();
    }

    UUID association(String slug) {
        return superuser
                .sql("select id from organisation.association where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    UUID project(String slug) {
        return superuser
                .sql("select id from project.project where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    private Set<UUID> reach(UUID scope) {
        return new HashSet<>(superuser.sql("""
                with recursive held as (
                    select id from access.scope where id = ?
                    union select s.id from access.scope s join held on s.parent_id = held.id)
                select id from held
                """).param(scope).query(UUID.class).list());
    }

    /** The pattern's address with records of this association, or with ids of nothing where it has none. */
    String filled(String pattern, UUID association) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            var before = pattern.substring(0, variable.start());
            var sql = RECORDS.entrySet().stream()
                    .filter(record -> before.startsWith(record.getKey().split(" ")[0])
                            && variable.group().startsWith(record.getKey().split(" ")[1]))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            return superuser
                    .sql(sql)
                    .param("a", association)
                    .query(String.class)
                    .optional()
                    .orElseGet(() -> UUID.randomUUID().toString());
        });
    }

    /** Marks of people in what somebody was shown and may not see. */
    Set<String> leaked(Visitor visitor, String shown) {
        var leaked = new HashSet<String>();
        var marked = MARK.matcher(shown);
        while (marked.find()) {
            var mark = marked.group().toLowerCase(java.util.Locale.ROOT);
            var at = marks.getOrDefault(mark, Set.of());
            var own =
                    visitor.actor() instanceof Actor.Participant participant && mark.equals(mark(participant.person()));
            if (!own && (!visitor.knowsPeople() || at.stream().noneMatch(visitor.reach()::contains))) {
                leaked.add(mark);
            }
        }
        return leaked;
    }

    private String mark(UUID person) {
        return superuser
                .sql("select probe.mark(?)")
                .param(person)
                .query(String.class)
                .single();
    }

    /** One changed row. @param scopes the associations and projects it belongs to; null when it belongs to none */
    record Change(String table, @Nullable Set<UUID> scopes, String what) {
        /** Whether the row belongs to others alone. A letter without a scope belongs to nobody; a role without one to all. */
        boolean isForeignTo(Visitor visitor) {
            return scopes != null
                    && scopes.stream().noneMatch(visitor.reach()::contains)
                    && (table.startsWith("access.") || scopes.stream().anyMatch(Objects::nonNull));
        }
    }

    /** The rows changed since the last call. */
    List<Change> changes() {
        var changes = superuser
                .sql("select tab, scopes, what from probe.change order by n")
                .query((row, n) -> {
                    var scopes = row.getArray(2);
                    return new Change(
                            row.getString(1),
                            scopes == null
                                    ? null
                                    : new HashSet<>(Arrays.stream((Object[]) scopes.getArray())
                                            .map(UUID.class::cast)
                                            .toList()),
                            row.getString(3));
                })
                .list();
        if (!changes.isEmpty()) {
            forget();
        }
        return changes;
    }

    private void forget() {
        superuser.sql("delete from probe.change").update();
    }

    void execute(String sql) {
        superuser.sql(sql).update();
    }
}
