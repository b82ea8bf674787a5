package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an offered seat waits for its answer; it fits the time left until sign-up closes and never passes it.
 *
 * @param far when ten days or more are left
 * @param near when two days or more are left
 * @param last after that
 */
public record OfferTime(Duration far, Duration near, Duration last) {
    public static final OfferTime USUAL =
            new OfferTime(Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(2));

    private static final Duration FAR_AWAY = Duration.ofDays(10);
    private static final Duration NEAR = Duration.ofDays(2);

    public Instant until(Instant now, Instant closes) {
        var left = Duration.between(now, closes);
        var span = left.compareTo(FAR_AWAY) >= 0 ? far : left.compareTo(NEAR) >= 0 ? near : last;
        var until = now.plus(span);
        return until.isAfter(closes) ? closes : until;
    }
}
