package se.framsteg.news;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Tells writers what a consent took from its readers, and what soon will. */
@Component
class ConsentTasks implements WaitingTasks {
    private static final Duration TOLD_FOR = Duration.ofDays(14);
    private static final int WARNED_DAYS = 30;

    private final ConsentStore store;
    private final Access access;
    private final BusinessClock clock;

    ConsentTasks(ConsentStore store, Access access, BusinessClock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        if (!access.mayAnywhere(Right.NEWS_WRITE)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        long lost = store.lost(clock.now().minus(TOLD_FOR));
        if (lost > 0) {
            tasks.add(task(frame, "lost", lost, true));
        }
        long running = store.running(clock.today(), clock.today().plusDays(WARNED_DAYS));
        if (running > 0) {
            tasks.add(task(frame, "running", running, false));
        }
        return tasks;
    }

    private static Task task(Frame frame, String kind, long count, boolean urgent) {
        return new Task(
                frame.t("news.consent.task." + kind + ".title"),
                frame.n("news.consent.task." + kind, count),
                frame.t("news.consent.task.verb"),
                frame.link("/arbete/samtycken"),
                urgent);
    }
}
