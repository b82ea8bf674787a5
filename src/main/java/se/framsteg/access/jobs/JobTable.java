package se.framsteg.access.jobs;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.access.RecurringJob;

/** What the scheduler itself does not mend in its table: jobs of a process that is known to be gone, and times of a wrong clock. */
class JobTable {
    /** Nodes may differ by so much, so this is not yet a wrong clock. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private static final Duration FORMER = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JdbcClient jdbc;
    private final Holder me;
    private final List<RecurringJob> jobs;

    JobTable(JdbcClient jdbc, Holder me, List<RecurringJob> jobs) {
        this.jdbc = jdbc;
        this.me = me;
        this.jobs = jobs;
    }

    void mend(Instant now, LongPredicate alive) {
        takeFromTheDead(now, alive);
        comeBackToToday(now);
        forgetFormer(now);
    }

    /** A job that the program no longer has, and that no older node runs any more, would look stuck for ever. */
    private void forgetFormer(Instant now) {
        if (jobs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from framework.scheduled_tasks
                         where task_name not in (:names) and execution_time < :old
                           and (last_heartbeat is null or last_heartbeat < :old)
                        """)
                .param("names", jobs.stream().map(RecurringJob::name).toList())
                .param("old", Timestamp.from(now.minus(FORMER)))
                .update();
    }

    /** A node that starts again takes back its own at once, and nodes of one machine need not wait for each other's silence. */
    private void takeFromTheDead(Instant now, LongPredicate alive) {
        jdbc.sql("select distinct picked_by from framework.scheduled_tasks where picked and picked_by is not null")
                .query(String.class)
                .list()
                .forEach(name -> Holder.parse(name)
                        .filter(other -> me.knowsDead(other, alive))
                        .ifPresent(_ -> takeFrom(name, now)));
    }

    private void takeFrom(String dead, Instant now) {
        var taken = jdbc.sql("""
                        update framework.scheduled_tasks
                           set picked = false, picked_by = null, last_heartbeat = null, execution_time = :now,
                               version = version + 1
                         where picked and picked_by = :dead
                        returning task_name
                        """)
                .param("now", Timestamp.from(now))
                .param("dead", dead)
                .query(String.class)
                .list();
        if (!taken.isEmpty()) {
            LOG.warn("Taken over from {}, which is gone: {}", dead, String.join(", ", taken));
        }
    }

    /**
     * After a clock that was ahead, jobs wait for the wrong day, and signs of life lie in the future: such a job is due now, and
     * such a holder has to give its next sign from now.
     */
    private void comeBackToToday(Instant now) {
        for (var job : jobs) {
            int moved = jdbc.sql("""
                            update framework.scheduled_tasks set execution_time = :now, version = version + 1
                             where task_name = :name and not picked and execution_time > :latest
                            """)
                    .param("now", Timestamp.from(now))
                    .param("name", job.name())
                    .param("latest", Timestamp.from(now.plus(job.every()).plus(SLACK)))
                    .update();
            if (moved > 0) {
                LOG.warn("The job {} waited for a time that is too far away; it is due now", job.name());
            }
        }
        jdbc.sql("update framework.scheduled_tasks set last_heartbeat = :now where picked and last_heartbeat > :latest")
                .param("now", Timestamp.from(now))
                .param("latest", Timestamp.from(now.plus(SLACK)))
                .update();
    }
}
