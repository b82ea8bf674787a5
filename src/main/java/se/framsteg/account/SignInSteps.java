package se.framsteg.account;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** The steps of signing in by link, a transaction each. */
@Service
class SignInSteps {
    /** Three wrong codes from another browser end the link: somebody else asked for it. */
    private static final int CODES_A_LINK = 3;

    private final SignInStore store;
    private final AccountStore accounts;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;

    SignInSteps(SignInStore store, AccountStore accounts, Outbox outbox, WebAddress web, Wordbook wordbook) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    @Transactional
    public void ask(String email, Language language, Secret browser, Instant now) {
        store.ask(email, language, browser, now, now.plus(SignIn.GOOD_FOR));
    }

    @Transactional(readOnly = true)
    public boolean anythingAsked() {
        return store.anyUnanswered();
    }

    @Transactional
    public int answer(Instant now) {
        var requests = store.unanswered();
        for (var request : requests) {
            var who = known(request.email());
            if (who.isEmpty()) {
                store.answer(request.id(), null, null, now);
            } else {
                var link = Secret.next();
                store.answer(request.id(), who.get(), link, now);
                outbox.put(letter(request, who.get(), link));
            }
        }
        return requests.size();
    }

    @Transactional
    public Optional<SignInStore.Link> look(Secret link, Instant now) {
        return store.good(link, now);
    }

    @Transactional
    public Opened open(Secret link, @Nullable String browser, @Nullable String code, Instant now) {
        var found = store.good(link, now);
        if (found.isEmpty()) {
            return new Opened.Gone();
        }
        var good = found.get();
        if (!SignIn.isBrowser(good, browser) && !isCode(good, code)) {
            store.wrongCode(good.id());
            if (good.wrongCodes() + 1 < CODES_A_LINK) {
                return new Opened.WrongCode();
            }
            store.opened(good.id(), now);
            return new Opened.Gone();
        }
        store.opened(good.id(), now);
        if (!good.who().staff()) {
            return new Opened.Welcome(good.who());
        }
        return staff(good.who().id()).<Opened>map(Opened.Welcome::new).orElseGet(Opened.Gone::new);
    }

    @Transactional(readOnly = true)
    public Optional<Known> staff(UUID person) {
        return accounts.find(person).filter(account -> !account.locked()).map(SignInSteps::known);
    }

    @Transactional(readOnly = true)
    public boolean stillGood(UUID request, Instant now) {
        return store.stillGood(request, now);
    }

    @Transactional
    public int forget(Instant before) {
        return store.forget(before);
    }

    /** A colleague's address always asks for the second factor: nobody gets round it by coming as a participant. */
    private Optional<Known> known(String email) {
        var account = accounts.byEmail(email);
        if (account.isPresent()) {
            return account.filter(found -> !found.locked()).map(SignInSteps::known);
        }
        return store.participant(email).map(found -> new Known(found.id(), found.name(), false, false));
    }

    private static Known known(Account account) {
        return new Known(account.person(), account.name(), true, account.secondFactor());
    }

    private static boolean isCode(SignInStore.Link link, @Nullable String typed) {
        return typed != null && MessageDigest.isEqual(link.codeHash(), Secret.hashOf(typed.replaceAll("\\s", "")));
    }

    private Letter letter(SignInStore.Request request, Known who, Secret link) {
        var words = wordbook.in(request.language());
        var path = request.language().prefix() + "/logga-in/lank/" + link.text();
        return Letter.to(request.email(), request.language())
                .key("sign-in:" + request.id())
                .owner("account.sign_in", request.id(), "link")
                .person(who.id())
                .secret()
                .subject(words.t("account.letter.link.subject"))
                .paragraph(words.t("account.letter.link.text"))
                .action(words.t("account.letter.link.action"), web.of(path))
                .paragraph(words.t("account.letter.link.not_you"));
    }
}
