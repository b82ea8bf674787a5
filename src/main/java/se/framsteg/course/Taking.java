package se.framsteg.course;

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

    public CountableTime time(SessionTime session) {
        var time =
                switch (state) {
                    case PRESENT -> session.whole();
                    case LATE, LEFT_EARLY -> session.lateAndEarly(minutesLate, minutesEarly);
                    case EXCUSED, ABSENT -> CountableTime.NONE;
                };
        return time.as(reason);
    }

    /** Late without minutes, or later than the whole date: nothing that could be counted. */
    public boolean possibleIn(SessionTime session) {
        return switch (state) {
            case LATE -> minutesLate > 0 && time(session).clockMinutes() > 0;
            case LEFT_EARLY -> minutesEarly > 0 && time(session).clockMinutes() > 0;
            case PRESENT, EXCUSED, ABSENT -> true;
        };
    }
}
