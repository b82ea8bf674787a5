package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Requests for links hold addresses that nobody here may have: they go after a day, and with them what sessions have left. */
@Component
class ForgettingTheDoor implements RecurringJob {
    private static final Duration REQUESTS = Duration.ofDays(1);

    private final SignInSteps steps;
    private final ProviderVisits visits;
    private final BackChannel backChannel;

    ForgettingTheDoor(SignInSteps steps, ProviderVisits visits, BackChannel backChannel) {
        this.steps = steps;
        this.visits = visits;
        this.backChannel = backChannel;
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
        var now = Instant.now();
        steps.forget(now.minus(REQUESTS));
        visits.forget(now.minus(REQUESTS));
        backChannel.forget(now);
    }
}
