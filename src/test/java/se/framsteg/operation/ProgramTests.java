package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.framsteg.Framsteg;
import se.framsteg.TestPostgres;

/** The whole program as an operator meets it: started as a process of its own, killed, and started again. */
class ProgramTests {
    private final Path data = TestPostgres.temporaryFolder();
    private final Path said = data.resolve("said");
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var program : started) {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
        }
        http.close();
        TestPostgres.delete(data);
    }

    @Test
    void it_outlives_the_death_of_its_database_and_its_own() throws Exception {
        var program = start("--port", "" + port, "--data", data.toString(), "--empty");
        await(() -> health().equals("503 {\"status\":\"STARTING\"}"));
        await(() -> health().equals("200 {\"status\":\"UP\"}"));

        var server = serverPid();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        await(() -> serverPid() != server && serverPid() != 0);
        await(() -> run("check", "--data", data.toString()) == 0);

        freeze(true);
        await(() -> health().equals("503 {\"status\":\"DOWN\",\"because\":\"database: it does not answer\"}"));
        assertThat(run("--data", data.toString(), "check")).isEqualTo(1);
        assertThat(Files.readString(said)).contains("database does not answer   <- mend this");
        freeze(false);
        await(() -> health().equals("200 {\"status\":\"UP\"}"));

        assertThat(run("create-admin", "--name", "Eva Ek", "--email", "nowhere", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(run(
                        "create-admin",
                        "--name",
                        "Eva Ek",
                        "--email",
                        "eva@example.org",
                        "--port",
                        "" + port,
                        "--data",
                        data.toString()))
                .isZero();
        assertThat(get(firstLink())).startsWith("200 ");

        program.destroyForcibly().waitFor();
        var orphan = serverPid();
        var next = start("--port", "" + port, "--data", data.toString(), "--empty");
        await(() -> health().equals("200 {\"status\":\"UP\"}"));
        assertThat(serverPid()).isEqualTo(orphan);

        assertThat(run("--port", "" + freePort(), "--data", data.toString())).isEqualTo(1);
        assertThat(Files.readString(said))
                .contains("Framsteg already runs on " + data + " (process " + next.pid() + ")");

        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                visitors.submit(() -> visit(next, statuses));
            }
            await(() -> statuses.size() > 20);
            next.destroy();
        }
        assertThat(statuses).as("while it was being stopped").isNotEmpty().containsOnly(200);
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).isZero();
        assertThat(serverPid()).isZero();
    }

    @Test
    void a_start_that_is_stopped_while_it_fills_the_demonstration_ends_in_order_and_without_a_trace() throws Exception {
        var program = start("--port", "" + port, "--data", data.toString());
        await(() -> said().contains("Filling the invented world: course calendar"));

        program.destroy();

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said()).isZero();
        assertThat(said()).doesNotContain("Exception", "ERROR", "WARN ", "\tat ");
        assertThat(serverPid()).isZero();
    }

    /** Asks for pages on one connection after the other's answer, until nobody takes one any more. */
    private void visit(Process program, Queue<Integer> statuses) {
        try (var visitor = HttpClient.newHttpClient()) {
            while (program.isAlive()) {
                for (var page : List.of("/", "/kalender", "/projekt", "/logga-in")) {
                    statuses.add(visitor.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode());
                }
            }
        } catch (IOException e) { // it is gone
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops or wakes the server and its children, as a machine does that is out of breath. */
    private void freeze(boolean stop) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("kill", stop ? "-STOP" : "-CONT"));
        var server = ProcessHandle.of(serverPid()).orElseThrow();
        words.add("" + server.pid());
        server.children().forEach(child -> words.add("" + child.pid()));
        assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
    }

    private Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Framsteg.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        started.add(process);
        return process;
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return "";
        }
    }

    private int run(String... words) {
        try {
            return start(words).waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String firstLink() throws IOException {
        return Pattern.compile("within the hour: (\\S+)")
                .matcher(Files.readString(said))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String health() {
        return get("http://localhost:" + port + "/health");
    }

    private String get(String address) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "none";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's process as its own file says; 0 when there is none. */
    private long serverPid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private void await(BooleanSupplier condition) throws IOException {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(Files.readString(said)).isLessThan(end);
            LockSupport.parkNanos(20_000_000); // between two looks
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
