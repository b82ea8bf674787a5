package se.framsteg.operation.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.framsteg.operation.Leaving;
import se.framsteg.shared.PageHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code /health} before anything that may itself be what does not work. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class HealthFilter extends OncePerRequestFilter {
    private final Health health;
    private final Leaving leaving;
    private final JsonMapper json;

    HealthFilter(Health health, Leaving leaving, JsonMapper json) {
        this.health = health;
        this.leaving = leaving;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving.begun()) {
            response.setHeader("Connection", "close");
        }
        switch (request.getRequestURI()) {
            case "/health" -> answer(request, response, health.whole());
            case "/health/pages" -> answer(request, response, health.pages());
            default -> chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HealthState state)
            throws IOException {
        response.setStatus(state.code());
        response.setContentType("application/json");
        PageHeaders.give(request, response);
        response.getOutputStream().write(json.writeValueAsBytes(state));
    }
}
