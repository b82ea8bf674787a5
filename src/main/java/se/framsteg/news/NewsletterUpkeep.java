package se.framsteg.news;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Forgets those who never said yes and those who left, and prepares a draft a month, which waits for a person. */
@Component
class NewsletterUpkeep implements RecurringJob {
    private final Readers readers;
    private final Issues issues;

    NewsletterUpkeep(Readers readers, Issues issues) {
        this.readers = readers;
        this.issues = issues;
    }

    @Override
    public String name() {
        return "newsletter-upkeep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        readers.forgetUnconfirmed();
        readers.forgetFormer();
        issues.prepare();
    }
}
