package se.framsteg.operation;

import java.util.List;
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
    private volatile boolean ready;

    Readiness(List<StartTask> tasks) {
        this.tasks = tasks;
    }

    public boolean ready() {
        return ready;
    }

    @EventListener(ApplicationReadyEvent.class)
    void finish() {
        for (var task : tasks) {
            task.run();
        }
        ready = true;
    }
}
