package se.framsteg;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.framsteg.shared.BusinessClock;

/** Business time in tests: it stands still until a test moves it. Move it back when done: {@link #reset()}. */
public final class MovableClock extends Clock {
    private static final Instant START =
            OffsetDateTime.parse("2025-03-12T10:00:00+01:00").toInstant();

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Puts it in the place of the program's clock. */
    @TestConfiguration
    public static class Configuration {
        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        BusinessClock testClock(MovableClock clock) {
            return new BusinessClock(clock);
        }
    }
}
