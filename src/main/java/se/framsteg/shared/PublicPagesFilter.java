package se.framsteg.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers visitors from {@link PublicPages} before anything else has to work, and keeps what {@link PublicPage} handlers answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicPagesFilter extends OncePerRequestFilter {
    static final String PUBLIC = PublicPage.class.getName();
    private static final int LONGEST_ADDRESS = 400;
    private static final Set<String> MADE_FOR_EACH_ANSWER =
            Set.of("date", "content-length", "content-type", "cache-control", "pragma", "expires", "vary");

    private final PublicPages pages;

    PublicPagesFilter(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var method = request.getMethod();
        return !(method.equals("GET") || method.equals("HEAD"))
                || request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/bilder/")
                || request.getRequestURI().startsWith("/dokument/")
                || mayBeSomebody(request);
    }

    /** Whoever brings a cookie, whatever its name, may be signed in: theirs is made anew, and kept for nobody. */
    private static boolean mayBeSomebody(HttpServletRequest request) {
        return request.getHeader("Cookie") != null
                || request.getCookies() != null
                || request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request, request.getQueryString() == null ? null : pages.understood(request.getRequestURI()));
        var arrivedIn = pages.generation();
        var turn = key == null ? null : pages.turn(key);
        if (key == null || turn == null) {
            make(request, response, chain);
        } else if (!sent(key, arrivedIn, request, response)) {
            turn.lock();
            try {
                if (!sent(key, arrivedIn, request, response)) {
                    make(request, response, chain);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean sent(String key, long arrivedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kept = pages.get(key, arrivedIn);
        if (kept == null) {
            return false;
        }
        kept.send(request, response);
        return true;
    }

    private void make(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begunIn = pages.generation();
        var caught = new ContentCachingResponseWrapper(response);
        chain.doFilter(new VisitorRequest(request), caught);
        var understood = understood(request);
        var key = key(request, understood);
        if (key != null && understood != null && isForAll(request, caught)) {
            var page = KeptPage.of(headers(caught), caught.getContentType(), caught.getContentAsByteArray());
            pages.keep(request.getRequestURI(), understood, key, page, begunIn);
            response.reset();
            page.send(request, response);
        } else {
            caught.copyBodyToResponse();
        }
    }

    private static boolean isForAll(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        return answer.getStatus() == HttpServletResponse.SC_OK
                && answer.getContentType() != null
                && !answer.containsHeader("Set-Cookie")
                && !Personal.isIn(request)
                && request.getMethod().equals("GET");
    }

    /** What the page understands that was reached; null when that was no public one. */
    @SuppressWarnings("unchecked")
    private static @Nullable Set<String> understood(HttpServletRequest request) {
        return (Set<String>) request.getAttribute(PUBLIC);
    }

    /**
     * All that a page for everybody may depend on, and nothing that a visitor can invent: whose site, by which of its addresses,
     * in which language, which page, what of its query the page understands. Null when it cannot be said without doubt.
     */
    private static @Nullable String key(HttpServletRequest request, @Nullable Set<String> understood) {
        var query = request.getQueryString();
        var path = request.getRequestURI();
        var known = query == null ? "" : understood == null ? null : KnownQuery.of(query, understood);
        if (known == null || path.indexOf('%') >= 0 || path.length() + known.length() > LONGEST_ADDRESS) {
            return null;
        }
        var address = Address.of(request);
        return (request.isSecure() ? "s " : "p ")
                + address.host()
                + ' '
                + address.language()
                + ' '
                + address.association()
                + ' '
                + path
                + '?'
                + known;
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        var headers = new HashMap<String, List<String>>();
        for (var name : response.getHeaderNames()) {
            if (!MADE_FOR_EACH_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, new ArrayList<>(response.getHeaders(name)));
            }
        }
        return Map.copyOf(headers);
    }
}
