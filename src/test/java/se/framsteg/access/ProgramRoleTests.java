package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.TestPostgres;
import se.framsteg.shared.Ids;

/** What somebody could do who gets the program's database role to run words of their own, alone or in another's transaction. */
@FrameTest
class ProgramRoleTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);
    private static final Actor JOB = new Actor.Job("test");

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update framework.installation set demonstration = true",
                "insert into framework.installation (demonstration) values (true)",
                "delete from framework.key_proof",
                "select proof from framework.key_proof",
                "update framework.migration_stamp set stamp = ''",
                "update access.role set rights = rights || '{OPERATE}'",
                "insert into access.role (key, name_sv, name_en, rights, position) values ('x', 'x', 'x', '{OPERATE}', 99)",
                "insert into framework.spring_session values ('a', 'b', 0, 0, 0, 0, 'c')",
                "insert into framework.user_entities (id, name) values ('a', 'b')",
                "insert into framework.user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, label)"
                        + " values ('a', 'b', '', true, true, '')",
                "insert into access.role_grant (id, actor_id, role_key, valid_from)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 'administrator', '2025-01-01')",
                "insert into access.scope (id, kind) values (gen_random_uuid(), 'ASSOCIATION')",
                "insert into access.audit_line (actor_kind, purpose, kind, action) values ('job', 'x', 'CHANGE', 'x')",
                "insert into access.audit_line (actor_kind, purpose, kind, action, block_id) values ('visitor', 'x', 'CHANGE', 'x', 1)",
                "insert into account.account (person_id, email, name, made_at) values (gen_random_uuid(), 'a@b.se', 'A', now())",
                "insert into account.provider (id, name, issuer, client_id, client_cipher, domains, made_at)"
                        + " values ('x', 'x', 'x', 'x', '', '{}', now())",
                "insert into account.logout_token (provider_id, hash, expires_at) values ('x', '', now())",
                "select message.forget('course.sign_up', '{}', now())",
                "select message.published_forget('course.sign_up', '{}', now())",
                "select message.published_take_back('{}', now())",
                "select message.seal('{a@b.se}')",
                "select message.unseal('{a@b.se}')",
                "select access.seal(1, 2::smallint, array[1::bigint], 1, '', '', now())",
                "select access.keep_seal_check(now(), 0, '{}', 'NONE')",
                "select account.remove_passkeys(gen_random_uuid())",
                "select account.end_sessions(gen_random_uuid())",
                "select account.end_sessions_at('x', null, null, true)"
            })
    void a_visitors_connection_is_refused(String sql) {
        var app = JdbcClient.create(TestPostgres.fresh().app());

        assertThatThrownBy(() -> run(app, sql))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "row-level security", "no right", "only a job");
    }

    @Test
    void sessions_and_passkeys_are_read_by_nothing_but_their_keeper() {
        var database = TestPostgres.fresh();
        var owner = JdbcClient.create(database.owner());
        owner.sql("insert into framework.spring_session values ('a', 'b', 0, 0, 0, 0, 'c')")
                .update();
        owner.sql("insert into framework.user_entities (id, name) values ('a', 'b')")
                .update();
        var app = JdbcClient.create(database.app());

        assertThat(count(owner, "framework.spring_session")).isEqualTo(1);
        assertThat(count(app, "framework.spring_session")).isZero();
        assertThat(count(app, "framework.user_entities")).isZero();
        assertThat(app.sql("delete from framework.spring_session").update()).isZero();
    }

    @Test
    void a_project_leader_changes_no_account_and_ends_no_colleagues_sessions() {
        var project = project();
        var leader = leader(project);
        var colleague = Ids.next();
        acting.as(JOB, "test", () -> grants.grant(colleague, "kursledare", project(), TODAY, null));
        as(
                leader,
                () -> assertThat(jdbc.sql("update account.account set name = 'X'")
                                .update())
                        .isZero());
        as(
                leader,
                () -> assertThat(jdbc.sql("update account.account set locked_at = now()")
                                .update())
                        .isZero());

        assertThatThrownBy(() -> as(leader, () -> run(jdbc, "select account.end_sessions('" + colleague + "')")))
                .rootCause()
                .hasMessageContaining("no right");
    }

    @Test
    void a_project_leader_gives_no_role_that_is_wider_than_their_own_and_none_elsewhere() {
        var project = project();
        var leader = leader(project);

        assertThatCode(() -> as(leader, () -> give(leader, "kursledare", project)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> as(leader, () -> give(leader, "administrator", project)))
                .rootCause()
                .hasMessageContaining("row-level security");
        var other = project();
        assertThatThrownBy(() -> as(leader, () -> give(leader, "kursledare", other)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void grants_of_other_projects_are_not_seen_and_cannot_be_taken_back() {
        var leader = leader(project());
        var elsewhere = acting.as(JOB, "test", () -> grants.grant(Ids.next(), "kursledare", project(), TODAY, null));

        as(leader, () -> {
            assertThat(jdbc.sql("select id from access.role_grant")
                            .query(UUID.class)
                            .list())
                    .isNotEmpty()
                    .doesNotContain(elsewhere);
            assertThat(jdbc.sql("update access.role_grant set revoked_at = now() where id = ?")
                            .param(elsewhere)
                            .update())
                    .isZero();
        });
    }

    @Test
    void hiding_people_hides_only_those_who_are_protected() throws SQLException {
        var database = TestPostgres.fresh();
        var seen = Ids.next();
        var hidden = Ids.next();
        try (var connection = TestPostgres.superuser(database.settings()).getConnection()) {
            var superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            superuser
                    .sql("set session_replication_role = replica")
                    .update(); // a sign-up alone, without date and project
            for (var person : List.of(seen, hidden)) {
                superuser
                        .sql("insert into person.person (id, name, protected, made_at) values (?, ?, ?, now())")
                        .param(person)
                        .param(person.equals(hidden) ? "Person K" : "Anna Berg")
                        .param(person.equals(hidden))
                        .update();
                superuser.sql("""
                                insert into course.sign_up (id, date_id, project_id, turn, person_id, name, email, state, asked_at)
                                values (?, gen_random_uuid(), gen_random_uuid(), 1, ?, 'Anna Berg', 'a@example.org', 'CONFIRMED', now())
                                """).param(person).param(person).update();
            }
        }

        run(
                JdbcClient.create(database.app()),
                "select course.hide_person(array['" + seen + "', '" + hidden + "']::uuid[])");

        assertThat(JdbcClient.create(database.owner())
                        .sql("select name || ' ' || coalesce(email, '-') from course.sign_up order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Anna Berg a@example.org", "Person K -");
    }

    @Test
    void nobody_adds_a_file_to_a_letter_of_an_earlier_transaction() {
        var database = TestPostgres.fresh();
        var letter = Ids.next();
        JdbcClient.create(database.owner()).sql("""
                        insert into message.letter (id, key, owner_kind, owner_id, owner_reason, address, language, secret, subject,
                                                    body_text, blocks, message_id, put_at, due_at)
                        values (?, 'k', 'x', ?, 'x', 'a@example.org', 'SV', false, 'Hej', 'Hej', '[]', '<m>', now(), now())
                        """).param(letter).param(letter).update();
        var app = JdbcClient.create(database.app());

        assertThatThrownBy(() -> run(app, "select message.attach('" + letter + "', 1, 'x', 'text/plain', '')"))
                .rootCause()
                .hasMessageContaining("not a letter of this transaction");
    }

    private void give(Actor.Staff to, String role, UUID scope) {
        jdbc.sql(
                        "insert into access.role_grant (id, actor_id, role_key, scope_id, valid_from, granted_by) values (?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(Ids.next())
                .param(role)
                .param(scope)
                .param(TODAY)
                .param(to.person())
                .update();
    }

    private void as(Actor actor, Runnable work) {
        acting.as(actor, "test", () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private Actor.Staff leader(UUID project) {
        var leader = new Actor.Staff(Ids.next(), "Lena");
        acting.as(JOB, "test", () -> grants.grant(leader.person(), "projektledare", project, TODAY, null));
        return leader;
    }

    private UUID project() {
        var id = Ids.next();
        as(JOB, () -> scopes.register(id, "PROJECT", null));
        return id;
    }

    private static long count(JdbcClient client, String table) {
        return client.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void run(JdbcClient client, String sql) {
        if (sql.startsWith("select")) {
            client.sql(sql).query().listOfRows();
        } else if (client.sql(sql).update() == 0) {
            throw new IllegalStateException("nothing was changed, and nothing refused");
        }
    }
}
