package se.framsteg.access.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.TestPostgres;
import se.framsteg.access.RecurringJob;

class JobRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Holder ME = new Holder("here", 10, "aaaa");

    @Test
    void without_settings_a_silent_holder_is_replaced_within_a_minute() {
        var usual =
                new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("framsteg.job", JobTiming.class);

        assertThat(usual.takenOverWithin()).isLessThan(Duration.ofMinutes(1));
        assertThat(usual.missed()).as("the library wants four").isGreaterThanOrEqualTo(4);
        assertThat(usual.silence()).as("a pause of the machine is no death").isGreaterThan(Duration.ofSeconds(15));
    }

    @Test
    void a_process_of_this_machine_that_is_no_more_is_known_to_be_dead() {
        assertThat(ME.knowsDead(new Holder("here", 11, "bbbb"), process -> false))
                .isTrue();
        assertThat(ME.knowsDead(new Holder("here", 11, "bbbb"), process -> true))
                .isFalse();
        assertThat(ME.knowsDead(new Holder("there", 11, "bbbb"), process -> false))
                .isFalse();
    }

    @Test
    void an_earlier_process_of_the_own_number_is_dead_and_oneself_is_not() {
        assertThat(ME.knowsDead(new Holder("here", 10, "bbbb"), process -> true))
                .isTrue();
        assertThat(ME.knowsDead(ME, process -> false)).isFalse();
    }

    @Test
    void a_holder_is_read_as_it_was_written_and_other_names_are_nobody_s() {
        assertThat(Holder.parse(ME.name())).contains(ME);
        assertThat(Holder.parse("old-host-name")).isEmpty();
        assertThat(Holder.parse("host pid mark")).isEmpty();
    }

    @Test
    void a_job_that_waits_for_a_far_day_after_a_wrong_clock_is_due_now() {
        var jdbc = JdbcClient.create(TestPostgres.fresh().app());
        put(jdbc, "hourly", NOW.plus(Duration.ofDays(1)), null, null);
        put(jdbc, "daily", NOW.plus(Duration.ofHours(23)), null, null);
        put(jdbc, "held", NOW.minusSeconds(5), "elsewhere 7 cccc", NOW.plus(Duration.ofDays(1)));
        var table = new JobTable(
                jdbc,
                ME,
                List.of(
                        job("hourly", Duration.ofHours(1)),
                        job("daily", Duration.ofDays(1)),
                        job("held", Duration.ofHours(1))));

        table.mend(NOW, process -> true);

        assertThat(at(jdbc, "hourly", "execution_time")).isEqualTo(NOW);
        assertThat(at(jdbc, "daily", "execution_time")).isEqualTo(NOW.plus(Duration.ofHours(23)));
        assertThat(at(jdbc, "held", "last_heartbeat"))
                .as("its silence is counted from now")
                .isEqualTo(NOW);
    }

    @Test
    void a_node_that_starts_again_takes_back_what_its_dead_process_held_and_leaves_the_others() {
        var jdbc = JdbcClient.create(TestPostgres.fresh().app());
        put(jdbc, "mine", NOW.minusSeconds(5), "here 4 dddd", NOW.minusSeconds(1));
        put(jdbc, "theirs", NOW.minusSeconds(5), "there 4 eeee", NOW.minusSeconds(1));

        new JobTable(jdbc, ME, List.of()).mend(NOW, process -> false);

        assertThat(held(jdbc, "mine")).isFalse();
        assertThat(held(jdbc, "theirs")).isTrue();
    }

    @Test
    void a_job_that_the_program_no_longer_has_is_forgotten_when_no_older_node_runs_it() {
        var jdbc = JdbcClient.create(TestPostgres.fresh().app());
        put(jdbc, "former", NOW.minus(Duration.ofHours(2)), null, null);
        put(jdbc, "of an older node", NOW.minus(Duration.ofHours(2)), "there 4 eeee", NOW.minusSeconds(1));
        put(jdbc, "own", NOW.minus(Duration.ofHours(2)), null, null);

        new JobTable(jdbc, ME, List.of(job("own", Duration.ofHours(1)))).mend(NOW, process -> true);

        assertThat(jdbc.sql("select task_name from framework.scheduled_tasks")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("of an older node", "own");
    }

    private static void put(
            JdbcClient jdbc, String name, Instant due, @Nullable String holder, @Nullable Instant heartbeat) {
        jdbc.sql("""
                        insert into framework.scheduled_tasks
                               (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values (:name, 'recurring', :due, :picked, :holder, :heartbeat, 1)
                        """)
                .param("name", name)
                .param("due", Timestamp.from(due))
                .param("picked", holder != null)
                .param("holder", holder)
                .param("heartbeat", heartbeat == null ? null : Timestamp.from(heartbeat))
                .update();
    }

    private static Instant at(JdbcClient jdbc, String name, String column) {
        return jdbc.sql("select " + column + " from framework.scheduled_tasks where task_name = :name")
                .param("name", name)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static boolean held(JdbcClient jdbc, String name) {
        return jdbc.sql("select picked from framework.scheduled_tasks where task_name = :name")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static RecurringJob job(String name, Duration every) {
        return new RecurringJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void run() {}
        };
    }
}
