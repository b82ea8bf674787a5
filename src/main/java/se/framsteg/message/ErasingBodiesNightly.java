package se.framsteg.message;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.Installation;
import se.framsteg.shared.SteadyClock;

@Component
class ErasingBodiesNightly implements RecurringJob {
    private final ErasingBodies erasing;
    private final LetterQueue queue;
    private final Installation installation;
    private final SteadyClock clock;

    ErasingBodiesNightly(ErasingBodies erasing, LetterQueue queue, Installation installation, SteadyClock clock) {
        this.queue = queue;
        this.installation = installation;
        this.clock = clock;
        this.erasing = erasing;
    }

    @Override
    public String name() {
        return "letters-erase";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = clock.instant();
        erasing.erase(now);
        if (!installation.demonstration()) {
            queue.removeLinksOfOld(now);
        }
    }
}
