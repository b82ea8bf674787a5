package se.framsteg.course.rounds;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.Rounds;

/** Deletes needs of adaptation the day after the date. */
@Component
class ForgetNeeds implements RecurringJob {
    private final Rounds rounds;

    ForgetNeeds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "course-forget-needs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        rounds.forgetNeeds();
    }
}
