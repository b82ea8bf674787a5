package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.framsteg.account.Enrolment;
import se.framsteg.account.Known;

/** A colleague between the two steps: known by the mailbox, not yet let in. It is no sign-in, and lasts ten minutes. */
record Pending(Known who, Instant since, byte @Nullable [] draft) implements Serializable {
    private static final String ATTRIBUTE = "account.pending";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static void begin(Known who, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new Pending(who, Instant.now(), null));
    }

    static Optional<Pending> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Pending pending
                ? Optional.of(pending).filter(one -> Instant.now().isBefore(one.since.plus(PATIENCE)))
                : Optional.empty();
    }

    /** The secret shown so far, so that a reload shows the same picture. */
    Enrolment enrolment(HttpServletRequest request) {
        if (draft != null) {
            return new Enrolment(draft);
        }
        var fresh = Enrolment.start();
        request.getSession().setAttribute(ATTRIBUTE, new Pending(who, since, fresh.secret()));
        return fresh;
    }
}
