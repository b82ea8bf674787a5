package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.framsteg.shared.BusinessClock;

/**
 * When a date begins and ends and how much of it is pause. The pause lies at noon when it is a lunch that fits there, else in
 * the middle, so that who comes after lunch is not charged for it.
 */
public record SessionTime(Instant starts, Instant ends, int breakMinutes) {
    private static final int LUNCH = 30;

    public SessionTime {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("ends " + ends + " before it starts " + starts);
        }
        if (breakMinutes < 0 || Duration.between(starts, ends).toMinutes() < breakMinutes) {
            throw new IllegalArgumentException("a pause of " + breakMinutes + " minutes does not fit");
        }
    }

    public CountableTime whole() {
        return of(List.of(new Stay(starts, ends)));
    }

    public CountableTime lateAndEarly(int minutesLate, int minutesEarly) {
        var from = starts.plus(Duration.ofMinutes(minutesLate));
        var to = ends.minus(Duration.ofMinutes(minutesEarly));
        return to.isAfter(from) ? of(List.of(new Stay(from, to))) : CountableTime.NONE;
    }

    /** Sums seconds and floors once, so that many short absences do not cost a minute each. */
    public CountableTime of(Collection<Stay> stays) {
        var session = new Stay(starts, ends);
        var clock = Duration.ZERO;
        var paused = Duration.ZERO;
        for (var stay : Stay.merged(stays.stream().map(session::within).toList())) {
            clock = clock.plus(stay.length());
            paused = paused.plus(stay.within(pause()).length());
        }
        return new CountableTime(
                (int) clock.toMinutes(), (int) clock.minus(paused).toMinutes());
    }

    Stay pause() {
        var length = Duration.ofMinutes(breakMinutes);
        if (noonFits(length)) {
            return new Stay(noon(), noon().plus(length));
        }
        var start = starts.plus(Duration.between(starts, ends).minus(length).dividedBy(2));
        return new Stay(start, start.plus(length));
    }

    /** A pause at noon with course before and after it. */
    Optional<Stay> lunch() {
        var pause = pause();
        return noonFits(pause.length())
                        && pause.from().isAfter(starts)
                        && pause.to().isBefore(ends)
                ? Optional.of(pause)
                : Optional.empty();
    }

    private boolean noonFits(Duration length) {
        return breakMinutes >= LUNCH
                && !noon().isBefore(starts)
                && !noon().plus(length).isAfter(ends);
    }

    private Instant noon() {
        return starts.atZone(BusinessClock.ZONE).with(LocalTime.NOON).toInstant();
    }
}
