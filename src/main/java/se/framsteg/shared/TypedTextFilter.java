package se.framsteg.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * The one place where what was typed comes in: each field and parameter that anybody reads later is {@link TypedText}. What
 * cannot be read as text at all, a broken escape, another alphabet's bytes, a zero byte, is answered here, once for all pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class TypedTextFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        var escaped = query != null && (query.indexOf('%') >= 0 || query.indexOf('\0') >= 0);
        var type = request.getContentType();
        var form = type != null && type.startsWith("application/x-www-form-urlencoded");
        var parts = type != null && type.startsWith("multipart/");
        if (!escaped && !form && !parts) {
            chain.doFilter(request, response);
            return;
        }
        var typed = new Typed(request);
        if (!parts) { // parts are read when it is known who sends them, and how large they may be
            var problem = problem(typed);
            if (problem != null) {
                if (!response.isCommitted()) { // unless they have hung up in the middle of a word
                    response.sendError(problem);
                }
                return;
            }
        }
        chain.doFilter(typed, response);
    }

    /** The status of what cannot be read. */
    private static @Nullable Integer problem(Typed typed) {
        try {
            var names = typed.getParameterMap().keySet();
            return names.stream().anyMatch(name -> name.indexOf('\0') >= 0) ? HttpServletResponse.SC_BAD_REQUEST : null;
        } catch (InvalidParameterException e) {
            return e.getErrorCode();
        } catch (ResponseStatusException e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static final class Typed extends HttpServletRequestWrapper {
        private boolean refused;

        Typed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : clean(new String[] {value})[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var clean = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> clean.put(name, clean(values)));
            return Collections.unmodifiableMap(clean);
        }

        /** Refused once; the page that says so may read on. */
        private String[] clean(String[] values) {
            var zeros = Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0);
            if (zeros && !refused) {
                refused = true;
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return Arrays.stream(values).map(TypedText::clean).toArray(String[]::new);
        }
    }
}
