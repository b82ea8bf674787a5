package se.framsteg.course.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpDesk;
import se.framsteg.course.SignUpRequest;
import se.framsteg.shared.Language;

/** Somebody has forgotten a transaction that holds a date's row, or the node that held it is frozen. */
@FrameTest
@Import(CourseWorld.class)
class StandingDateTests {
    private static final int PRESSES = 20;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Value("${framsteg.db.url}")
    String url;

    @Value("${framsteg.db.owner.user}")
    String owner;

    @Value("${framsteg.db.owner.password}")
    String password;

    @Test
    void twenty_presses_on_a_date_that_stands_still_are_sent_away_and_the_other_pages_answer() throws Exception {
        var standing = world.date(30);
        var other = world.date(5);
        var path = world.view(other).path();
        var links = IntStream.range(0, PRESSES).mapToObj(_ -> link(standing)).toList();
        try (var forgotten = DriverManager.getConnection(url, owner, password);
                var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            forgotten.setAutoCommit(false);
            hold(forgotten, standing);
            var pressed = new ArrayList<Future<Integer>>();
            for (var link : links) {
                pressed.add(guests.submit(press(link)));
            }
            untilSomeWait();

            assertThat(mvc.get().uri(path)).hasStatusOk();
            assertThat(mvc.get().uri("/kalender")).hasStatusOk();

            for (var one : pressed) {
                assertThat(one.get()).isEqualTo(503);
            }
            assertThat(press(link(other)).call()).isEqualTo(303);
            forgotten.rollback();
        }
        assertThat(press(links.getFirst()).call()).isEqualTo(303);
        assertThat(mvc.get().uri(links.getFirst())).hasStatusOk();
    }

    @Test
    void the_program_s_connections_wait_and_idle_no_longer_than_they_should() {
        assertThat(setting("lock_timeout")).isEqualTo("4s");
        assertThat(setting("statement_timeout")).isEqualTo("30s");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("30s");
        assertThat(world.<String>seeing(() -> setting("statement_timeout")))
                .as("a job may take longer")
                .isEqualTo("15min");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting('" + name + "')")
                .query(String.class)
                .single();
    }

    private static void hold(java.sql.Connection connection, UUID date) throws Exception {
        try (var statement = connection.prepareStatement("select 1 from course.course_date where id = ? for update")) {
            statement.setObject(1, date);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    /** Until some of them stand at the row. */
    private void untilSomeWait() throws Exception {
        try (var looking = DriverManager.getConnection(url, owner, password);
                var statement = looking.prepareStatement("select count(*) from pg_locks where not granted")) {
            for (int look = 0; look < 3_000; look++) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) > 2) {
                        return;
                    }
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
        throw new AssertionError("Nobody waits");
    }

    private Callable<Integer> press(String link) {
        return () -> mvc.post()
                .uri(link + "/bekrafta")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String link(UUID date) {
        desk.signUp(new SignUpRequest(
                date, "Bo Bänk", "s" + UUID.randomUUID() + "@exempel.se", null, null, null, Language.SV, ""));
        var text = world.<String>seeing(
                () -> jdbc.sql("""
                        select body_text from message.letter l
                         where l.body_text like '%/bokning/%'
                           and l.owner_id = (select id from course.sign_up where date_id = :date order by turn desc limit 1)
                         order by l.id desc limit 1
                        """).param("date", date).query(String.class).single());
        return text.replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }
}
