package se.framsteg.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Removes attempts that no window reaches any more. */
@Component
class ForgettingAttempts implements RecurringJob {
    private final Limits limits;

    ForgettingAttempts(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "attempts-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        limits.forgetOld(Instant.now());
    }
}
