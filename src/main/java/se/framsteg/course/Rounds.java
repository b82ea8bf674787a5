package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;

/** What the passing of time asks for: settle dates, remind once, delete needs of adaptation. Run by jobs. */
@Service
public class Rounds {
    private final RoundStore store;
    private final CourseDateStore dates;
    private final ContestStore contests;
    private final ReminderLetters letters;
    private final BusinessClock clock;

    Rounds(
            RoundStore store,
            CourseDateStore dates,
            ContestStore contests,
            ReminderLetters letters,
            BusinessClock clock) {
        this.store = store;
        this.dates = dates;
        this.contests = contests;
        this.letters = letters;
        this.clock = clock;
    }

    /** Dates where something ran out; each is then settled in a transaction of its own. */
    @Transactional(readOnly = true)
    public List<UUID> unsettled() {
        return dates.unsettled(clock.now());
    }

    /** Holds in their last quarter are reminded once. */
    @Transactional
    public int remindHolds() {
        var now = clock.now();
        var due = store.holdsToRemind(now);
        due.forEach(booking -> letters.hold(booking, now));
        return due.size();
    }

    /** The day before, once; not to those who confirmed today and know. */
    @Transactional
    public int remindDay() {
        Instant now = clock.now();
        var due = store.daysToRemind(now, clock.today());
        due.forEach(booking -> letters.day(booking, now));
        return due.size();
    }

    /** Those with a seat who have not given their number are reminded, once a week. */
    @Transactional
    public int remindIdentities() {
        var now = clock.now();
        var missing = store.withoutIdentity(now);
        missing.forEach(booking -> letters.identity(booking, now));
        return missing.size();
    }

    /** Needs of adaptation are gone the day after, why somebody could not come after thirty days. */
    @Transactional
    public int forgetNeeds() {
        contests.forgetReasons(clock.today().minusDays(30));
        return store.forgetNeeds(clock.today());
    }
}
