package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import se.framsteg.shared.Language;

/**
 * Somebody on the way to the own organisation's sign-in: what was asked there, so that only the answer to it is let in, once and
 * in the same browser.
 *
 * @param confirming where one who is signed in goes on after having shown once more who they are; null: a sign-in
 */
public record Leaving(
        String provider,
        OAuth2AuthorizationRequest asked,
        Language language,
        @Nullable String confirming) implements Serializable {
    private static final String ATTRIBUTE = "account.leaving";

    public String address() {
        return asked.getAuthorizationRequestUri();
    }

    public void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Good for one answer. */
    public static Optional<Leaving> takeFrom(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Leaving leaving)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(leaving);
    }
}
