package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
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

    private static long generation(PublicPages pages) {
        return (Long) ReflectionTestUtils.invokeMethod(pages, "generation");
    }
}
