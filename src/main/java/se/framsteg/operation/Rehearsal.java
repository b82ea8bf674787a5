package se.framsteg.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Visits the first pages a few times, so that what Java keeps of this run for later starts includes them. */
record Rehearsal(int port) {
    private static final List<String> FIRST_PAGES =
            List.of("/health", "/", "/kalender", "/projekt", "/en/", "/logga-in", "/arbete", "/finns-inte");
    private static final int TIMES = 20;

    void play() {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                for (var page : FIRST_PAGES) {
                    http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The rehearsal found nobody at port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
