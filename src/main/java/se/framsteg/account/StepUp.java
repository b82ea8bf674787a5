package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import se.framsteg.access.SignedIn;
import se.framsteg.shared.Installation;
import se.framsteg.shared.LocalAddress;

/** The second factor once more, for what reaches far: exports and protected identities. */
@Service
public class StepUp {
    /** How long one confirmation lasts. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final SecondStep secondStep;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Installation installation;

    StepUp(SecondStep secondStep, SignIn signIn, Sessions sessions, Installation installation) {
        this.secondStep = secondStep;
        this.signIn = signIn;
        this.sessions = sessions;
        this.installation = installation;
    }

    public boolean fresh(HttpServletRequest request) {
        var confirmed = sessions.confirmed(request);
        return isFresh(confirmed == null ? signedInAt() : confirmed);
    }

    private static Instant signedInAt() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.at()
                : Instant.EPOCH;
    }

    static boolean isFresh(Instant confirmed) {
        return Instant.now().isBefore(confirmed.plus(FRESH));
    }

    public boolean confirm(UUID person, String code, HttpServletRequest request) {
        boolean right = codeless(person) || secondStep.isRight(person, code, request);
        if (right) {
            sessions.confirm(request, Instant.now());
        }
        return right;
    }

    /** The own organisation has just asked the person. */
    public void confirmedElsewhere(HttpServletRequest request, Instant now) {
        sessions.confirm(request, now);
    }

    /** Whether there is a code to type at all: who comes by an organisation that is believed may have none here. */
    public boolean hasCode(UUID person) {
        return signIn.staff(person).filter(Known::enrolled).isPresent();
    }

    /** The invented people of the demonstration have no phones. */
    public boolean codeless(UUID person) {
        return installation.demonstration()
                && signIn.staff(person).filter(known -> !known.enrolled()).isPresent();
    }

    /** An address within this installation; whatever else was asked for becomes the start of work. */
    public static String within(String address) {
        return LocalAddress.or(address, "/arbete");
    }
}
