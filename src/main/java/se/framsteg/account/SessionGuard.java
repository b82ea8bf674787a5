package se.framsteg.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.framsteg.access.Acting;

/**
 * Reads who is signed in before anything else does, since a transaction that begins asks for it and must not have to read the
 * session then; and ends a session that is older than a working day, or whose organisation no longer stands behind it.
 */
class SessionGuard extends OncePerRequestFilter {
    private final Sessions sessions;
    private final ProviderVisits visits;
    private final Acting acting;

    SessionGuard(Sessions sessions, ProviderVisits visits, Acting acting) {
        this.visits = visits;
        this.acting = acting;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getCookies() != null) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof SessionPrincipal principal
                    && (Instant.now().isAfter(principal.at().plus(Sessions.LONGEST)) || isOver(request))) {
                sessions.end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpServletRequest request) {
        return ProviderVisits.in(request)
                .filter(visit -> !acting.as(SignIn.DOOR, "session", () -> visits.stands(visit)))
                .isPresent();
    }
}
