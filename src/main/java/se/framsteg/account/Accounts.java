package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;

/** The colleagues who may sign in to work: made by the command line, by whoever may grant access, or by an import. */
@Service
public class Accounts {
    private static final Duration FIRST_LINK = Duration.ofHours(1);

    private final AccountVerbs verbs;
    private final Acting acting;
    private final WebAddress web;

    Accounts(AccountVerbs verbs, Acting acting, WebAddress web) {
        this.verbs = verbs;
        this.acting = acting;
        this.web = web;
    }

    /** A link that signs in once, within the hour, and the code that goes with it. */
    public record FirstLink(String url, String code) {}

    /** The first administrator, or one more when everybody is locked out; for the command line. */
    public FirstLink createAdmin(String name, String email, LocalDate today) {
        var browser = Secret.next();
        var link = Secret.next();
        var now = Instant.now();
        acting.as(new Actor.Job("create-admin"), "command line", () -> {
            verbs.createAdmin(name, email, today, now);
            verbs.firstLink(email, browser, link, now, now.plus(FIRST_LINK));
        });
        return new FirstLink(web.of("/logga-in/lank/" + link.text()), Asked.code(browser));
    }

    /** An account without a letter, for imports and the demonstration; the one that has the address already is kept. */
    public UUID create(String name, String email, Language language) {
        return verbs.create(name, email, language, Instant.now());
    }

    /** Lets a colleague in with a role: an account when there is none, the grant, and a letter that says so. */
    public UUID invite(
            String name,
            String email,
            Language language,
            String roleKey,
            @Nullable UUID scope,
            LocalDate from,
            @Nullable LocalDate to) {
        return verbs.invite(name, email, language, roleKey, scope, from, to, Instant.now());
    }

    public List<Account> all() {
        return verbs.all();
    }

    /** Ends all sessions at once, and lets nobody in until unlocked. */
    public void lock(UUID person, String reason) {
        verbs.lock(person, reason, Instant.now());
    }

    /** Ends all sessions at once; the next sign-in makes a new second factor. */
    public void resetSecondFactor(UUID person) {
        verbs.resetSecondFactor(person);
    }

    public void unlock(UUID person) {
        verbs.unlock(person);
    }
}
