package se.framsteg.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import se.framsteg.database.CannotStart;
import se.framsteg.shared.PageHeaders;

/** Holds the port and says "not yet" until the web server proper takes over, so that whoever waits sees that it is coming. */
final class EarlyHealth implements SmartLifecycle, AutoCloseable {
    static final String STARTING = "{\"status\":\"STARTING\"}";

    private final HttpServer server;
    private volatile boolean handedOver;

    private EarlyHealth(HttpServer server) {
        this.server = server;
    }

    static EarlyHealth on(String address, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
            server.createContext("/", EarlyHealth::notYet);
            server.start();
            return new EarlyHealth(server);
        } catch (BindException e) {
            throw new CannotStart(
                    String.valueOf(e.getMessage()).contains("assign")
                            ? address + " is no address of this machine: see --listen."
                            : "Port " + port + " is taken: choose another with --port.",
                    e);
        } catch (UnknownHostException e) {
            throw new CannotStart(address + " is no address of this machine: see --listen.", e);
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void notYet(HttpExchange exchange) throws IOException {
        var health = exchange.getRequestURI().getPath().equals("/health");
        var answer = (health ? STARTING : "Framsteg startar, försök igen om en stund.").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", health ? "application/json" : "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", PageHeaders.POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(503, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }

    /** Just before the web server binds the port. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        close();
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public boolean isRunning() {
        return handedOver;
    }

    @Override
    public synchronized void close() {
        if (!handedOver) {
            handedOver = true;
            server.stop(0);
        }
    }
}
