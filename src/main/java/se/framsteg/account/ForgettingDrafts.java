package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.shared.BusinessClock;

/** Unsent texts go after a fortnight, those of somebody who never came back to sign in after a day. */
@Component
class ForgettingDrafts implements RecurringJob {
    private final Drafts drafts;
    private final ParkedForms parked;
    private final BusinessClock clock;

    ForgettingDrafts(Drafts drafts, ParkedForms parked, BusinessClock clock) {
        this.drafts = drafts;
        this.parked = parked;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drafts-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        drafts.forget(clock.now());
        parked.forget(Instant.now());
    }
}
