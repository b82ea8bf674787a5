package se.framsteg.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that does not follow a leap at once. When the machine's clock is suddenly minutes ahead or behind, time goes on here as it
 * went before; the new time is believed when it has lasted ten minutes. So a clock that is wrong for a moment lets no held seat,
 * letter or consent run out, and publishes nothing early.
 */
public final class SteadyClock implements InstantSource {
    /** Small corrections, such as those of a time service, are followed at once. */
    static final Duration LEAP = Duration.ofMinutes(2);

    static final Duration BELIEVED_AFTER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);

    private final Supplier<Instant> wall;
    private final LongSupplier nanos;
    private Instant anchor;
    private long anchorNanos;
    private boolean doubting;
    private long doubtingSince;
    private Duration doubted = Duration.ZERO;

    /**
     * @param wall the clock that may leap
     * @param nanos a count of nanoseconds that never leaps
     */
    public SteadyClock(Supplier<Instant> wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        anchor = wall.get();
        anchorNanos = nanos.getAsLong();
    }

    /** The machine's own clock, made steady. */
    public static SteadyClock ofMachine() {
        return new SteadyClock(Clock.systemUTC()::instant, System::nanoTime);
    }

    @Override
    public synchronized Instant instant() {
        long count = nanos.getAsLong();
        var expected = anchor.plusNanos(count - anchorNanos);
        var shown = wall.get();
        var leap = Duration.between(expected, shown);
        if (leap.abs().compareTo(LEAP) < 0) {
            if (doubting) {
                doubting = false;
                LOG.warn("The clock is back where it was expected");
            }
            return follow(shown, count);
        }
        if (!doubting || doubted.minus(leap).abs().compareTo(LEAP) >= 0) {
            doubting = true;
            doubtingSince = count;
            doubted = leap;
            LOG.warn("The clock leapt by {} to {}; it is believed if it stays so for {}", leap, shown, BELIEVED_AFTER);
        } else if (count - doubtingSince >= BELIEVED_AFTER.toNanos()) {
            doubting = false;
            LOG.warn("The clock stays at {}: it is believed now", shown);
            return follow(shown, count);
        }
        return expected;
    }

    private Instant follow(Instant shown, long count) {
        anchor = shown;
        anchorNanos = count;
        return shown;
    }
}
