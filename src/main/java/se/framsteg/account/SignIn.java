package se.framsteg.account;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;

/**
 * Signing in by a link in a letter. Asking writes one row whoever asks, and the letter is written later by a job: so neither
 * the page nor its time tells whether an address is known.
 */
@Service
public class SignIn {
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);
    static final Actor.Job DOOR = new Actor.Job("sign-in");

    private final SignInSteps steps;
    private final Acting acting;

    SignIn(SignInSteps steps, Acting acting) {
        this.steps = steps;
        this.acting = acting;
    }

    /** Asks for a link; the answer is the same for every address. */
    public Asked ask(MailAddress email, Language language, @Nullable Secret device, Instant now) {
        var asked = new Asked(Secret.next());
        acting.as(DOOR, "sign-in", () -> steps.ask(email, language, asked.browser(), device, now));
        return asked;
    }

    /** Writes the letters that were asked for; says how many requests it looked at. */
    public int answer(Instant now) {
        return acting.as(DOOR, "sign-in", () -> steps.anythingAsked() ? steps.answer(now) : 0);
    }

    /** Whether the link is good, and whether this is the browser that asked; changes nothing. */
    public Optional<Boolean> sameBrowser(Secret link, @Nullable String browser, Instant now) {
        return acting.as(DOOR, "sign-in", () -> steps.look(link, browser, now));
    }

    /** Uses the link up. */
    public Opened open(Secret link, @Nullable String browser, @Nullable String code, Instant now) {
        return acting.as(DOOR, "sign-in", () -> steps.open(link, browser, code, now));
    }

    /** Whether a person may still sign in and what it takes; asked again at each step. */
    public Optional<Known> staff(UUID person) {
        return acting.as(DOOR, "sign-in", () -> steps.staff(person));
    }

    static boolean isBrowser(SignInStore.Link link, @Nullable String browser) {
        return browser != null && MessageDigest.isEqual(link.browserHash(), Secret.hashOf(browser));
    }
}
