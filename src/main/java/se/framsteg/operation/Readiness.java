package se.framsteg.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.framsteg.shared.StartTask;

/** Whether the installation has done all it has to do before people rely on it. A command beside the program starts nothing. */
@Component
@ConditionalOnWebApplication
public class Readiness {
    private final List<StartTask> tasks;
    private volatile @Nullable Instant readySince;

    Readiness(List<StartTask> tasks) {
        this.tasks = tasks;
    }

    public boolean ready() {
        return readySince != null;
    }

    public Duration readyFor() {
        var since = readySince;
        return since == null ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    @EventListener(ApplicationReadyEvent.class)
    void finish() {
        for (var task : tasks) {
            task.run();
        }
        readySince = Instant.now();
    }
}
