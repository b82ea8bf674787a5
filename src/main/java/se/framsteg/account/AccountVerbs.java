package se.framsteg.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.message.Letter;
import se.framsteg.message.MailAddress;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.person.People;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** What {@link Accounts} does, a transaction each. */
@Service
class AccountVerbs {
    private final AccountStore store;
    private final SignInStore links;
    private final People people;
    private final Grants grants;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;
    private final SessionEnds ends;

    AccountVerbs(
            AccountStore store,
            SignInStore links,
            People people,
            Grants grants,
            Access access,
            Acting acting,
            Audit audit,
            Outbox outbox,
            WebAddress web,
            Wordbook wordbook,
            SessionEnds ends) {
        this.ends = ends;
        this.store = store;
        this.links = links;
        this.people = people;
        this.grants = grants;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    @Transactional
    public void createAdmin(String name, String email, LocalDate today, Instant now) {
        var person = create(name, email, Language.SV, now);
        grants.grant(person, "administrator", null, today, null);
    }

    @Transactional
    public void firstLink(String email, Secret browser, Secret link, Instant now, Instant expires) {
        var account = store.byEmail(email).orElseThrow(() -> new NotFound("account"));
        links.first(account, browser, link, now, expires);
    }

    @Transactional
    public UUID create(String name, String email, Language language, Instant now) {
        var address = MailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("Not an address for mail"))
                .text();
        var known = store.byEmail(address);
        if (known.isPresent()) {
            return known.get().person();
        }
        var person = people.createColleague(name);
        store.add(person, address, name.strip(), language, acting.current().id(), now);
        audit.changed("create", "account.account", person);
        return person;
    }

    @Transactional
    public UUID invite(
            String name,
            String email,
            Language language,
            String roleKey,
            @Nullable UUID scope,
            LocalDate from,
            @Nullable LocalDate to,
            Instant now) {
        var person = create(name, email, language, now);
        var grant = grants.grant(person, roleKey, scope, from, to);
        var account = store.find(person).orElseThrow(() -> new NotFound("account"));
        var words = wordbook.in(account.language());
        outbox.put(Letter.to(account.email(), account.language())
                .key("access:" + grant)
                .owner("access.role_grant", grant, "given")
                .person(person)
                .subject(words.t("account.letter.invite.subject"))
                .paragraph(words.t("account.letter.invite.text"))
                .action(
                        words.t("account.letter.invite.action"),
                        web.of(account.language().prefix() + "/logga-in"))
                .paragraph(words.t("account.letter.invite.second")));
        return grant;
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        access.requireAnywhere(Right.ACCESS_GRANT);
        return store.all();
    }

    @Transactional
    public void lock(UUID person, String reason, Instant now) {
        requireMayLock(person);
        if (store.lock(person, acting.current().id(), reason, now)) {
            audit.changed("lock", "account.account", person);
            ends.ofPerson(person);
        }
    }

    @Transactional
    public void unlock(UUID person) {
        requireMayLock(person);
        if (store.unlock(person)) {
            audit.changed("unlock", "account.account", person);
        }
    }

    /** For a colleague whose phone is gone: the next sign-in makes a new second factor. The colleague is told by letter. */
    @Transactional
    public void resetSecondFactor(UUID person) {
        requireMayLock(person);
        var account = store.find(person).orElseThrow(() -> new NotFound("account"));
        store.removeSecondFactor(person);
        ends.ofPerson(person);
        var reset = Ids.next();
        audit.changed("reset-second-factor", "account.account", person);
        var words = wordbook.in(account.language());
        outbox.put(Letter.to(account.email(), account.language())
                .key("second-factor-reset:" + reset)
                .owner("account.account", person, "second-factor-reset")
                .person(person)
                .subject(words.t("account.letter.reset.subject"))
                .paragraph(words.t("account.letter.reset.text"))
                .paragraph(words.t("account.letter.reset.not_you")));
    }

    /** A lock reaches everywhere, so it takes the right everywhere; nobody locks themselves out. */
    private void requireMayLock(UUID person) {
        if (!access.mayEverywhere(Right.ACCESS_GRANT)
                || person.equals(acting.current().id())) {
            throw new NotFound("account");
        }
    }
}
