package se.framsteg.news;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Puts as many letters in the outbox as a minute may have, batch by batch. */
@Component
@EnableConfigurationProperties(NewsletterSettings.class)
class SendingNewsletters implements RecurringJob {
    static final int BATCH = 20;

    private final Mailings mailings;
    private final Readers readers;
    private final NewsletterSettings settings;

    SendingNewsletters(Mailings mailings, Readers readers, NewsletterSettings settings) {
        this.mailings = mailings;
        this.readers = readers;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "newsletter-sending";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (mailings.due()) {
            mailings.beginDue();
        }
        if (!mailings.underWay()) {
            return;
        }
        mailings.settle();
        readers.endDead(settings.refusals());
        int room = settings.perMinute() - mailings.inOutbox();
        while (room > 0) {
            int done = mailings.putBatch(Math.min(room, BATCH));
            if (done == 0) {
                break;
            }
            room -= done;
        }
        if (mailings.someAllSent()) {
            mailings.finish();
        }
    }
}
