package se.framsteg.shared;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every page of ours tells the browser about itself, also one that is answered before the guards are reached. */
public final class PageHeaders {
    /** Nothing from elsewhere, nothing inline (design: ground rules, Web). */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " worker-src 'self'; manifest-src 'self'; frame-src 'self'";

    private PageHeaders() {}

    /** As the guards of the pages write them; over TLS also that this host is never asked otherwise. */
    public static void give(ServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
