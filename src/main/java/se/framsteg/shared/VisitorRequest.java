package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request of somebody unknown: what a public page's handler reads of the browser makes the answer {@link Personal}. */
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

    /** What filters read before a handler is found decides whether it is reached, not what it says. */
    private void note(String name) {
        if (getAttribute(PublicPagesFilter.PUBLIC) != null && !NEUTRAL.contains(name.toLowerCase(Locale.ROOT))) {
            Personal.asked(this);
        }
    }
}
