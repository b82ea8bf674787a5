import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Measures a running demonstration through HTTP, from the same machine: what a stranger can repeat with ./bench. Arguments: the
 * port, the milliseconds of the start before, the program's process, the file to write.
 */
class Benchmark {
    static final int CLIENTS = 32;
    static final Duration WARM_UP = Duration.ofSeconds(5);
    static final Duration MEASURED = Duration.ofSeconds(15);

    static String base = "";
    static final List<String> lines = new ArrayList<>();

    public static void main(String[] words) throws Exception {
        base = "http://localhost:" + words[0];
        var date = firstDate();
        row("start to the first page, filled database", words[1] + " ms", "", "");
        measure("start page", () -> get("/"));
        measure("calendar", () -> get("/kalender"));
        measure("page of a date", () -> get(date));
        var asked = new AtomicInteger();
        measure("complete sign-ups on one date (form, checks, commit, answer)", () -> signUp(date, asked.incrementAndGet()));
        row("resident memory of the program, afterwards", resident(words[2]), "", "");
        Files.writeString(Path.of(words[3]), report());
    }

    static String report() {
        return """
                # Benchmarks

                Written by `./bench` on %s: %d processors, shared by program, database (fsync on) and load; %d clients through HTTP on
                loopback, each waiting for its answer before the next request; %d s warm-up, %d s measured. The targets are in the
                design; read figures of a busy machine as lower bounds.

                | what | per second | p50 | p99 |
                |---|---:|---:|---:|
                %s
                """.formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        CLIENTS,
                        WARM_UP.toSeconds(),
                        MEASURED.toSeconds(),
                        String.join("\n", lines));
    }

    static void row(String what, String figure, String p50, String p99) {
        lines.add("| " + what + " | " + figure + " | " + p50 + " | " + p99 + " |");
        System.out.println(lines.getLast());
    }

    /** Runs the request from all clients at once and keeps the time of each answer. */
    static void measure(String what, Callable<Integer> request) throws Exception {
        loop(request, WARM_UP);
        var times = loop(request, MEASURED);
        Arrays.sort(times);
        row(
                what,
                String.valueOf(times.length / MEASURED.toSeconds()),
                millis(times[times.length / 2]),
                millis(times[times.length * 99 / 100]));
    }

    static long[] loop(Callable<Integer> request, Duration duration) throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var parts = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (int i = 0; i < CLIENTS; i++) {
                parts.add(clients.submit(() -> {
                    var times = new ArrayList<Long>();
                    while (System.nanoTime() < end) {
                        var from = System.nanoTime();
                        var status = request.call();
                        if (status >= 400) {
                            throw new IllegalStateException("Answer " + status);
                        }
                        times.add(System.nanoTime() - from);
                    }
                    return times;
                }));
            }
            var all = new ArrayList<Long>();
            for (var part : parts) {
                all.addAll(part.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static int get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).statusCode();
    }

    /** Each visitor comes from an address of their own, as behind a proxy, so that the limit per address is not what is measured. */
    static int signUp(String date, int number) throws IOException, InterruptedException {
        var run = ProcessHandle.current().pid();
        var form = "name=" + text("Bo Bänk " + number) + "&email=" + text("bo." + run + "." + number + "@example.org")
                + "&organisation=" + text("Haninge kommun") + "&workplace=&role=&need=&meant=";
        return send(HttpRequest.newBuilder(URI.create(base + date))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Forwarded-For", "203." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255))
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    /** The last open date of the calendar: the most room, and nothing closes while we measure. */
    static String firstDate() throws Exception {
        var page = send(HttpRequest.newBuilder(URI.create(base + "/kalender")).build()).body();
        return Pattern.compile("href=\"(/kurser/[^\"/]+/[^\"/]+/[^\"/?#]+)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("The calendar shows no date"));
    }

    static String resident(String process) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
            if (line.startsWith("VmRSS")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB";
            }
        }
        return "unknown";
    }

    static String millis(long nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
