package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request of somebody unknown. A public page's handler sees of its query only what the page understands, and what it reads
 * of the browser makes the answer {@link Personal}.
 */
final class VisitorRequest extends HttpServletRequestWrapper {
    /** What changes how an answer is sent, and not what it says. */
    private static final Set<String> NEUTRAL = Set.of(
            "accept",
            "accept-encoding",
            "content-type",
            "content-length",
            "host",
            "if-modified-since",
            "if-none-match",
            "range");

    VisitorRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        note(name);
        return super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        note(name);
        return super.getHeaders(name);
    }

    @Override
    public @Nullable String getQueryString() {
        var asked = super.getQueryString();
        var known = known();
        if (known == null || asked == null) {
            return asked;
        }
        var kept = KnownQuery.of(asked, known);
        return kept == null || kept.isEmpty() ? null : kept;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var known = known();
        return known == null || known.contains(name) ? super.getParameter(name) : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var known = known();
        return known == null || known.contains(name) ? super.getParameterValues(name) : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var known = known();
        if (known == null) {
            return super.getParameterMap();
        }
        var kept = new LinkedHashMap<>(super.getParameterMap());
        kept.keySet().retainAll(known);
        return Collections.unmodifiableMap(kept);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** What the page understands, from when it is known which page it is. */
    @SuppressWarnings("unchecked")
    private @Nullable Set<String> known() {
        return (Set<String>) getAttribute(PublicPagesFilter.PUBLIC);
    }

    /** What filters read before a handler is found decides whether it is reached, not what it says. */
    private void note(String name) {
        if (known() != null && !NEUTRAL.contains(name.toLowerCase(Locale.ROOT))) {
            Personal.asked(this);
        }
    }
}
