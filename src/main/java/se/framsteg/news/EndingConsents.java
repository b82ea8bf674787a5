package se.framsteg.news;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.RecurringJob;

/** A consent runs out by itself: what leans on it is taken from readers within minutes of midnight. */
@Component
class EndingConsents implements RecurringJob {
    private final Unpublishing unpublishing;
    private final TransactionTemplate transaction;

    EndingConsents(Unpublishing unpublishing, TransactionTemplate transaction) {
        this.unpublishing = unpublishing;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "ending-consents";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> unpublishing.now());
    }
}
