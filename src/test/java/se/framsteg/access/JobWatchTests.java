package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.framsteg.TestPostgres;
import se.framsteg.access.JobWatch.Why;

class JobWatchTests {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void a_job_that_is_due_or_waits_for_its_next_round_is_as_it_should_be() {
        assertThat(waiting(NOW.plus(Duration.ofHours(6)), 0)).isEmpty();
        assertThat(waiting(NOW.minusSeconds(30), 2)).isEmpty();
        assertThat(held(NOW.minusSeconds(30), NOW.minusSeconds(20))).isEmpty();
    }

    @Test
    void a_job_is_stuck_when_nobody_runs_it_or_its_holder_is_silent_for_a_minute() {
        assertThat(waiting(NOW.minusSeconds(61), 0)).contains(Why.LATE);
        assertThat(held(NOW.minusSeconds(90), NOW.minusSeconds(61))).contains(Why.HOLDER_SILENT);
        assertThat(held(NOW.minusSeconds(90), null)).contains(Why.HOLDER_SILENT);
    }

    @Test
    void a_job_is_stuck_when_a_round_takes_hours_when_all_rounds_fail_or_when_it_waits_for_another_day() {
        assertThat(held(NOW.minus(Duration.ofHours(2)), NOW)).contains(Why.LONG_ROUND);
        assertThat(waiting(NOW.plusSeconds(5), 5)).contains(Why.FAILING);
        assertThat(waiting(NOW.plus(Duration.ofDays(2)), 0)).contains(Why.FAR_AWAY);
    }

    @Test
    void the_table_is_read_as_a_command_beside_the_program_reads_it() throws Exception {
        var fresh = TestPostgres.fresh();
        var watch = new JobWatch(fresh.app());
        assertThat(watch.run("letters-send")).isTrue();
        try (var connection = fresh.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into framework.scheduled_tasks
                           (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                    values ('letters-send', 'recurring', now() - interval '1 hour', true, 'node 1 ab',
                            now() - interval '30 min', 3)
                    """);
        }
        assertThat(watch.stuck()).hasSize(1).first().satisfies(stuck -> {
            assertThat(stuck.job()).isEqualTo("letters-send");
            assertThat(stuck.why()).isEqualTo(Why.HOLDER_SILENT);
            assertThat(stuck.holder()).isEqualTo("node 1 ab");
        });
        assertThat(watch.run("letters-send")).isFalse();
        assertThat(watch.run("sign-in-answer")).isTrue();
    }

    private static Optional<Why> waiting(Instant due, int failures) {
        return new JobWatch.Row("job", due, false, null, null, null, failures)
                .stuck(NOW)
                .map(JobWatch.Stuck::why);
    }

    private static Optional<Why> held(Instant due, @Nullable Instant heartbeat) {
        return new JobWatch.Row("job", due, true, "node", heartbeat, null, 0)
                .stuck(NOW)
                .map(JobWatch.Stuck::why);
    }
}
