package se.framsteg.account.log;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Installation;

/** Once a week; looked at more often, so that a week in which the program stood still for a day has its letter too. */
@Component
class SendingSeals implements RecurringJob {
    private final SealLetters letters;
    private final BusinessClock clock;
    private final Installation installation;

    SendingSeals(SealLetters letters, BusinessClock clock, Installation installation) {
        this.letters = letters;
        this.clock = clock;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "log-seal-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** A demonstration has nothing to prove. */
    @Override
    public void run() {
        if (!installation.demonstration()) {
            letters.put(clock.today());
        }
    }
}
