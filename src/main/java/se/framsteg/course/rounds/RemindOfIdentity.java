package se.framsteg.course.rounds;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.Rounds;

/** Reminds those with a seat of the personal number that the month's report needs. */
@Component
class RemindOfIdentity implements RecurringJob {
    private final Rounds rounds;

    RemindOfIdentity(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "course-remind-of-identity";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        rounds.remindIdentities();
    }
}
