package se.framsteg.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;

/** A mail server that takes nothing from us is a fault of the house, and takes no node away from its visitors. */
@FrameTest
class LetterHealthTests {
    @Autowired
    LetterHealth health;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @AfterEach
    void lettersLeaveAgain() {
        pause("null");
    }

    @Test
    void a_post_that_pauses_is_a_fault_until_letters_leave_again() {
        assertThat(health.fault()).isEmpty();

        pause("now()");
        assertThat(health.fault()).contains("letters: the mail server takes none");
        assertThat(health.neededForPages()).isFalse();

        pause("null");
        assertThat(health.fault()).isEmpty();
    }

    private void pause(String since) {
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update message.pause set since = " + since + ", next_try_at = " + since)
                                .update()));
    }
}
