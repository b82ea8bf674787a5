package se.framsteg.shared;

import jakarta.servlet.ServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers that the making of an answer asked for what is one person's own: who is signed in, the token of a form, where the
 * request comes from, what the browser says of itself. Such an answer is for the one who asked and is never kept for others,
 * whatever its page was declared to be. Whoever gives out something of that kind reports it here.
 */
public final class Personal {
    private static final String ATTRIBUTE = Personal.class.getName();

    private Personal() {}

    /** Something personal was asked for in the request that is being answered; outside one this is nobody's business. */
    public static void asked() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static void asked(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isIn(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
