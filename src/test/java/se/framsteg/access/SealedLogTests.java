package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.Ids;

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
                    audit.changed("test", "test", Ids.next());
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
        acting.as(JOB, "test", () -> transaction.executeWithoutResult(_ -> audit.changed("test", "test", object)));
        return object;
    }

    private int seal() {
        return acting.as(JOB, "test", () -> log.seal(now, now));
    }

    private List<Long> check() {
        now = now.plusSeconds(1);
        return acting.as(JOB, "test", () -> log.check(now));
    }

    private long lastBlock() {
        return intruder.sql("select max(id) from access.audit_block")
                .query(Long.class)
                .single();
    }
}
