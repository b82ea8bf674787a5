package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;

/** How long an unconfirmed sign-up holds its seat: 24 hours or half the time left, the shorter, at least 15 minutes. */
public final class HoldTime {
    static final Duration LONGEST = Duration.ofHours(24);
    static final Duration SHORTEST = Duration.ofMinutes(15);

    private HoldTime() {}

    public static Duration of(Instant now, Instant starts) {
        var half = Duration.between(now, starts).dividedBy(2);
        var held = half.compareTo(LONGEST) < 0 ? half : LONGEST;
        return held.compareTo(SHORTEST) < 0 ? SHORTEST : held;
    }

    public static Instant until(Instant now, Instant starts) {
        return now.plus(of(now, starts));
    }

    /** The reminder goes out once, when a quarter of the hold is left. */
    public static Instant reminder(Instant asked, Instant until) {
        return until.minus(Duration.between(asked, until).dividedBy(4));
    }
}
