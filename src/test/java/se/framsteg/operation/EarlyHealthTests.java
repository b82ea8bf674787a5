package se.framsteg.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import se.framsteg.database.CannotStart;

class EarlyHealthTests {
    private final int port = freePort();

    @Test
    void it_says_starting_until_the_web_server_takes_over() throws Exception {
        var early = EarlyHealth.on("127.0.0.1", port);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"status\":\"STARTING\"}");
        }
        early.start();
        try (var next = new ServerSocket(port)) {
            assertThat(next.isBound()).isTrue();
        }
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws Exception {
        try (var _ = new ServerSocket(port)) {
            assertThatThrownBy(() -> EarlyHealth.on("127.0.0.1", port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + port + " is taken: choose another with --port.");
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
