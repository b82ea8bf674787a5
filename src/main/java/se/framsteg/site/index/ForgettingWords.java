package se.framsteg.site.index;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Forgets words that stood only in what has been taken away. */
@Component
class ForgettingWords implements RecurringJob {
    private final Lexicon lexicon;

    ForgettingWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public String name() {
        return "site-search-forgetting-words";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        lexicon.forget();
    }
}
