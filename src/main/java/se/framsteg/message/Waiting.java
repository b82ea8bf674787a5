package se.framsteg.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a letter waits after its first, second, … attempt, and when the post gives up. */
final class Waiting {
    private static final List<Duration> GROWING = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** A long week-end: an office whose mail server died on a Friday mends it on Monday. */
    static final Duration PATIENCE = Duration.ofDays(4);

    private Waiting() {}

    static Instant next(int attempts, Instant now) {
        return now.plus(GROWING.get(Math.min(Math.max(attempts, 1), GROWING.size()) - 1));
    }

    static boolean over(Instant putAt, Instant now) {
        return now.isAfter(putAt.plus(PATIENCE));
    }
}
