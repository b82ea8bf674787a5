package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.Ids;

/** Who only says who acts is a visitor: the program proves it, to one connection and for one transaction. */
@FrameTest
class ProvedContextTests {
    @Autowired
    DatabaseSettings settings;

    @Autowired
    ContextKeys keys;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_word_job_in_a_setting_makes_nobody_a_job() throws SQLException {
        try (var app = connection()) {
            ask(app, "select set_config('framsteg.actor_kind', 'job', true)");

            assertThat(ask(app, "select access.actor_kind()")).isEqualTo("visitor");
            assertThat(ask(app, "select access.may('OPERATE', null)")).isEqualTo("f");
        }
    }

    @Test
    void a_colleagues_id_in_a_setting_makes_nobody_that_colleague() throws SQLException {
        try (var app = connection()) {
            ask(app, "select set_config('framsteg.actor_kind', 'staff', true)");
            ask(app, "select set_config('framsteg.actor', '" + Ids.next() + "', true)");

            assertThat(ask(app, "select access.actor()")).isNull();
        }
    }

    @Test
    void a_context_needs_the_proof_of_a_registered_key() throws SQLException {
        try (var app = connection()) {
            assertThatThrownBy(() -> ask(
                            app,
                            "select access.enter('" + keys.current().id() + "', 'job', '', '2025-03-12', '', '\\x00')"))
                    .hasMessageContaining("not proved");
        }
    }

    @Test
    void a_proof_holds_for_the_connection_it_was_made_for_alone() throws SQLException {
        try (var app = connection();
                var other = connection()) {
            enter(app, backend(app));
            assertThat(ask(app, "select access.actor_kind()")).isEqualTo("job");

            assertThatThrownBy(() -> enter(other, backend(app))).hasMessageContaining("not proved");
        }
    }

    @Test
    void a_seal_of_one_transaction_is_worth_nothing_in_the_next() throws SQLException {
        try (var app = connection()) {
            enter(app, backend(app));
            var seal = ask(app, "select current_setting('framsteg.seal')");
            app.commit();
            for (var setting : new String[] {
                "actor_kind', 'job",
                "today', '2025-03-12",
                "key', '" + keys.current().id(),
                "seal', '" + seal
            }) {
                ask(app, "select set_config('framsteg." + setting + "', true)");
            }

            assertThat(ask(app, "select access.actor_kind()")).isEqualTo("visitor");
        }
    }

    @Test
    void who_changes_the_words_of_a_proved_context_becomes_a_visitor() {
        acting.as(
                new Actor.Staff(Ids.next(), "Sara"),
                "test",
                () -> transaction.executeWithoutResult(_ -> {
                    assertThat(say("select access.actor_kind()")).isEqualTo("staff");
                    say("select set_config('framsteg.actor_kind', 'job', true)");
                    assertThat(say("select access.actor_kind()")).isEqualTo("visitor");
                }));
    }

    @Test
    void the_programs_role_can_neither_read_nor_make_keys() throws SQLException {
        try (var app = connection()) {
            assertThatThrownBy(() -> ask(app, "select inner_pad from access.context_key"))
                    .hasMessageContaining("permission denied");
            app.rollback();
            assertThatThrownBy(() -> ask(
                            app,
                            "insert into access.context_key values ('" + UUID.randomUUID()
                                    + "', '\\x', '\\x', 'infinity') returning 1"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_database_that_has_lost_the_key_gets_a_new_one() {
        JdbcClient.create(settings.ownerSource())
                .sql("delete from access.context_key")
                .update();

        acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> assertThat(say("select access.actor_kind()")).isEqualTo("job")));
    }

    private void enter(Connection app, int backend) throws SQLException {
        var key = keys.current();
        try (var statement = app.prepareStatement("select access.enter(?, 'job', '', '2025-03-12', '', ?)")) {
            statement.setObject(1, key.id());
            statement.setBytes(2, key.proof("enter", String.valueOf(backend), "job", "", "2025-03-12", ""));
            statement.executeQuery().close();
        }
    }

    private static int backend(Connection app) throws SQLException {
        return app.unwrap(PGConnection.class).getBackendPID();
    }

    private Connection connection() throws SQLException {
        var connection = settings.appSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String ask(Connection app, String sql) throws SQLException {
        try (var statement = app.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String say(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
