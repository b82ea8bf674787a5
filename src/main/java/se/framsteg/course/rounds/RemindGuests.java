package se.framsteg.course.rounds;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.Rounds;

/** Reminds of a seat that waits for confirmation, and of tomorrow. */
@Component
class RemindGuests implements RecurringJob {
    private final Rounds rounds;

    RemindGuests(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "course-remind-guests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        rounds.remindHolds();
        rounds.remindDay();
    }
}
