package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.Framsteg;
import se.framsteg.TestPostgres;
import se.framsteg.course.CourseWorld;
import se.framsteg.database.KeyProofs;

/**
 * What the page has said stays true: two programs share a database and a rush, one of them is killed again and again, and the other
 * answers alone until the next has started.
 */
@FrameTest
@Import(CourseWorld.class)
class ProgramKillsTests {
    private static final int KILLS = 20 * Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));
    private static final int GUESTS_AT_ONCE = 4;
    private static final int BETWEEN_KILLS = 10;
    private static final int SEATS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    CourseWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean rush = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    private record Node(Process process, int port) {}

    @AfterEach
    void stop() throws InterruptedException {
        over.set(true);
        for (var node : nodes) {
            node.process().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        http.close();
        folders.forEach(TestPostgres::delete);
    }

    @Test
    void no_acknowledged_sign_up_is_lost_when_the_program_is_killed_in_the_rush() throws Exception {
        var date = world.date(SEATS);
        var path = world.view(date).path();
        var serving = new CopyOnWriteArrayList<Node>();
        try (var starting = Executors.newFixedThreadPool(2);
                var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            var ready = new LinkedBlockingQueue<Future<Node>>();
            for (int i = 0; i < KILLS + 1; i++) {
                ready.add(starting.submit(this::started));
            }
            serving.add(ready.take().get());
            for (int guest = 0; guest < GUESTS_AT_ONCE; guest++) {
                var name = "k" + guest;
                guests.submit(() -> askAgainAndAgain(path, name, serving));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                serving.add(ready.take().get());
                rush.set(true);
                awaitMore(BETWEEN_KILLS);
                var victim = serving.removeFirst();
                victim.process().destroyForcibly().waitFor();
                awaitMore(1);
                rush.set(false);
            }
            over.set(true);
        }
        assertThat(unanswered).as("some were in the middle of it").hasPositiveValue();
        assertThat(stored(date)).as("everybody who was told").containsAll(told);
        assertThat(stored(date)).as("nobody stands there twice").doesNotHaveDuplicates();
        assertThat(held(date)).as("seats that are taken").isEqualTo(SEATS);
    }

    private void askAgainAndAgain(String path, String guest, List<Node> serving) {
        for (int n = 0; !over.get(); n++) {
            while (!rush.get() && !over.get()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            var email = guest + "." + n + "@example.org";
            try {
                if (signUp(path, email, n, anyOf(serving)) == 303) {
                    told.add(email);
                }
            } catch (IOException e) {
                unanswered.incrementAndGet(); // told nothing, so nothing is promised
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Either of those that serve, or the one that is left. */
    private static Node anyOf(List<Node> serving) {
        var now = List.copyOf(serving);
        return now.get((int) (System.nanoTime() >>> 4 & Integer.MAX_VALUE) % now.size());
    }

    private void awaitMore(int answers) {
        int before = told.size();
        await(() -> told.size() >= before + answers);
    }

    private int signUp(String path, String email, int n, Node node) throws IOException, InterruptedException {
        var form = "name=Bo+B%C3%A4nk&organisation=Haninge+kommun&workplace=&role=&need=&meant=ny&email="
                + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path))
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("X-Forwarded-For", "203.0." + (n >> 8 & 255) + "." + (n & 255))
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** Starts a program and waits until it answers. Two start at once, while nobody rushes, so that it does not take all day. */
    private Node started() throws IOException {
        var node = start();
        await(() -> {
            assertThat(node.process().isAlive()).as("the program starts").isTrue();
            return up(node);
        });
        return node;
    }

    private Node start() throws IOException {
        var folder = TestPostgres.temporaryFolder();
        folders.add(folder);
        var port = freePort();
        var program = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx300m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Framsteg.class.getName(),
                "--port",
                "" + port,
                "--data",
                folder.toString());
        var environment = program.environment();
        environment.put("FRAMSTEG_DB_URL", setting("framsteg.db.url"));
        environment.put("FRAMSTEG_DB_USER", setting("framsteg.db.user"));
        environment.put("FRAMSTEG_DB_PASSWORD", setting("framsteg.db.password"));
        environment.put("FRAMSTEG_DB_OWNER_USER", setting("framsteg.db.owner.user"));
        environment.put("FRAMSTEG_DB_OWNER_PASSWORD", setting("framsteg.db.owner.password"));
        environment.put(
                "FRAMSTEG_KEYSET",
                KeyProofs.file(Path.of(setting("framsteg.data"))).toString());
        environment.put("FRAMSTEG_JOBS", "false");
        environment.put("FRAMSTEG_PROXIES", "127.0.0.1"); // the crowd comes from networks of its own
        environment.put("FRAMSTEG_FILLED", "false");
        environment.put("SPRING_MAIN_LAZY_INITIALIZATION", "true");
        var node = new Node(
                program.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start(),
                port);
        nodes.add(node);
        return node;
    }

    private String setting(String name) {
        return settings.getRequiredProperty(name);
    }

    private boolean up(Node node) {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + "/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it goes on").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private List<String> stored(java.util.UUID date) {
        return world.seeing(() -> jdbc.sql("select email from course.sign_up where date_id = :date")
                .param("date", date)
                .query(String.class)
                .list());
    }

    private int held(java.util.UUID date) {
        return world.seeing(
                () -> jdbc.sql("select count(*) from course.sign_up where date_id = :date and state = 'HELD'")
                        .param("date", date)
                        .query(Integer.class)
                        .single());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
