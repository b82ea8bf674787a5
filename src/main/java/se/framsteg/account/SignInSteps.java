package se.framsteg.account;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.message.Letter;
import se.framsteg.message.MailAddress;
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

    /** A letter this old serves no further request: then there is a new one, at most one an hour. */
    private static final Duration LETTER_SERVES = Duration.ofHours(1);

    private final SignInStore store;
    private final Limits limits;
    private final AccountStore accounts;
    private final Outbox outbox;
    private final WebAddress web;
    private final Wordbook wordbook;

    SignInSteps(
            SignInStore store, Limits limits, AccountStore accounts, Outbox outbox, WebAddress web, Wordbook wordbook) {
        this.store = store;
        this.limits = limits;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
        this.wordbook = wordbook;
    }

    @Transactional
    public void ask(MailAddress email, Language language, Secret browser, @Nullable Secret device, Instant now) {
        store.ask(email, language, browser, device, now, now.plus(SignIn.GOOD_FOR));
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
            } else if (!tooManyLetters(request, who.get())
                    || !store.holdBack(request, who.get().id(), now.minus(LETTER_SERVES), now)) {
                var link = Secret.next();
                store.answer(request.id(), who.get(), link, now);
                outbox.put(letter(request, who.get(), link));
            }
        }
        return requests.size();
    }

    /**
     * Strangers may ask for an address as often as they like, so letters to a mailbox are counted. A browser that the person
     * has used before has a count of its own, which no stranger can use up.
     */
    private boolean tooManyLetters(SignInStore.Request request, Known who) {
        var device = request.device();
        var subject = device != null && store.isDeviceOf(device, who.id())
                ? "device:" + HexFormat.of().formatHex(device)
                : request.mailbox();
        return limits.countTogether(List.of(new Limits.Attempt(Limit.SIGN_IN, subject)))
                .getFirst()
                .isPositive();
    }

    /** Whether the link is good, and whether it was asked for by this browser. */
    @Transactional
    public Optional<Boolean> look(Secret link, @Nullable String browser, Instant now) {
        return store.good(link, now).map(good -> isAsking(good, browser, null, now));
    }

    private boolean isAsking(SignInStore.Link link, @Nullable String browser, @Nullable String code, Instant now) {
        return SignIn.isBrowser(link, browser)
                || isCode(link, code)
                || store.isHeldBack(link, hash(browser), hash(code == null ? null : figures(code)), now);
    }

    /** Nobody's hash when there is nothing. */
    private static byte[] hash(@Nullable String text) {
        return text == null ? new byte[0] : Secret.hashOf(text);
    }

    private static String figures(String typed) {
        return typed.replaceAll("\\s", "");
    }

    @Transactional
    public Opened open(Secret link, @Nullable String browser, @Nullable String code, Instant now) {
        var found = store.good(link, now);
        if (found.isEmpty()) {
            return new Opened.Gone();
        }
        var good = found.get();
        if (!isAsking(good, browser, code, now)) {
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
        return typed != null && MessageDigest.isEqual(link.codeHash(), Secret.hashOf(figures(typed)));
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
