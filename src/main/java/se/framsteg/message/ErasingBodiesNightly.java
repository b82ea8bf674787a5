package se.framsteg.message;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.SteadyClock;

@Component
class ErasingBodiesNightly implements RecurringJob {
    private final ErasingBodies erasing;
    private final SteadyClock clock;

    ErasingBodiesNightly(ErasingBodies erasing, SteadyClock clock) {
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
        erasing.erase(clock.instant());
    }
}
