package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Requests for links hold addresses that nobody here may have: they go after a day. */
@Component
class ForgettingTheDoor implements RecurringJob {
    private static final Duration REQUESTS = Duration.ofDays(1);

    private final SignInSteps steps;

    ForgettingTheDoor(SignInSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "sign-in-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        steps.forget(Instant.now().minus(REQUESTS));
    }
}
