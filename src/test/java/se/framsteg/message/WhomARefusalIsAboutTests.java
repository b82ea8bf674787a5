package se.framsteg.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: the step, what a real server says there, and what the postman makes of it. */
class WhomARefusalIsAboutTests {
    private final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GREETING | 554 5.7.1 You are not allowed to connect                    | Halted
            GREETING | 421 4.7.0 Too many connections                              | Halted
            GREETING | cut                                                         | Halted
            EHLO     | 550 5.7.1 Client host rejected                              | Halted
            AUTH     | 535 5.7.8 Authentication credentials invalid                | Halted
            AUTH     | 454 4.7.0 Temporary authentication failure                  | Halted
            AUTH     | 534 5.7.9 Application-specific password required            | Halted
            MAIL     | 550 Daily sending quota exceeded                            | Halted
            MAIL     | 550 5.4.5 Daily sending quota exceeded                      | Halted
            MAIL     | 553 5.7.1 Sender address rejected: not owned by user        | Halted
            MAIL     | 550 5.1.8 Sender domain not found                           | Halted
            MAIL     | 530 5.7.0 Must issue a STARTTLS command first               | Halted
            MAIL     | 451 4.3.0 Temporary lookup failure                          | Halted
            MAIL     | 421 4.7.28 Unusual rate of mail                             | Halted
            MAIL     | 452 4.3.1 Insufficient system storage                       | Halted
            MAIL     | 552 5.3.4 Message size exceeds fixed limit                  | Unfit
            RCPT     | 550 5.1.1 No such user here                                 | Refused
            RCPT     | 550 5.1.10 Recipient not found                              | Refused
            RCPT     | 550 5.5.0 Requested action not taken: mailbox unavailable   | Refused
            RCPT     | 550 5.2.1 Mailbox disabled                                  | Refused
            RCPT     | 552 5.2.2 Mailbox full                                      | Refused
            RCPT     | 550 5.4.1 Recipient address rejected                        | Refused
            RCPT     | 550 No such user                                            | Refused
            RCPT     | 553 Mailbox name not allowed                                | Refused
            RCPT     | 501 Bad address                                             | Refused
            RCPT     | 450 4.2.0 Greylisted                                        | Later
            RCPT     | 450 4.7.1 Greylisted, come back                             | Later
            RCPT     | 452 4.2.2 Mailbox full                                      | Later
            RCPT     | 451 Try again later                                         | Later
            RCPT     | 530 5.7.0 Authentication required                           | Halted
            RCPT     | 530 Authentication required                                 | Halted
            RCPT     | 503 5.5.1 Bad sequence of commands                          | Halted
            RCPT     | 550 5.4.5 Daily user sending limit exceeded                 | Halted
            RCPT     | 550 5.1.8 Access denied, bad outbound sender                | Halted
            RCPT     | 554 5.7.1 Relay access denied                               | Doubtful
            RCPT     | 550 5.7.1 Unable to relay                                   | Doubtful
            RCPT     | 550 Relaying denied                                         | Doubtful
            RCPT     | 454 4.7.1 Relay access denied                               | Doubtful
            RCPT     | 421 4.3.2 Service shutting down                             | Doubtful
            RCPT     | 550 Sending limit for this account reached                  | Doubtful
            RCPT     | cut                                                         | Doubtful
            DATA     | 554 Sending from this account is blocked                    | Halted
            DATA     | 550 5.4.5 Daily sending quota exceeded                      | Halted
            DATA     | 554 5.7.1 Your account is suspended                         | Halted
            DATA     | 451 4.3.0 Temporary failure                                 | Doubtful
            END      | 554 5.7.1 Message rejected                                  | Doubtful
            END      | 554 Transaction failed                                      | Doubtful
            END      | 550 5.7.1 Message contains spam                             | Doubtful
            END      | 550 5.4.5 Daily sending quota exceeded                      | Halted
            END      | 550 5.1.1 User unknown                                      | Refused
            END      | 552 5.2.2 Over quota                                        | Refused
            END      | 552 5.3.4 Message too big                                   | Unfit
            END      | 552 Message exceeds storage allocation                      | Unfit
            END      | 550 5.6.0 Lone CR or LF in headers                          | Unfit
            END      | 421 4.3.0 Try again later                                   | Doubtful
            END      | 452 4.2.2 Mailbox full                                      | Later
            END      | cut                                                         | Doubtful
            """)
    void an_answer_is_about_us_the_recipient_or_the_letter_by_its_step_and_its_code(
            ScriptedMailServer.Step step, String reply, String meant) {
        server.says(step, reply);

        var answer = carry();

        assertThat(answer.getClass().getSimpleName()).isEqualTo(meant);
        if (!reply.equals(ScriptedMailServer.CUT) && step != ScriptedMailServer.Step.EHLO) {
            assertThat(answer.toString()).contains(reply.substring(4));
        }
    }

    @Test
    void a_letter_that_the_server_takes_is_accepted_with_its_words() {
        assertThat(carry()).isEqualTo(new Carrier.Answer.Accepted("250 2.0.0 queued"));
        assertThat(server.taken()).containsExactly("amina.berg@kommunen.example");
    }

    @Test
    void a_server_that_nobody_hears_and_one_without_tls_stop_the_post() {
        var tls = new SmtpCarrier(settings("required"));
        assertThat(carry(tls)).isInstanceOf(Carrier.Answer.Halted.class);
        var direct = new SmtpCarrier(settings("direct"));
        assertThat(carry(direct)).isInstanceOf(Carrier.Answer.Halted.class);
        server.close();
        assertThat(carry()).isInstanceOf(Carrier.Answer.Halted.class);
    }

    @Test
    void the_servers_words_are_kept_without_anybodys_address() {
        for (var reply : List.of(
                "550-5.1.1 <amina.berg@kommunen.example>: Recipient address rejected\r\n550 5.1.1 no amina.berg here",
                "550 5.1.1 bounce+amina.berg=kommunen.example@list.example unknown",
                "550 5.1.1 Amina.Berg: unknown; see https://help.example/550")) {
            server.says(ScriptedMailServer.Step.RCPT, reply);

            assertThat(carry().toString())
                    .contains("5.1.1")
                    .doesNotContainIgnoringCase("amina")
                    .doesNotContain("@", "\n", "Invalid Addresses");
        }
    }

    private Carrier.Answer carry() {
        return carry(new SmtpCarrier(settings("none")));
    }

    private SmtpSettings settings(String tls) {
        return new SmtpSettings(
                "127.0.0.1", server.port(), "kurser", "secret", "kurser@forbundet.example", "Framsteg", tls, 60);
    }

    private static Carrier.Answer carry(Carrier carrier) {
        var letter = new ReadyLetter(
                UUID.randomUUID(),
                "<one@forbundet.example>",
                "amina.berg@kommunen.example",
                null,
                "SV",
                "Du är på kölista",
                "Hej",
                () -> "<p>Hej</p>",
                Instant.now(),
                Instant.now(),
                1,
                new Letter.Owner("", new UUID(0, 0), ""),
                null,
                List.of());
        try (var way = carrier.open()) {
            return way.carry(letter);
        }
    }
}
