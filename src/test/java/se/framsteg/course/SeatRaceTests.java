package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.course.CourseWorld.request;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;

/** What many people can do at once. The control shows that the same rush overbooks when the date is not locked. */
@FrameTest
@Import(CourseWorld.class)
class SeatRaceTests {
    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SignUpBatch batch;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Value("${framsteg.db.url}")
    String url;

    @Value("${framsteg.db.owner.user}")
    String owner;

    @Value("${framsteg.db.owner.password}")
    String password;

    @Test
    void two_hundred_at_once_on_twenty_seats_fill_twenty_and_queue_the_rest_in_order() throws Exception {
        var date = world.date(20);

        var answers = atOnce(200, n -> () -> desk.signUp(request(date, "rush" + n + "." + date)));

        assertThat(answers).filteredOn(SignUpAnswer.Held.class::isInstance).hasSize(20);
        assertThat(answers).filteredOn(SignUpAnswer.Queued.class::isInstance).hasSize(180);
        assertThat(world.seats(date)).isEqualTo(new Seats(20, 20, 180));
        assertThat(states(date)).containsOnly("HELD:20", "QUEUED:180");
        assertThat(places(answers)).doesNotHaveDuplicates().hasSize(180).allMatch(place -> place >= 1 && place <= 180);
    }

    @RepeatedTest(5)
    void of_two_on_the_last_seat_one_gets_it_and_one_waits_first() throws Exception {
        var date = world.date(1);

        var answers = atOnce(2, n -> () -> desk.signUp(request(date, "sist" + n + "." + date)));

        assertThat(answers).filteredOn(SignUpAnswer.Held.class::isInstance).hasSize(1);
        assertThat(places(answers)).containsExactly(1);
    }

    @Test
    void two_nodes_without_a_common_desk_do_not_overbook_either() throws Exception {
        var date = world.date(20);

        atOnce(60, n -> () -> batch.signUp(List.of(new Asked(request(date, "nod" + n + "." + date), null))));

        assertThat(states(date)).containsOnly("HELD:20", "QUEUED:40");
    }

    @Test
    void the_same_address_many_times_at_once_is_one_booking() throws Exception {
        var date = world.date(20);

        atOnce(20, n -> () -> batch.signUp(List.of(new Asked(request(date, "samma." + date), null))));

        assertThat(states(date)).containsOnly("HELD:1");
    }

    @Test
    void one_address_on_many_dates_at_once_holds_three_seats() throws Exception {
        var dates = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            dates.add(world.date(5));
        }
        var name = "overallt." + dates.getFirst();

        var answers = atOnce(8, n -> () -> desk.signUp(request(dates.get(n), name)));

        assertThat(answers).filteredOn(SignUpAnswer.Held.class::isInstance).hasSize(3);
        assertThat(answers)
                .filteredOn(SignUpAnswer.TooManyUnconfirmed.class::isInstance)
                .hasSize(5);
    }

    @Test
    void a_freed_seat_is_offered_once_when_many_settle_the_date_at_once() throws Exception {
        var date = world.date(1);
        var first = ((SignUpAnswer.Held) desk.signUp(request(date, "forst." + date))).signUp();
        for (int i = 0; i < 5; i++) {
            desk.signUp(request(date, "ko" + i + "." + date));
        }

        atOnce(
                8,
                n -> () -> world.asJob(() -> {
                    if (n == 0) {
                        bookings.cancel(first, "WORK", By.link(first));
                    }
                    bookings.settle(date);
                    return n;
                }));

        assertThat(states(date)).containsOnly("CANCELLED:1", "OFFERED:1", "QUEUED:4");
    }

    /** The same function without its lock, on copies of the tables without the last witness: two win the one seat. */
    @Test
    void without_the_lock_the_same_rush_overbooks() throws Exception {
        var date = world.date(1);
        try (var one = connection();
                var two = connection()) {
            run(one, "drop schema if exists control cascade", "create schema control");
            run(one, "create table control.course_date as select * from course.course_date where id = '" + date + "'");
            for (var table : List.of("sign_up", "sign_up_event", "booking_link", "adaptation", "seen_seat")) {
                run(one, "create table control." + table + " (like course." + table + " including defaults)");
            }
            run(one, unguarded(one));
            one.setAutoCommit(false);
            two.setAutoCommit(false);

            assertThat(ask(one, date, "amina")).isEqualTo("HELD");
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var second = executor.submit(() -> ask(two, date, "bo"));
                waitUntilBlocked(two);
                one.commit();
                assertThat(second.get())
                        .as("both were told that they have the only seat")
                        .isEqualTo("HELD");
                two.commit();
            }
            one.setAutoCommit(true);
            assertThat(text(one, "select taken || ' of ' || capacity from control.course_date"))
                    .isEqualTo("2 of 1");
            run(one, "drop schema control cascade");
        }
    }

    private static String unguarded(Connection connection) throws SQLException {
        var guarded = text(
                connection,
                "select pg_get_functiondef('course.sign_up_many(uuid,timestamptz,timestamptz,jsonb)'::regprocedure)");
        assertThat(guarded).contains("for update");
        return guarded.replace("for update", "").replace("course.", "control.");
    }

    private static String ask(Connection connection, UUID date, String name) throws SQLException {
        return text(connection, """
                select answer from control.sign_up_many('%s', timestamptz '2025-03-12 10:00+01', timestamptz '2025-03-13 10:00+01',
                    jsonb_build_array(jsonb_build_object('n', 0, 'id', uuidv7(), 'name', '%s', 'email', '%s@exempel.se',
                        'address', '%s@exempel.se', 'mailbox', '%s@exempel.se', 'language', 'sv', 'link', encode(sha256('%s'), 'hex'), 'need', '')))
                """.formatted(date, name, name, name, name, name));
    }

    /** The second one has read the free seat and waits only to write the counter. */
    private void waitUntilBlocked(Connection other) throws SQLException {
        int pid = ((org.postgresql.PGConnection) other.unwrap(org.postgresql.PGConnection.class)).getBackendPID();
        try (var watcher = connection()) {
            while (!text(watcher, "select count(*) from pg_locks where not granted and pid = " + pid)
                    .equals("1")) {
                Thread.onSpinWait();
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private interface Numbered<T> {
        Callable<T> task(int n);
    }

    private static <T> List<T> atOnce(int count, Numbered<T> work) throws Exception {
        var start = new CyclicBarrier(count);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (int n = 0; n < count; n++) {
                var task = work.task(n);
                futures.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static List<Integer> places(List<SignUpAnswer> answers) {
        return answers.stream()
                .filter(SignUpAnswer.Queued.class::isInstance)
                .map(answer -> ((SignUpAnswer.Queued) answer).place())
                .toList();
    }

    private List<String> states(UUID date) {
        return world.seeing(() -> jdbc.sql(
                        "select state || ':' || count(*) from course.sign_up where date_id = :date group by state order by 1")
                .param("date", date)
                .query(String.class)
                .list());
    }
}
