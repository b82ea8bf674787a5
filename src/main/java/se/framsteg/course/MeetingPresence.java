package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** What minutes in a video meeting mean: a few minutes at the ends are nobody's lateness, a gap in the middle is not counted. */
record MeetingPresence(Taking taking, CountableTime time) {
    private static final Duration GRACE = Duration.ofMinutes(5);

    static MeetingPresence of(Collection<Stay> stays, SessionTime session) {
        var whole = new Stay(session.starts(), session.ends());
        var within = Stay.merged(stays.stream()
                .map(whole::within)
                .filter(stay -> stay.length().isPositive())
                .toList());
        if (within.isEmpty()) {
            return new MeetingPresence(Taking.of(AttendanceState.ABSENT), CountableTime.NONE);
        }
        var first = within.getFirst().from();
        var last = within.stream()
                .map(Stay::to)
                .max(Comparator.<Instant>naturalOrder())
                .orElseThrow();
        var late = Duration.between(session.starts(), first);
        var early = Duration.between(last, session.ends());
        var time = session.of(within);
        var missing = Duration.ofMinutes(session.whole().clockMinutes() - time.clockMinutes());
        if (missing.compareTo(GRACE) <= 0) {
            return new MeetingPresence(Taking.present(), session.whole());
        }
        var minutesLate = late.compareTo(GRACE) > 0 ? (int) late.toMinutes() : 0;
        var minutesEarly = early.compareTo(GRACE) > 0 ? (int) early.toMinutes() : 0;
        var state = minutesEarly > 0
                ? AttendanceState.LEFT_EARLY
                : minutesLate > 0 ? AttendanceState.LATE : AttendanceState.PRESENT;
        return new MeetingPresence(new Taking(state, minutesLate, minutesEarly, CountingReason.PARTICIPANT), time);
    }
}
