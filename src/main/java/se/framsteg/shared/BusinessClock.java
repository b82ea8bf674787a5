package se.framsteg.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The day that deadlines, calendars and reports live in. It is the real day, except in the demonstration, which has its
 * own. Sessions, codes and logs use real time instead.
 */
public final class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    public BusinessClock(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    /** The real time of day, always on the given date. */
    public static BusinessClock onDay(LocalDate day, Clock real) {
        return new BusinessClock(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return ZonedDateTime.ofInstant(real.instant(), ZONE).with(day).toInstant();
            }
        });
    }

    public static BusinessClock at(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, ZONE));
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now(), ZONE);
    }
}
