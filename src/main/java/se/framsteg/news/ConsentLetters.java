package se.framsteg.news;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letter;
import se.framsteg.message.LetterOwner;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** Letters about consents. The link in them is the person's own: to answer, to look, to take back. */
@Component
class ConsentLetters implements LetterOwner {
    static final String KIND = "news.consent";

    private final ConsentStore store;
    private final Wordbook wordbook;
    private final WebAddress addresses;
    private final BusinessClock clock;

    ConsentLetters(ConsentStore store, Wordbook wordbook, WebAddress addresses, BusinessClock clock) {
        this.store = store;
        this.wordbook = wordbook;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param given the paper is signed already; the letter only tells how it is taken back */
    Letter letter(UUID id, NewsScopes.NewsScope scope, ConsentFacts facts, String email, Secret secret, boolean given) {
        var words = wordbook.in(Language.SV);
        var kind = given ? "given" : "asked";
        var letter = Letter.to(email, Language.SV)
                .key("consent-" + kind + ":" + id)
                .owner(KIND, id, kind)
                .subject(words.t("news.consent.letter." + kind + ".subject"))
                .paragraph(words.t("news.consent.letter." + kind + ".text", scope.name(), facts.about()))
                .paragraph(words.t(
                        "news.consent.letter.covers",
                        covers(facts),
                        words.formats().dayYear(facts.until())))
                .paragraph(words.t("news.consent.letter." + kind + ".free"))
                .action(words.t("news.consent.letter." + kind + ".action"), addresses.of("/samtycke/" + secret.text()))
                .person(facts.person())
                .secret();
        return scope.project() == null ? letter : letter.scope(scope.project());
    }

    private String covers(ConsentFacts facts) {
        var words = wordbook.in(Language.SV);
        var all = new StringJoiner(", ");
        if (facts.text()) {
            all.add(words.t("news.consent.text"));
        }
        if (facts.picture()) {
            all.add(words.t("news.consent.picture"));
        }
        if (facts.film()) {
            all.add(words.t("news.consent.film"));
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean stillWanted(UUID id, String reason) {
        return store.find(id, clock.today())
                .map(consent -> consent.state() == ConsentState.ASKED || consent.state() == ConsentState.GIVEN)
                .orElse(false);
    }
}
