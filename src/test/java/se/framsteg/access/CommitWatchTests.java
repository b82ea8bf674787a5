package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.TestPostgres;
import se.framsteg.shared.Ids;
import se.framsteg.shared.PublicPages;

/** What is committed on this node or another makes kept pages old; what is only read does not. */
@FrameTest
class CommitWatchTests {
    @Autowired
    PublicPages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    Scopes scopes;

    @Autowired
    Limits limits;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_commit_makes_pages_old_before_it_answers() {
        var before = generation(pages);
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.executeWithoutResult(status -> scopes.register(Ids.next(), "PROJECT", null)));
        assertThat(generation(pages)).isGreaterThan(before);
    }

    @Test
    void another_node_notices_at_its_next_look() {
        var database = TestPostgres.fresh();
        var elsewhere = new PublicPages();
        var watch = new CommitWatch(database.app(), elsewhere);
        watch.look();
        var before = generation(elsewhere);
        watch.look();
        assertThat(generation(elsewhere)).as("nothing has happened").isEqualTo(before);

        JdbcClient.create(database.owner())
                .sql("insert into access.scope (id, kind) values (:id, 'PROJECT')")
                .param("id", Ids.next())
                .update();
        watch.look();

        assertThat(generation(elsewhere)).isGreaterThan(before);
    }

    @Test
    void another_node_looks_again_when_the_change_is_committed() throws SQLException {
        var database = TestPostgres.fresh();
        var elsewhere = new PublicPages();
        var watch = new CommitWatch(database.app(), elsewhere);
        watch.look();
        try (var writer = database.owner().getConnection()) {
            writer.setAutoCommit(false);
            try (var insert = writer.prepareStatement("insert into access.scope (id, kind) values (?, 'PROJECT')")) {
                insert.setObject(1, Ids.next());
                insert.executeUpdate();
            }
            watch.look();
            watch.look();
            var before = generation(elsewhere);
            writer.commit();
            watch.look();
            assertThat(generation(elsewhere)).isGreaterThan(before);
        }
        var after = generation(elsewhere);
        watch.look();
        assertThat(generation(elsewhere)).as("nothing more has happened").isEqualTo(after);
    }

    @Test
    void what_happens_behind_the_scenes_leaves_pages_as_they_are() {
        var database = TestPostgres.fresh();
        var elsewhere = new PublicPages();
        var watch = new CommitWatch(database.app(), elsewhere);
        watch.look();
        var before = generation(elsewhere);
        JdbcClient.create(database.owner())
                .sql("insert into message.sealed_address (address) values ('berit@example.org')")
                .update();
        watch.look();
        assertThat(generation(elsewhere)).as("another node").isEqualTo(before);

        var here = generation(pages);
        limits.count(Limit.SIGN_IN, "berit@example.org");
        assertThat(generation(pages)).as("this node").isEqualTo(here);
    }

    @Test
    void a_quiet_transaction_may_not_change_what_pages_are_made_of() {
        var quietly = new DefaultTransactionAttribute();
        quietly.setLabels(List.of(QuietTransaction.LABEL));
        assertThatThrownBy(() -> acting.as(new Actor.Job("test"), "test", () -> {
                    var running = transactions.getTransaction(quietly);
                    try {
                        scopes.register(Ids.next(), "PROJECT", null);
                    } finally {
                        transactions.rollback(running);
                    }
                    return true;
                }))
                .hasMessageContaining("A quiet transaction changes access.scope");
    }

    private static long generation(PublicPages pages) {
        return (Long) ReflectionTestUtils.invokeMethod(pages, "generation");
    }
}
