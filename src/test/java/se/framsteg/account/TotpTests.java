package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight figures. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_clock_half_a_minute_off_is_forgiven_and_no_more() {
        var now = Instant.ofEpochSecond(2_000_000_000L);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), 0, now))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), 0, now))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(90)), 0, now))
                .isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        var now = Instant.ofEpochSecond(2_000_000_000L);
        var code = Totp.code(SECRET, now);
        long step = Totp.step(SECRET, code, 0, now).orElseThrow();

        assertThat(Totp.step(SECRET, code, step, now)).isEmpty();
    }

    @Test
    void a_secret_is_written_as_code_apps_read_it() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.plain(" gezd-gnbv ")).isEqualTo("GEZDGNBV");
    }
}
