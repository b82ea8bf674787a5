package se.framsteg.course.rounds;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;
import se.framsteg.course.Bookings;
import se.framsteg.course.Rounds;

/** Ends holds and offers that ran out and passes their seats on. */
@Component
class SettleDates implements RecurringJob {
    private final Rounds rounds;
    private final Bookings bookings;

    SettleDates(Rounds rounds, Bookings bookings) {
        this.rounds = rounds;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "course-settle-dates";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        rounds.unsettled().forEach(bookings::settle);
    }
}
