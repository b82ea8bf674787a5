package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTests {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private Duration passed = Duration.ZERO;
    private Duration wrong = Duration.ZERO;
    private final SteadyClock clock = new SteadyClock(() -> START.plus(passed).plus(wrong), () -> passed.toNanos());

    @Test
    void a_leap_ahead_and_back_is_never_seen() {
        wrong = Duration.ofDays(1);
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(START.plus(passed));
        assertThat(after(Duration.ofMinutes(8))).isEqualTo(START.plus(passed));
        wrong = Duration.ZERO;
        assertThat(after(Duration.ofMinutes(8))).isEqualTo(START.plus(passed));
    }

    @Test
    void a_leap_that_lasts_ten_minutes_is_believed() {
        wrong = Duration.ofHours(8);
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(START.plus(passed));
        assertThat(after(Duration.ofMinutes(11))).isEqualTo(START.plus(passed).plus(wrong));
    }

    @Test
    void a_leap_back_is_doubted_as_well() {
        wrong = Duration.ofHours(-1);
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(START.plus(passed));
    }

    @Test
    void small_corrections_are_followed_at_once() {
        wrong = Duration.ofSeconds(40);
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(START.plus(passed).plus(wrong));
    }

    @Test
    void another_leap_within_the_doubt_begins_it_again() {
        wrong = Duration.ofHours(1);
        after(Duration.ofMinutes(1));
        passed = passed.plusMinutes(9);
        wrong = Duration.ofHours(5);
        assertThat(after(Duration.ofMinutes(2))).isEqualTo(START.plus(passed));
    }

    private Instant after(Duration more) {
        passed = passed.plus(more);
        return clock.instant();
    }
}
