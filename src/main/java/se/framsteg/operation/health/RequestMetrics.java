package se.framsteg.operation.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times requests by kind, never by address: an address may hold a name, a code or a link that opens a door. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // after the address is taken apart, before kept pages answer
class RequestMetrics extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> KINDS =
            Set.of("arbete", "mina", "api", "assets", "bilder", "dokument", "inbaddat", "logga-in", "demo");

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = Timer.start(registry);
        int status = 500; // what the server answers for whatever is thrown
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            begun.stop(Timer.builder("framsteg.requests")
                    .description("Answered requests")
                    .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                    .tag("kind", kind(request.getRequestURI()))
                    .tag("status", String.valueOf(status))
                    .serviceLevelObjectives(Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofSeconds(1))
                    .register(registry));
        }
    }

    private static String kind(String path) {
        var first = path.substring(1).replaceFirst("/.*$", "");
        return KINDS.contains(first) ? first : "public";
    }
}
