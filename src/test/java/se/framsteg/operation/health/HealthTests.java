package se.framsteg.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;
import se.framsteg.FrameTest;
import se.framsteg.database.DatabaseSettings;

/** What {@code /health} says when something does not work: each case is the real thing, broken. */
@FrameTest
class HealthTests {
    /** Of those that answer, on however slow a machine, and of those that never do. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration SHORT = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong now = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    DatabaseSettings settings;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/pages"})
    void a_house_that_works_is_up(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode() + " " + answer.body()).isEqualTo("200 {\"status\":\"UP\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_database_that_works_has_no_fault() {
        try (var pool = settings.appPool(1)) {
            assertThat(fault(new DatabaseHealth(pool))).isEmpty();
        }
    }

    @Test
    void a_pool_without_a_free_connection_is_a_fault_and_one_that_is_given_back_mends_it() throws Exception {
        try (var pool = settings.appPool(1)) {
            var probe = probe(new DatabaseHealth(pool), SHORT);
            try (var _ = pool.getConnection()) {
                assertThat(probe.fault()).contains("pool: no connection comes free");
            }
            now.addAndGet(Duration.ofSeconds(2).toNanos());
            awaitNone(probe);
        }
    }

    @Test
    void a_database_that_takes_connections_and_says_nothing_is_a_fault() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var pool = pool(silent.getLocalPort())) {
            assertThat(probe(new DatabaseHealth(pool), SHORT).fault()).contains("database: it does not answer");
        }
    }

    @Test
    void a_database_that_is_gone_is_a_fault() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (var pool = pool(nobody)) {
            assertThat(probe(new DatabaseHealth(pool), SHORT).fault()).contains("database: it does not answer");
        }
    }

    @Test
    void a_disc_is_well_nearly_full_or_cannot_be_written() {
        assertThat(fault(new DiscHealth(folder, DataSize.ofMegabytes(1)))).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(fault(new DiscHealth(folder, DataSize.ofTerabytes(1_000)))).contains("disc: it is nearly full");
        assertThat(fault(new DiscHealth(Path.of("/proc"), DataSize.ofBytes(0)))).contains("disc: it cannot be written");
        assertThat(fault(new DiscHealth(folder.resolve("none"), DataSize.ofMegabytes(1))))
                .isEmpty();
    }

    @Test
    void many_who_ask_within_a_second_are_one_question() {
        var asked = new AtomicInteger();
        var vital = vital(() -> {
            asked.incrementAndGet();
            return Optional.empty();
        });
        var probe = probe(vital, LONG);
        for (int i = 0; i < 100; i++) {
            assertThat(probe.fault()).isEmpty();
        }
        assertThat(asked).hasValue(1);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(probe.fault()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void while_one_question_hangs_no_second_is_asked_and_the_answer_is_given_at_once() {
        var asked = new AtomicInteger();
        var hangs = new CountDownLatch(1);
        var vital = vital(() -> {
            asked.incrementAndGet();
            hangs.await();
            return Optional.empty();
        });
        var probe = probe(vital, SHORT);
        assertThat(probe.fault()).contains("silent");
        now.addAndGet(Duration.ofHours(1).toNanos());
        for (int i = 0; i < 100; i++) {
            assertThat(probe.fault()).contains("silent");
        }
        assertThat(asked).hasValue(1);

        hangs.countDown();
        awaitNone(probe);
    }

    @Test
    void a_question_that_fails_is_a_fault() {
        assertThat(fault(vital(() -> {
                    throw new IOException("secret words of a driver");
                })))
                .contains("silent");
    }

    private interface Question {
        Optional<String> answer() throws Exception;
    }

    private static Vital vital(Question question) {
        return new Vital() {
            @Override
            public Optional<String> fault() throws Exception {
                return question.answer();
            }

            @Override
            public String silent() {
                return "silent";
            }

            @Override
            public boolean neededForPages() {
                return true;
            }
        };
    }

    private HikariDataSource pool(int at) {
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + at + "/none", settings.app(), settings.owner())
                .appPool(1);
    }

    private Optional<String> fault(Vital vital) {
        return probe(vital, LONG).fault();
    }

    private Probe probe(Vital vital, Duration patience) {
        return new Probe(vital, threads, patience, now::get);
    }

    private void awaitNone(Probe probe) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (probe.fault().isPresent()) {
            assertThat(System.nanoTime()).isLessThan(end);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
    }
}
