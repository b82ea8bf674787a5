package se.framsteg.access.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.JobHold;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.SteadyClock;

/**
 * Runs every {@link RecurringJob} on whichever node claims it; the claims lie in the database. A node that dies or freezes loses its
 * jobs to another within a minute, and {@link JobHold} sees to it that one that wakes keeps nothing of what it did since.
 */
@Component
@ConditionalOnProperty(name = "framsteg.jobs", matchIfMissing = true)
@EnableConfigurationProperties(JobTiming.class)
class JobRunner implements SmartLifecycle {
    /** More than a few are never due at once; a long one must not make letters wait. */
    private static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final DataSource dataSource;
    private final Acting acting;
    private final List<RecurringJob> jobs;
    private final JobTiming timing;
    private final Holder me = Holder.here();
    private @Nullable Scheduler scheduler;
    private @Nullable Thread mender;

    JobRunner(DataSource dataSource, Acting acting, List<RecurringJob> jobs, JobTiming timing) {
        this.dataSource = dataSource;
        this.acting = acting;
        this.jobs = jobs;
        this.timing = timing;
    }

    @Override
    public void start() {
        var jdbc = JdbcClient.create(dataSource);
        var clock = new SteadyClock(new DatabaseTime(jdbc), System::nanoTime);
        var table = new JobTable(jdbc, me, jobs);
        mend(table, clock);
        var started = Scheduler.create(dataSource)
                .tableName("framework.scheduled_tasks")
                .schedulerName(me::name)
                .clock(clock::instant)
                .startTasks(jobs.stream().map(this::task).toList())
                .threads(AT_ONCE)
                .pollingInterval(timing.poll())
                .heartbeatInterval(timing.heartbeat())
                .missedHeartbeatsLimit(timing.missed())
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new TellingOfTheDead())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        started.start();
        scheduler = started;
        mender = Thread.ofVirtual().name("job-table").start(() -> mendNowAndThen(table, clock));
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((_, context) -> run(job, context.getExecution()));
    }

    private void run(RecurringJob job, Execution execution) {
        try {
            if (job.leasesItsRows()) {
                act(job);
            } else {
                ScopedValue.where(JobHold.HELD, new JobHold(job.name(), me.name(), execution.version))
                        .run(() -> act(job));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The job {} failed: {}",
                    job.name(),
                    e.toString().lines().findFirst().orElse(""));
            LOG.debug("The job {} failed", job.name(), e);
            throw e;
        }
    }

    private void act(RecurringJob job) {
        acting.as(new Actor.Job(job.name()), "job", job::run);
    }

    private void mendNowAndThen(JobTable table, InstantSource clock) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(timing.heartbeat());
                mend(table, clock);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void mend(JobTable table, InstantSource clock) {
        try {
            table.mend(clock.instant(), process -> ProcessHandle.of(process).isPresent());
        } catch (DataAccessException e) { // the database is away; its own line says so
            LOG.debug("The jobs could not be looked at", e);
        }
    }

    @Override
    public void stop() {
        if (mender != null) {
            mender.interrupt();
            mender = null;
        }
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static final class TellingOfTheDead extends AbstractSchedulerListener {
        @Override
        public void onExecutionDead(Execution execution) {
            LOG.warn(
                    "The job {} is taken over from {}, which gave no sign since {}",
                    execution.taskInstance.getTaskName(),
                    execution.pickedBy,
                    execution.lastHeartbeat);
        }
    }
}
