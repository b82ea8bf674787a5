package se.framsteg.site.index;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Finds what has changed without telling: dates, trainings, projects, and everything after a restore. */
@Component
class CatchingUp implements RecurringJob {
    private final SearchIndex index;

    CatchingUp(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "site-search-catching-up";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    /** It commits only when there is something to write: every commit makes the public pages anew. */
    @Override
    public void run() {
        while (index.behind() && index.catchUp() > 0) {
            Thread.yield();
        }
    }
}
