package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.course.CourseWorld.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.framsteg.Framsteg;
import se.framsteg.MovableClock;
import se.framsteg.OwnServer;

/** What somebody has been told stays true: the database is killed again and again in the middle of a rush. */
@SpringBootTest(
        classes = {Framsteg.class, MovableClock.Configuration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "framsteg.jobs=false",
            "framsteg.demonstration=true",
            "framsteg.filled=false",
            "spring.main.allow-bean-definition-overriding=true"
        })
@ContextConfiguration(initializers = OwnServer.class)
@Import(CourseWorld.class)
@DirtiesContext
class SignUpsSurviveKillsTests {
    private static final int KILLS = 20 * Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));
    private static final int SEATS = 200;
    private static final int GUESTS_AT_ONCE = 8;
    private static final int BETWEEN_KILLS = 20;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean rush = new AtomicBoolean(true);

    @Test
    void no_acknowledged_sign_up_is_lost_when_the_database_is_killed_in_the_rush() throws Exception {
        var date = world.date(SEATS);
        try (var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < GUESTS_AT_ONCE; n++) {
                var guest = n;
                guests.submit(() -> askAgainAndAgain(date, guest));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int before = told.size();
                await(() -> told.size() >= before + BETWEEN_KILLS);
                kill();
            }
            int before = told.size();
            await(() -> told.size() > before);
            rush.set(false);
        }
        assertThat(failures).as("some were in the middle of it").hasPositiveValue();
        assertThat(stored(date)).as("everybody who was told").containsAll(told);
        assertThat(world.seats(date)).isEqualTo(counted(date));
    }

    private void askAgainAndAgain(UUID date, int guest) {
        for (int n = 0; rush.get(); n++) {
            try {
                switch (desk.signUp(request(date, "g" + guest + "." + n + "." + date))) {
                    case SignUpAnswer.Held(var id, var u) -> told.add(id);
                    case SignUpAnswer.Queued(var id, var p) -> told.add(id);
                    case SignUpAnswer.Known k -> {}
                    case SignUpAnswer.TooManyUnconfirmed t -> {}
                    case SignUpAnswer.TooOften t -> {}
                    case SignUpAnswer.Closed c -> {}
                }
            } catch (RuntimeException e) {
                failures.incrementAndGet(); // told nothing, so nothing is promised
            }
        }
    }

    private static void kill() throws IOException {
        var pid = Files.readAllLines(Path.of(OwnServer.folder().toString(), "database", "postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the server comes back").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Set<UUID> stored(UUID date) {
        return world.seeing(() -> jdbc.sql("select id from course.sign_up where date_id = :date")
                .param("date", date)
                .query(UUID.class)
                .set());
    }

    private Seats counted(UUID date) {
        return world.seeing(() -> jdbc.sql("""
                        select count(*) filter (where state = 'HELD') as taken, count(*) filter (where state = 'QUEUED') as waiting
                          from course.sign_up where date_id = :date
                        """)
                .param("date", date)
                .query((row, n) -> new Seats(SEATS, row.getInt("taken"), row.getInt("waiting")))
                .single());
    }
}
