package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.RealTest;
import se.framsteg.TestPostgres;
import se.framsteg.database.DataFolder;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.Ids;
import se.framsteg.shared.keys.KeyRing;

@RealTest
class SealedLogTests {
    private static final Actor JOB = new Actor.Job("test");

    @Autowired
    AuditLog log;

    @Autowired
    Audit audit;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    DataFolder folder;

    @Autowired
    DataSource pool;

    private JdbcClient intruder;
    private Instant now = Instant.now().plus(Duration.ofHours(1));

    @BeforeEach
    void everything_so_far_is_sealed() {
        DataSource superuser = TestPostgres.superuser(settings);
        intruder = JdbcClient.create(superuser);
        write();
        seal();
    }

    @Test
    void an_untouched_log_is_whole() {
        write();
        write();

        assertThat(seal()).isEqualTo(2);
        assertThat(seal()).isZero();
        assertThat(check()).isEmpty();
    }

    @Test
    void a_line_that_somebody_changes_breaks_its_block() {
        var object = write();
        seal();

        intruder.sql("update access.audit_line set action = 'nothing' where object_id = ?")
                .param(object)
                .update();
        assertThat(check()).containsExactly(lastBlock());
        intruder.sql("update access.audit_line set action = 'test' where object_id = ?")
                .param(object)
                .update();
        assertThat(check()).isEmpty();
    }

    @Test
    void a_line_that_somebody_takes_away_is_missed() {
        var object = write();
        seal();
        var block = lastBlock();

        intruder.sql("delete from access.audit_line where object_id = ?")
                .param(object)
                .update();

        assertThat(check()).containsExactly(block);
        mend(block);
    }

    @Test
    void a_block_made_anew_no_longer_fits_the_one_after() {
        write();
        seal();
        var first = lastBlock();
        write();
        seal();

        intruder.sql("update access.audit_block set hash = sha256(hash) where id = ?")
                .param(first)
                .update();

        assertThat(check()).contains(first, first + 1);
        mend(first);
    }

    @Test
    void a_line_of_a_transaction_that_is_still_open_comes_with_the_next_block() {
        var late = new ArrayList<Integer>();
        acting.as(
                JOB,
                "test",
                () -> transaction.executeWithoutResult(_ -> {
                    audit.changed("test", "project", Ids.next());
                    var other = new Thread(() -> {
                        write();
                        late.add(seal());
                    });
                    other.start();
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));

        assertThat(late).containsExactly(1);
        assertThat(seal()).isEqualTo(1);
        assertThat(check()).isEmpty();
    }

    @Test
    void the_program_itself_can_neither_change_nor_unseal_a_line() {
        var app = JdbcClient.create(settings.appSource());

        assertThatThrownBy(() ->
                        app.sql("update access.audit_line set action = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> app.sql("delete from access.audit_line").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> app.sql("delete from access.audit_block").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_log_whose_newest_blocks_are_removed_no_longer_holds_its_exported_end() {
        write();
        seal();
        acting.as(JOB, "test", log::exportHead);
        assertThat(head()).isEqualTo(LogSeals.HeadFound.FITS);
        var block = lastBlock();

        intruder.sql("update access.audit_line set block_id = null where block_id = ?")
                .param(block)
                .update();
        intruder.sql("delete from access.audit_block where id = ?").param(block).update();

        assertThat(check()).isEmpty();
        assertThat(head()).isEqualTo(LogSeals.HeadFound.GONE);

        acting.as(JOB, "test", log::exportHead);
        assertThat(head())
                .as("what was exported stays until somebody has looked into it")
                .isEqualTo(LogSeals.HeadFound.GONE);

        var other = write();
        seal();
        assertThat(head()).as("other lines under the same number").isEqualTo(LogSeals.HeadFound.OTHER);
        assertThat(other).isNotNull();
        endIsAcknowledged();
    }

    @Test
    void a_block_in_the_middle_that_is_removed_with_its_lines_is_missed() {
        write();
        seal();
        var block = lastBlock();
        write();
        seal();

        intruder.sql("delete from access.audit_line where block_id = ?")
                .param(block)
                .update();
        intruder.sql("delete from access.audit_block where id = ?").param(block).update();

        assertThat(check()).contains(block);
        mend(block);
    }

    @Test
    void a_log_that_is_sealed_anew_without_the_key_is_noticed() {
        var object = write();
        seal();
        var block = lastBlock();
        intruder.sql("update access.audit_line set action = 'nothing' where object_id = ?")
                .param(object)
                .update();

        intruder.sql("""
                        update access.audit_block b set form = 1, hash = sha256(b.previous || (
                            select sha256(convert_to(string_agg(jsonb_build_array(l.id,
                                   to_char(l.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), l.actor_kind, l.actor_id, l.purpose,
                                   l.kind, l.action, l.object_kind, l.object_id, l.persons, l.facts)::text, E'\n' order by l.id), 'UTF8'))
                              from access.audit_line l where l.block_id = b.id))
                         where id = ?
                        """).param(block).update();
        assertThat(check()).containsExactly(block);

        intruder.sql("update access.audit_block set form = 2 where id = ?")
                .param(block)
                .update();
        assertThat(check()).containsExactly(block);
        mend(block);
    }

    @Test
    void seals_are_checked_with_old_keys_after_a_rotation() {
        var ring = KeyRing.in(TestPostgres.temporaryFolder().resolve("keys"));
        var seal = ring.seal(new byte[] {1});

        assertThat(ring.rotated().sealed(seal, new byte[] {1})).isTrue();
        assertThat(ring.rotated().sealed(seal, new byte[] {2})).isFalse();
    }

    @Test
    void nothing_is_put_into_a_block_that_exists() {
        write();
        assertThatThrownBy(() -> acting.as(
                        JOB,
                        "test",
                        () -> transaction.executeWithoutResult(_ -> JdbcClient.create(pool)
                                .sql("select access.seal(?, 2::smallint, array[1::bigint], 1, '\\x', '\\x', now())")
                                .param(lastBlock())
                                .query()
                                .listOfRows())))
                .isInstanceOf(DataAccessException.class);
        var app = JdbcClient.create(settings.appSource());
        assertThatThrownBy(() -> app.sql("""
                        insert into access.audit_line (actor_kind, purpose, kind, action, block_id)
                        values ('visitor', 'x', 'CHANGE', 'x', 1)
                        """).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void log_collectors_get_one_object_a_line() {
        var object = write();
        var lines = new ArrayList<String>();

        acting.as(JOB, "test", () -> log.export(Instant.now().minusSeconds(60), lines::add));

        assertThat(lines)
                .filteredOn(line -> line.contains(object.toString()))
                .singleElement()
                .asString()
                .startsWith("{\"@timestamp\":")
                .contains("\"event.action\":\"test\"")
                .doesNotContain("\n");
    }

    private void endIsAcknowledged() {
        try {
            Files.delete(folder.logHead());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(head()).isEqualTo(LogSeals.HeadFound.NONE);
    }

    /** Makes the seals true again, so that the next test begins with a whole log. */
    private void mend(long from) {
        intruder.sql("update access.audit_line set block_id = null where block_id >= ?")
                .param(from)
                .update();
        intruder.sql("delete from access.audit_block where id >= ?").param(from).update();
        seal();
        assertThat(check()).isEmpty();
    }

    private UUID write() {
        var object = Ids.next();
        acting.as(JOB, "test", () -> transaction.executeWithoutResult(_ -> audit.changed("test", "project", object)));
        return object;
    }

    private int seal() {
        return acting.as(JOB, "test", () -> log.seal(now, now));
    }

    private List<Long> check() {
        now = now.plusSeconds(1);
        return acting.as(JOB, "test", () -> log.check(now)).broken();
    }

    private LogSeals.HeadFound head() {
        now = now.plusSeconds(1);
        return acting.as(JOB, "test", () -> log.check(now)).head();
    }

    private long lastBlock() {
        return intruder.sql("select max(id) from access.audit_block")
                .query(Long.class)
                .single();
    }
}
