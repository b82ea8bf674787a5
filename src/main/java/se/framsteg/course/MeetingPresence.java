package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** What minutes in a video meeting mean: a few minutes at the ends are nobody's lateness, a gap in the middle is not counted. */
final class MeetingPresence {
    private static final Duration GRACE = Duration.ofMinutes(5);

    private MeetingPresence() {}

    static Presence of(Collection<Stay> stays, SessionTime session, DayBlocks blocks) {
        var whole = new Stay(session.starts(), session.ends());
        var within = Stay.merged(stays.stream()
                .map(whole::within)
                .filter(stay -> stay.length().isPositive())
                .toList());
        if (within.isEmpty()) {
            return blocks.of(Taking.of(AttendanceState.ABSENT), session);
        }
        var first = within.getFirst().from();
        var last = within.stream()
                .map(Stay::to)
                .max(Comparator.<Instant>naturalOrder())
                .orElseThrow();
        var late = Duration.between(session.starts(), first);
        var early = Duration.between(last, session.ends());
        var missing = Duration.ofMinutes(
                session.whole().clockMinutes() - session.of(within).clockMinutes());
        if (missing.compareTo(GRACE) <= 0) {
            return blocks.of(Taking.present(), session);
        }
        var taking = Taking.between(
                late.compareTo(GRACE) > 0 ? late : Duration.ZERO, early.compareTo(GRACE) > 0 ? early : Duration.ZERO);
        return blocks.presence(taking, within, session);
    }
}
