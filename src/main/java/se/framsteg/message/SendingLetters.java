package se.framsteg.message;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.SteadyClock;

/** A round of the postman every other second. One round takes so few that a minute stays below the provider's limit. */
@Component
class SendingLetters implements RecurringJob {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Postman postman;
    private final int most;
    private final SteadyClock clock;

    SendingLetters(Postman postman, SmtpSettings settings, SteadyClock clock) {
        this.clock = clock;
        this.postman = postman;
        this.most = Math.max(1, (int) (settings.perMinute() * EVERY.toSeconds() / 60));
    }

    @Override
    public String name() {
        return "letters-send";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean leasesItsRows() {
        return true;
    }

    @Override
    public void run() {
        postman.round(most, clock::instant);
    }
}
