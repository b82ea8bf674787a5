package se.framsteg.course;

import java.time.Duration;
import java.util.List;

/** What is said about one person on one date. */
public record Taking(AttendanceState state, int minutesLate, int minutesEarly, CountingReason reason) {

    public Taking {
        if (minutesLate < 0 || minutesEarly < 0) {
            throw new IllegalArgumentException("Minutes are not negative");
        }
        if (!state.there() || state == AttendanceState.PRESENT) {
            minutesLate = 0;
            minutesEarly = 0;
        }
    }

    public static Taking present() {
        return of(AttendanceState.PRESENT);
    }

    public static Taking of(AttendanceState state) {
        return new Taking(state, 0, 0, CountingReason.PARTICIPANT);
    }

    public static Taking late(int minutes) {
        return new Taking(AttendanceState.LATE, minutes, 0, CountingReason.PARTICIPANT);
    }

    public static Taking leftEarly(int minutes) {
        return new Taking(AttendanceState.LEFT_EARLY, 0, minutes, CountingReason.PARTICIPANT);
    }

    public Taking because(CountingReason reason) {
        return new Taking(state, minutesLate, minutesEarly, reason);
    }

    /** Came this long after the begin, left this long before the end. */
    static Taking between(Duration late, Duration early) {
        var minutesLate = (int) late.toMinutes();
        var minutesEarly = (int) early.toMinutes();
        var state = minutesEarly > 0
                ? AttendanceState.LEFT_EARLY
                : minutesLate > 0 ? AttendanceState.LATE : AttendanceState.PRESENT;
        return new Taking(state, minutesLate, minutesEarly, CountingReason.PARTICIPANT);
    }

    List<Stay> stays(SessionTime day) {
        var from = day.starts().plus(Duration.ofMinutes(minutesLate));
        var to = day.ends().minus(Duration.ofMinutes(minutesEarly));
        return state.there() && to.isAfter(from) ? List.of(new Stay(from, to)) : List.of();
    }

    /** Late without minutes, or later than the whole date: nothing that could be counted. */
    public boolean possibleIn(SessionTime session) {
        return switch (state) {
            case LATE -> minutesLate > 0 && !stays(session).isEmpty();
            case LEFT_EARLY -> minutesEarly > 0 && !stays(session).isEmpty();
            case PRESENT, EXCUSED, ABSENT -> true;
        };
    }
}
