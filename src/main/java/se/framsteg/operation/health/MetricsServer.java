package se.framsteg.operation.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import se.framsteg.database.CannotStart;

/** Gives the figures in Prometheus' text format on a port of their own, which no proxy passes on. */
final class MetricsServer implements DisposableBean {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PrometheusMeterRegistry registry;
    private final String token;

    MetricsServer(PrometheusMeterRegistry registry, String address, int port, String token) {
        this.registry = registry;
        this.token = token;
        try {
            var at = InetAddress.getByName(address);
            if (!at.isLoopbackAddress() && token.isBlank()) {
                throw new CannotStart(
                        "FRAMSTEG_METRICS_LISTEN is not this machine alone, so FRAMSTEG_METRICS_TOKEN is needed too.");
            }
            server = HttpServer.create(new InetSocketAddress(at, port), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new CannotStart("The figures cannot be given on " + address + ":" + port + ": " + e.getMessage(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/metrics")) {
            send(exchange, 404, "");
        } else if (!mayRead(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            send(exchange, 401, "");
        } else {
            send(exchange, 200, registry.scrape());
        }
    }

    private boolean mayRead(@Nullable String authorization) {
        return token.isBlank()
                || authorization != null
                        && MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), authorization.getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void destroy() {
        server.stop(0);
        threads.shutdownNow();
    }
}
