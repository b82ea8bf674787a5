package se.framsteg.access.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.RecurringJob;

/** Runs every {@link RecurringJob} on whichever node claims it; the claims lie in the database. */
@Component
@ConditionalOnProperty(name = "framsteg.jobs", matchIfMissing = true)
class JobRunner implements SmartLifecycle {
    private final DataSource dataSource;
    private final Acting acting;
    private final List<RecurringJob> jobs;
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource dataSource, Acting acting, List<RecurringJob> jobs) {
        this.dataSource = dataSource;
        this.acting = acting;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        scheduler = Scheduler.create(dataSource)
                .tableName("framework.scheduled_tasks")
                .startTasks(jobs.stream().map(this::task).toList())
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> acting.as(new Actor.Job(job.name()), "job", job::run));
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
