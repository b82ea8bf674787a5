package se.framsteg.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import se.framsteg.access.ForeignPost;

/**
 * Lets a request change something only when a page of our own sent it. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site} (W3C Fetch Metadata) or, older ones, in {@code Origin}; without either it is refused. The API
 * is called by programs with a token in each request, and is not guarded here.
 */
class OriginGuard extends OncePerRequestFilter {
    private final List<ForeignPost> doors;

    OriginGuard(List<ForeignPost> doors) {
        this.doors = doors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSafe(request.getMethod())
                || request.getRequestURI().startsWith("/api/")
                || comesFromUs(request)
                || doors.stream().anyMatch(door -> door.mayArrive(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isSafe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    private static boolean comesFromUs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && sameHost(origin, request);
    }

    /** The host as a proxy that we believe has told it; a port that goes without saying may stand or not. */
    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return from.getHost() != null
                    && from.getHost().equalsIgnoreCase(request.getServerName())
                    && port(from.getPort()) == port(request.getServerPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(int named) {
        return named == 80 || named == 443 ? -1 : named;
    }
}
