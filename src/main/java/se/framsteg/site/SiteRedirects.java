package se.framsteg.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.framsteg.shared.Address;
import se.framsteg.shared.Installation;
import se.framsteg.shared.LocalAddress;

/**
 * Leads on what is asked for in a place where it is not: a slug that an association has left, a sign-in at an association's
 * own host (signing in lives on one host, since its cookie does), a language that the association does not offer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SiteRedirects extends OncePerRequestFilter {
    private final KnownSites sites;
    private final OwnPaths paths;
    private final JdbcClient jdbc;
    private final String base;
    private final String canonicalHost;

    SiteRedirects(KnownSites sites, OwnPaths paths, JdbcClient jdbc, Installation installation) {
        this.sites = sites;
        this.paths = paths;
        this.jdbc = jdbc;
        this.base = installation.baseUrl().replaceAll("/+$", "");
        this.canonicalHost = String.valueOf(URI.create(base).getHost());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("GET") || path.startsWith("/assets/") || path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var elsewhere = elsewhere(request);
        if (elsewhere == null) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(elsewhere.status());
        response.setHeader("Location", elsewhere.address() + (query == null ? "" : "?" + query));
    }

    private record Elsewhere(int status, String address) {}

    private @Nullable Elsewhere elsewhere(HttpServletRequest request) {
        var address = Address.of(request);
        var all = sites.all();
        if (!address.host().isEmpty()
                && signsIn(address.path())
                && !address.host().equals(canonicalHost)) {
            return new Elsewhere(
                    HttpServletResponse.SC_TEMPORARY_REDIRECT,
                    base + address.language().prefix() + address.path());
        }
        if (!offers(all.isEmpty() ? null : sites.of(request), address)) {
            return new Elsewhere(
                    HttpServletResponse.SC_TEMPORARY_REDIRECT, LocalAddress.of(address.sitePrefix() + address.path()));
        }
        return address.association().isEmpty() ? moved(address).orElse(null) : null;
    }

    private static boolean signsIn(String path) {
        return Stream.of("/logga-in", "/arbete", "/mina", "/demo/logga-in")
                .anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"));
    }

    private static boolean offers(@Nullable KnownSite site, Address address) {
        return site == null
                || signsIn(address.path())
                || site.look().languages().contains(address.language());
    }

    /** Asked only for addresses whose first word no page of ours has. */
    private Optional<Elsewhere> moved(Address address) {
        var first = address.path().split("/", 3);
        if (first.length < 2 || !first[1].matches("[a-z0-9-]{2,80}") || paths.isReserved(first[1])) {
            return Optional.empty();
        }
        var rest = address.path().substring(first[1].length() + 1);
        return jdbc.sql("""
                select a.slug from organisation.published_former_slug f
                  join organisation.published_association a on a.id = f.association_id
                 where f.slug = :slug
                """)
                .param("slug", first[1])
                .query(String.class)
                .optional()
                .map(slug ->
                        new Elsewhere(HttpServletResponse.SC_MOVED_PERMANENTLY, LocalAddress.of("/" + slug + rest)));
    }
}
