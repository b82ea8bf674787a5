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
        var address = address(request);
        var arrivedIn = pages.generation();
        var turn = pages.turn(address);
        if (turn == null) {
            make(address, request, response, chain);
        } else if (!sent(address, arrivedIn, request, response)) {
            turn.lock();
            try {
                if (!sent(address, arrivedIn, request, response)) {
                    make(address, request, response, chain);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean sent(String address, long arrivedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kept = pages.get(address, arrivedIn);
        if (kept == null) {
            return false;
        }
        kept.send(request, response);
        return true;
    }

    private void make(String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begunIn = pages.generation();
        var caught = new ContentCachingResponseWrapper(response);
        chain.doFilter(new VisitorRequest(request), caught);
        if (caught.getStatus() == HttpServletResponse.SC_OK
                && request.getAttribute(PUBLIC) != null
                && !Personal.isIn(request)
                && !caught.containsHeader("Set-Cookie")
                && caught.getContentType() != null
                && request.getMethod().equals("GET")
                && address.length() <= LONGEST_ADDRESS) {
            var page = KeptPage.of(headers(caught), caught.getContentType(), caught.getContentAsByteArray());
            pages.keep(address, page, begunIn);
            response.reset();
            page.send(request, response);
        } else {
            caught.copyBodyToResponse();
        }
    }

    /** The whole address as asked for; the host counts, since an association may have its own. */
    private static String address(HttpServletRequest request) {
        var address = Address.of(request);
        var query = request.getQueryString();
        return request.getHeader("Host")
                + ' '
                + address.language()
                + ' '
                + address.association()
                + ' '
                + request.getRequestURI()
                + (query == null ? "" : "?" + query);
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
