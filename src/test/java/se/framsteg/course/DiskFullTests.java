package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static se.framsteg.course.CourseWorld.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.framsteg.Framsteg;
import se.framsteg.MovableClock;
import se.framsteg.TestPostgres;
import se.framsteg.database.EmbeddedPostgres;
import se.framsteg.database.Migrations;

/** The disk is full: nobody is told yes without it being stored, and when there is room again everything goes on by itself. */
@SpringBootTest(
        classes = {Framsteg.class, MovableClock.Configuration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "framsteg.jobs=false",
            "framsteg.demonstration=true",
            "framsteg.filled=false",
            "spring.main.allow-bean-definition-overriding=true"
        })
@ContextConfiguration(initializers = DiskFullTests.SmallDisk.class)
@Import(CourseWorld.class)
@DirtiesContext
@EnabledIf("canMount")
class DiskFullTests {
    private static final int MEGABYTES = 600;
    private static final int SEATS = 50;
    private static final int MOST_TRIES = 20_000;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final Set<UUID> told = new HashSet<>();
    private int asked;

    @Test
    void what_was_told_is_stored_and_what_was_not_stored_was_not_told() throws IOException {
        var date = world.date(SEATS);
        var filler = SmallDisk.folder.resolve("filler");

        fill(filler);
        askUntilRefused(date);
        var before = Set.copyOf(told);
        Files.delete(filler);
        askUntilTold(date);

        assertThat(stored(date)).containsAll(before).containsAll(told);
        assertThat(world.seats(date).taken())
                .isEqualTo(Math.min(SEATS, stored(date).size()));
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[64 << 10];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(Files.size(filler)).as("the disk had room before").isPositive();
        }
    }

    private void askUntilRefused(UUID date) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                ask(date);
            } catch (RuntimeException e) {
                return;
            }
        }
        fail("The disk never filled");
    }

    private void askUntilTold(UUID date) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try {
                ask(date);
                return;
            } catch (RuntimeException e) { // the server may have had to start again
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        fail("Nothing is stored although there is room again");
    }

    private void ask(UUID date) {
        switch (desk.signUp(request(date, "full." + asked++ + "." + date))) {
            case SignUpAnswer.Held(var id, var until) -> told.add(id);
            case SignUpAnswer.Queued(var id, var place) -> told.add(id);
            case SignUpAnswer other -> fail("An unexpected answer: " + other);
        }
    }

    private List<UUID> stored(UUID date) {
        return world.seeing(() -> jdbc.sql("select id from course.sign_up where date_id = :date")
                .param("date", date)
                .query(UUID.class)
                .list());
    }

    /** Only root may mount a small disk in memory; elsewhere this is not tried. */
    static boolean canMount() {
        try {
            var folder = Files.createTempDirectory("framsteg-mount-");
            var can = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())
                    && run("umount", folder.toString());
            Files.delete(folder);
            return can;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean run(String... words) {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** A database server on a disk of its own that is soon full. */
    static class SmallDisk implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final Path folder = TestPostgres.temporaryFolder();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            assertThat(run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString()))
                    .isTrue();
            var server = EmbeddedPostgres.start(folder, List.of("max_connections=30", "max_wal_size=64MB"));
            var database = server.settings();
            Migrations.run(database);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "small disk",
                            Map.of(
                                    "framsteg.db.url", database.url(),
                                    "framsteg.db.user", database.app().name(),
                                    "framsteg.db.password", database.app().password(),
                                    "framsteg.db.owner.user", database.owner().name(),
                                    "framsteg.db.owner.password",
                                            database.owner().password(),
                                    "framsteg.data",
                                            TestPostgres.temporaryFolder().toString())));
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
                server.close();
                run("umount", "-l", folder.toString());
            });
        }
    }
}
