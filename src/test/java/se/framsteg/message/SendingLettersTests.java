package se.framsteg.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Language;

@RealTest
class SendingLettersTests {
    private static final Actor JOB = new Actor.Job("test");
    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Autowired
    Outbox outbox;

    @Autowired
    LetterQueue queue;

    @Autowired
    Letters letters;

    @Autowired
    PostPauses pauses;

    @Autowired
    LetterRendering rendering;

    @Autowired
    ErasingBodies erasing;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(ANY_PORT);
    private final UUID signUp = UUID.randomUUID();
    private final String amina = "amina." + signUp + "@kommunen.example";
    /** A little later than now, so that what a test puts is due. */
    private final Instant start = Instant.now().plusSeconds(60);

    private int port;

    @BeforeEach
    void open_the_mail_server() {
        server.start();
        port = server.getSmtp().getPort();
        acting.as(
                JOB,
                "test",
                () -> jdbc().executeWithoutResult(_ -> {
                    jdbc.sql("update message.letter set state = 'UNWANTED' where state = 'WAITING'")
                            .update();
                    jdbc.sql("""
                                    update message.pause set since = null, next_try_at = null, tries = 0, doubted = '{}',
                                           resumed_at = null, last_accepted_at = null
                                    """).update();
                }));
    }

    @AfterEach
    void close_the_mail_server() {
        server.stop();
    }

    @Test
    void a_letter_leaves_once_with_its_text_its_page_and_its_calendar_entry() throws Exception {
        put(letter("confirm").calendar(entry()));

        assertThat(round(postman(), start)).isEqualTo(1);
        assertThat(round(postman(), start.plus(Duration.ofDays(1)))).isZero();

        var mail = received();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).isEqualTo("Du är på kölista");
        assertThat(text(mail.getFirst()))
                .contains("text/plain", "text/html", "text/calendar; charset=UTF-8; method=REQUEST", "application/ics");
        assertThat(states("confirm")).containsExactly("SENT");
    }

    @Test
    void a_letter_that_was_put_with_its_page_leaves_with_that_page() throws Exception {
        put(letter("confirm"));
        acting.as(
                JOB,
                "test",
                () -> jdbc().executeWithoutResult(_ -> jdbc.sql(
                                "update message.letter set body_html = '<p>Som den skrevs</p>' where key = :key")
                        .param("key", "confirm:" + signUp)
                        .update()));

        round(postman(), start);

        assertThat(text(received().getFirst())).contains("Som den skrevs");
    }

    /** RFC 2369, 2919 and 8058, as the mail server gets them. */
    @Test
    void a_letter_to_a_list_says_which_and_how_it_is_left() throws Exception {
        var leave = "https://samverkan.example/nyhetsbrev/avsluta/" + "a".repeat(43);
        put(letter("list").list(new Letter.Listing("0195.nyhetsbrev.samverkan.example", leave)));
        put(letter("confirm"));

        assertThat(round(postman(), start)).isEqualTo(2);

        var own = received().getFirst();
        assertThat(own.getHeader("List-Unsubscribe")).isNull();
        assertThat(own.getHeader("Precedence")).isNull();
        var listed = received().getLast();
        assertThat(listed.getHeader("List-Id")).containsExactly("<0195.nyhetsbrev.samverkan.example>");
        assertThat(listed.getHeader("List-Unsubscribe")).containsExactly("<" + leave + ">");
        assertThat(listed.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(listed.getHeader("Precedence")).containsExactly("bulk");
        assertThatThrownBy(() -> new Letter.Listing("a\r\nBcc: b", leave)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.Listing("a", leave + ">\r\nBcc: b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_key_is_never_put_twice() {
        put(letter("confirm"));
        put(letter("confirm").subject("En gång till"));

        round(postman(), start);

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_change_that_is_rolled_back_sends_nothing() {
        assertThatThrownBy(() -> jdbc().executeWithoutResult(_ -> {
                    outbox.put(letter("confirm"));
                    throw new IllegalStateException("the seat was gone");
                }))
                .hasMessage("the seat was gone");

        assertThat(round(postman(), start)).isZero();
        assertThatThrownBy(() -> outbox.put(letter("confirm"))).hasMessageContaining("transaction");
    }

    @Test
    void a_server_that_is_away_for_an_hour_delays_letters_and_loses_none() {
        for (int i = 0; i < 20; i++) {
            put(letter("confirm-" + i));
        }
        server.stop();
        var postman = postman();
        for (int second = 0; second < 3600; second += 10) {
            round(postman, start.plusSeconds(second));
        }
        server.start();
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        if (server.getSmtp().getPort() != port) {
            server.stop();
            back.start();
        }
        try {
            for (int minute = 60; minute < 130; minute++) {
                round(postman, start.plus(Duration.ofMinutes(minute)));
            }
            var arrived = received().isEmpty() ? Arrays.asList(back.getReceivedMessages()) : received();
            assertThat(arrived).hasSize(20);
        } finally {
            back.stop();
        }
    }

    @Test
    void a_worker_killed_between_save_and_send_leaves_the_letter_to_the_next_after_the_lease() {
        put(letter("confirm"));
        acting.as(JOB, "test", () -> queue.claim(UUID.randomUUID(), start));

        assertThat(round(postman(), start.plusSeconds(60))).isZero();
        assertThat(round(postman(), start.plus(LetterQueue.LEASE))).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_worker_killed_between_the_server_s_yes_and_the_record_sends_again_with_the_same_message_id()
            throws Exception {
        put(letter("confirm"));
        var dying = new Postman(queue, pauses, new DyingAfterYes(), jdbc(), List.of(), true);
        assertThatThrownBy(() -> round(dying, start)).isInstanceOf(Killed.class);

        round(postman(), start.plus(LetterQueue.LEASE));

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void a_yes_that_could_not_be_recorded_is_recorded_later_and_not_sent_again() {
        put(letter("confirm"));
        var asleep = new boolean[] {true};
        var forgetful = new LetterQueue(jdbc, rendering) {
            @Override
            public void sent(UUID letter, UUID lease, String answer, boolean erase, Instant now) {
                if (asleep[0]) {
                    throw new Killed();
                }
                jdbc().executeWithoutResult(_ -> super.sent(letter, lease, answer, erase, now));
            }

            @Override
            public Optional<ReadyLetter> claim(UUID lease, Instant now) {
                return jdbc().execute(_ -> super.claim(lease, now));
            }
        };
        var postman = new Postman(forgetful, pauses, carrier(), jdbc(), List.of(), true);
        assertThatThrownBy(() -> round(postman, start)).isInstanceOf(Killed.class);
        asleep[0] = false;

        round(postman, start.plus(LetterQueue.LEASE));

        assertThat(received()).hasSize(1);
        assertThat(states("confirm")).containsExactly("SENT");
    }

    @Test
    void what_its_owner_no_longer_wants_is_not_sent() {
        put(letter("reminder").owner("course.sign_up", signUp, "reminder"));
        var asked = new ArrayList<String>();
        var owner = new LetterOwner() {
            @Override
            public String kind() {
                return "course.sign_up";
            }

            @Override
            public boolean stillWanted(UUID id, String reason) {
                asked.add(id + reason);
                return false;
            }
        };

        round(new Postman(queue, pauses, carrier(), jdbc(), List.of(owner), true), start);

        assertThat(asked).containsExactly(signUp + "reminder");
        assertThat(received()).isEmpty();
        assertThat(states("reminder")).containsExactly("UNWANTED");
    }

    @Test
    void an_address_that_the_server_refuses_is_not_tried_again() {
        put(letter("confirm"));
        var refusing = new Postman(
                queue, pauses, new Saying(new Carrier.Answer.Refused("550 no such user")), jdbc(), List.of(), true);

        round(refusing, start);
        round(postman(), start.plus(Duration.ofDays(1)));

        assertThat(received()).isEmpty();
        assertThat(states("confirm")).containsExactly("REFUSED");
    }

    @Test
    void a_quota_of_ours_pauses_the_whole_post_and_all_letters_leave_when_it_ends() {
        long failed = state().failed();
        for (int i = 0; i < 20; i++) {
            put(letter("quota-" + i));
        }
        try (var scripted = new ScriptedMailServer()) {
            scripted.says(ScriptedMailServer.Step.MAIL, "550 Daily sending quota exceeded");
            var postman = postman(scripted);
            for (int minute = 0; minute < 6 * 24 * 60; minute += 5) {
                round(postman, start.plus(Duration.ofMinutes(minute)));
            }
            assertThat(state().waiting()).isEqualTo(20);
            assertThat(state().failed()).isEqualTo(failed);
            assertThat(state().pause()).isNotNull();
            assertThat(state().pause().answer()).isEqualTo("550 Daily sending quota exceeded");

            scripted.isMended();
            var later = start.plus(Duration.ofDays(6)).plus(Duration.ofMinutes(11));
            round(postman, later);
            round(postman, later.plus(Duration.ofMinutes(11)));

            assertThat(scripted.taken()).hasSize(20);
            assertThat(state().pause()).isNull();
            for (int i = 0; i < 20; i++) {
                assertThat(states("quota-" + i)).endsWith("SENT").doesNotContain("REFUSED", "GIVEN_UP");
            }
        }
    }

    @Test
    void relay_denied_for_three_letters_in_a_row_pauses_the_post_and_refuses_none() {
        for (int i = 0; i < 5; i++) {
            put(letter("relay-" + i));
        }
        try (var scripted = new ScriptedMailServer()) {
            scripted.says(ScriptedMailServer.Step.RCPT, "554 5.7.1 Relay access denied");

            assertThat(round(postman(scripted), start)).isEqualTo(2);

            assertThat(state().pause()).isNotNull();
            scripted.isMended();
            round(postman(scripted), start.plus(Duration.ofMinutes(10)));
            assertThat(scripted.taken()).hasSize(5);
        }
    }

    @Test
    void a_letter_that_no_server_takes_stops_no_other_and_is_given_up_in_the_end() {
        put(letter("spam"));
        try (var scripted = new ScriptedMailServer()) {
            scripted.saysToRecipients(_ -> "");
            var postman = postman(scripted);
            for (int hour = 0; hour < 12; hour++) {
                scripted.says(ScriptedMailServer.Step.END, "550 5.7.1 Message contains spam");
                round(postman, start.plus(Duration.ofHours(hour)));
                scripted.isMended();
                put(letter("good-" + hour));
                round(postman, start.plus(Duration.ofHours(hour)).plusSeconds(1));
            }
            assertThat(scripted.taken()).hasSize(12);
        }
        assertThat(states("spam")).startsWith("LATER").endsWith("GIVEN_UP");
        assertThat(state().pause()).isNull();
    }

    @Test
    void one_wrong_address_among_many_is_refused_alone() {
        put(Letter.to("nobody@kommunen.example", Language.SV)
                .key("wrong:" + signUp)
                .subject("Du är på kölista")
                .paragraph("Vi hör av oss."));
        put(letter("right"));
        try (var scripted = new ScriptedMailServer()) {
            scripted.saysToRecipients(to -> to.startsWith("nobody") ? "550 5.1.1 No such user" : "");

            round(postman(scripted), start);

            assertThat(scripted.taken()).containsExactly(amina);
        }
        assertThat(states("wrong")).containsExactly("REFUSED");
        assertThat(states("right")).containsExactly("SENT");
    }

    @Test
    void letters_that_did_not_arrive_are_sent_again_in_one_press_and_only_once() {
        for (int i = 0; i < 20; i++) {
            put(letter("again-" + i));
        }
        put(letter("secret").secret());
        var refusing =
                new Postman(queue, pauses, new Saying(new Carrier.Answer.Refused("550 no")), jdbc(), List.of(), true);
        round(refusing, start);

        var failed = acting.as(JOB, "test", () -> letters.failed());
        assertThat(failed).hasSizeGreaterThanOrEqualTo(20);
        int again = acting.as(JOB, "test", () -> letters.sendFailedAgain(failed));
        assertThat(again).isEqualTo(failed.size());
        assertThat(acting.as(JOB, "test", () -> letters.sendFailedAgain(failed)))
                .isZero();

        round(postman(), start.plus(Duration.ofMinutes(1)));
        assertThat(received()).hasSize(failed.size());
    }

    @Test
    void after_four_days_the_post_gives_up() {
        put(letter("confirm"));
        var busy = new Postman(
                queue, pauses, new Saying(new Carrier.Answer.Later("451 try later")), jdbc(), List.of(), true);

        for (int hour = 0; hour < 100; hour += 2) {
            round(busy, start.plus(Duration.ofHours(hour)));
        }

        assertThat(states("confirm")).startsWith("LATER").endsWith("GIVEN_UP");
    }

    @Test
    void without_a_server_letters_wait_unclaimed() {
        put(letter("confirm"));
        var none = new SmtpSettings("", 25, "", "", "kurser@forbundet.example", "Framsteg", "none", 60);

        assertThat(round(new Postman(queue, pauses, new SmtpCarrier(none), jdbc(), List.of(), true), start))
                .isZero();
        assertThat(states("confirm")).isEmpty();
    }

    @Test
    void eight_workers_at_once_send_each_of_forty_letters_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            put(letter("rush-" + i));
        }
        Callable<Integer> worker = () -> round(postman(), start);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> worker).toList())) {
                done.get();
            }
        }

        assertThat(received()).hasSize(40);
    }

    @Test
    void a_secret_letter_is_erased_when_sent_and_any_other_after_ninety_days() {
        put(letter("link").secret());
        put(letter("confirm"));

        round(postman(), start);
        assertThat(bodies("link")).isZero();
        assertThat(bodies("confirm")).isOne();

        acting.as(JOB, "test", () -> erasing.erase(start.plus(Duration.ofDays(89))));
        assertThat(bodies("confirm")).isOne();
        acting.as(JOB, "test", () -> erasing.erase(start.plus(Duration.ofDays(91))));
        assertThat(bodies("confirm")).isZero();
    }

    @Test
    void a_sent_letter_keeps_no_secret_of_its_links_and_one_that_waits_does() {
        var secret = "Aa0_-".repeat(5) + "Zz";
        var url = "http://localhost:8080/bokning/" + secret;
        put(letter("booking")
                .action("Din bokning", url)
                .paragraph("Se http://localhost:8080/kurser/en-lang-adress-som-ar-27-lo/del"));
        assertThat(saysAnywhere("booking", secret)).isTrue();

        round(postman(), start);

        assertThat(received()).hasSize(1);
        assertThat(saysAnywhere("booking", secret)).isFalse();
        assertThat(saysAnywhere("booking", "en-lang-adress-som-ar-27-lo")).isTrue();
        assertThat(bodies("booking")).isOne();
    }

    private boolean saysAnywhere(String reason, String text) {
        return acting.as(
                JOB,
                "test",
                () -> jdbc().execute(_ -> jdbc.sql(
                                "select l::text like '%' || :text || '%' from message.letter l where key = :key")
                        .param("text", text)
                        .param("key", reason + ":" + signUp)
                        .query(Boolean.class)
                        .single()));
    }

    @Test
    void a_visitor_can_cause_a_letter_and_read_none() {
        put(letter("confirm"));

        long seen = jdbc().execute(_ -> jdbc.sql("select count(*) from message.letter")
                .query(Long.class)
                .single());
        assertThat(seen).isZero();
    }

    private Letter letter(String reason) {
        return Letter.to(amina, Language.SV)
                .key(reason + ":" + signUp)
                .subject("Du är på kölista")
                .paragraph("Vi hör av oss när det blir en plats.");
    }

    private Invitation entry() {
        return new Invitation(
                signUp + "@framsteg", 0, false, start, start.plusSeconds(3600), "Introduktion", "Haninge", "", "");
    }

    /** As a visitor does by signing up. */
    private void put(Letter letter) {
        jdbc().executeWithoutResult(_ -> outbox.put(letter));
    }

    private int round(Postman postman, Instant now) {
        return acting.as(JOB, "test", () -> postman.round(1000, () -> now));
    }

    private Postman postman() {
        return new Postman(queue, pauses, carrier(), jdbc(), List.of(), true);
    }

    private Carrier carrier() {
        return new SmtpCarrier(
                new SmtpSettings("127.0.0.1", port, "", "", "kurser@forbundet.example", "Framsteg", "none", 60));
    }

    private Postman postman(ScriptedMailServer scripted) {
        var settings = new SmtpSettings(
                "127.0.0.1", scripted.port(), "", "", "kurser@forbundet.example", "Framsteg", "none", 60);
        return new Postman(queue, pauses, new SmtpCarrier(settings), jdbc(), List.of(), true);
    }

    private OutboxState state() {
        return acting.as(JOB, "test", () -> letters.state());
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String text(MimeMessage message) throws Exception {
        return new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private TransactionTemplate jdbc() {
        return new TransactionTemplate(transactions);
    }

    private List<String> states(String reason) {
        return acting.as(
                JOB,
                "test",
                () -> jdbc().execute(_ -> jdbc.sql("""
                        select d.outcome from message.delivery d join message.letter l on l.id = d.letter_id
                         where l.key = :key order by d.id
                        """)
                        .param("key", reason + ":" + signUp)
                        .query(String.class)
                        .list()));
    }

    private long bodies(String reason) {
        return acting.as(
                JOB,
                "test",
                () -> jdbc().execute(_ -> jdbc.sql(
                                "select count(coalesce(body_text, body_html, blocks)) from message.letter where key = :key")
                        .param("key", reason + ":" + signUp)
                        .query(Long.class)
                        .single()));
    }

    private static class Killed extends RuntimeException {}

    private record Saying(Carrier.Answer answer) implements Carrier {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Way open() {
            return new Way() {
                @Override
                public Answer carry(ReadyLetter letter) {
                    return answer;
                }

                @Override
                public void close() {}
            };
        }
    }

    /** Hands the letter to the server and is killed before it can say so. */
    private class DyingAfterYes implements Carrier {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Way open() {
            var real = carrier().open();
            return new Way() {
                @Override
                public Answer carry(ReadyLetter letter) {
                    real.carry(letter);
                    throw new Killed();
                }

                @Override
                public void close() {
                    real.close();
                }
            };
        }
    }
}
