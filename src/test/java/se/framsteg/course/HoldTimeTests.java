package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a seat waits for its confirmation, or for the answer to an offer. */
class HoldTimeTests {
    private static final Instant NOW = Instant.parse("2025-03-12T09:00:00Z");

    @ParameterizedTest(name = "{0} before the start a seat is held for {1}")
    @CsvSource({
        "P9D, PT24H",
        "P2D, PT24H",
        "PT47H, PT23H30M",
        "PT3H, PT1H30M",
        "PT30M, PT15M",
        "PT10M, PT15M",
        "PT0S, PT15M"
    })
    void a_hold_is_the_shorter_of_a_day_and_half_the_time_left(Duration left, Duration held) {
        assertThat(HoldTime.of(NOW, NOW.plus(left))).isEqualTo(held);
    }

    @Test
    void the_reminder_of_a_hold_goes_out_when_a_quarter_is_left() {
        assertThat(HoldTime.reminder(NOW, NOW.plus(Duration.ofHours(24)))).isEqualTo(NOW.plus(Duration.ofHours(18)));
    }

    @ParameterizedTest(name = "{0} before sign-up closes an offer lasts {1}")
    @CsvSource({"P30D, PT72H", "P10D, PT72H", "P9D, PT24H", "P2D, PT24H", "PT47H, PT2H", "PT1H, PT1H"})
    void an_offer_fits_the_time_left_and_never_passes_the_deadline(Duration left, Duration offered) {
        assertThat(OfferTime.USUAL.until(NOW, NOW.plus(left))).isEqualTo(NOW.plus(offered));
    }
}
