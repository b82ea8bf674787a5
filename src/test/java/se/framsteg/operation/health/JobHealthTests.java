package se.framsteg.operation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.TestPostgres;
import se.framsteg.access.JobWatch;
import se.framsteg.operation.Readiness;

class JobHealthTests {
    @Test
    void a_job_that_a_dead_holder_keeps_past_its_time_is_a_fault() {
        var fresh = TestPostgres.fresh().settings();
        var readiness = mock(Readiness.class);
        when(readiness.readyFor()).thenReturn(Duration.ofMinutes(3));
        var health = new JobHealth(new JobWatch(fresh.appSource()), readiness);
        assertThat(health.fault()).isEmpty();

        JdbcClient.create(fresh.ownerSource()).sql("""
                        insert into framework.scheduled_tasks
                               (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('letters-send', 'recurring', now() - interval '1 hour', true, 'node 1 ab',
                                now() - interval '30 min', 3)
                        """).update();

        assertThat(health.fault()).contains("jobs: letters-send");
        when(readiness.readyFor()).thenReturn(Duration.ofMinutes(1));
        assertThat(health.fault()).as("while what is late is caught up with").isEmpty();
    }
}
