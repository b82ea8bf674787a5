package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log is one line for each thing that happened, without a word that somebody has typed. */
class LogLineTests {
    private final LoggerContext logs = new LoggerContext();

    @Test
    void control_signs_are_taken_out_so_that_nobody_writes_a_line_of_their_own() {
        var line = line("Sign-in at x\n2025-03-12 ERROR forged\u001B[2J\r\u0085\u202Eend was refused", null);

        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line.strip())
                .doesNotContain("\u001B", "\r", "\u0085", "\u202E")
                .endsWith("end was refused");
    }

    @Test
    void what_a_fault_says_of_itself_is_left_out_and_where_it_was_stays() {
        LogLine.serving();

        var line = line(
                "Fault 12", new IllegalStateException("Amina Farah", new RuntimeException("key (email)=(amina@x.se)")));

        assertThat(line)
                .contains("IllegalStateException", "RuntimeException", "LogLineTests")
                .doesNotContain("Amina", "amina");
    }

    @Test
    void an_endless_word_has_an_end() {
        assertThat(line("x".repeat(80_000), null)).hasSizeLessThan(2_200);
    }

    private String line(String message, @Nullable Throwable problem) {
        return new LogLine().doLayout(new LoggingEvent("x", logs.getLogger("x"), Level.WARN, message, problem, null));
    }
}
