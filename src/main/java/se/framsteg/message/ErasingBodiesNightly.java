package se.framsteg.message;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

@Component
class ErasingBodiesNightly implements RecurringJob {
    private final ErasingBodies erasing;

    ErasingBodiesNightly(ErasingBodies erasing) {
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
        erasing.erase(Instant.now());
    }
}
