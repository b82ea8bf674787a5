package se.framsteg.news;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.message.Outbox;
import se.framsteg.person.Protection;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;

/**
 * Consents of people to be told about or seen. What leans on a consent is taken from its readers in the transaction in which
 * the consent ends.
 */
@Service
public class Consents {
    private final ConsentStore store;
    private final ConsentLetters letters;
    private final Unpublishing unpublishing;
    private final NewsScopes scopes;
    private final Protection protection;
    private final Outbox outbox;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Consents(
            ConsentStore store,
            ConsentLetters letters,
            Unpublishing unpublishing,
            NewsScopes scopes,
            Protection protection,
            Outbox outbox,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.letters = letters;
        this.unpublishing = unpublishing;
        this.scopes = scopes;
        this.protection = protection;
        this.outbox = outbox;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks somebody by letter; the answer comes by the link in it. */
    @Transactional
    public UUID ask(ConsentFacts facts) {
        var email = facts.email();
        if (email == null) {
            throw new IllegalArgumentException("Nobody is asked without an address");
        }
        return add(facts, null, email);
    }

    /** Keeps a consent that was given on paper; with an address, the person is told how to take it back. */
    @Transactional
    public UUID given(ConsentFacts facts, Consent.Paper paper) {
        return add(facts, paper, facts.email());
    }

    private UUID add(ConsentFacts facts, Consent.@Nullable Paper paper, @Nullable String email) {
        var scope = scopes.writable(facts.scope());
        if (facts.person() != null && protection.isProtected(facts.person())) {
            throw new Conflict("news.consent.impossible");
        }
        var id = Ids.next();
        var secret = email == null ? null : Secret.next();
        store.add(
                id,
                scope,
                facts,
                secret == null ? null : secret.hash(),
                paper == null,
                paper,
                clock.now(),
                acting.current().id());
        if (secret != null && email != null) {
            outbox.put(letters.letter(id, scope, facts, email, secret, paper != null));
        }
        audit.changed(paper == null ? "ask" : "give", ConsentLetters.KIND, id);
        return id;
    }

    /** What the actor may see, ended ones first. The reading is logged where the people are known here. */
    @Transactional
    public List<Consent> all() {
        access.requireAnywhere(Right.NEWS_WRITE);
        return read(store.all(clock.today()));
    }

    @Transactional
    public Consent get(UUID id) {
        return read(List.of(found(id))).getFirst();
    }

    @Transactional
    public List<Consent> ofPicture(UUID picture) {
        return read(store.ofPicture(picture, clock.today()));
    }

    private List<Consent> read(List<Consent> consents) {
        var people = new HashMap<UUID, Set<UUID>>();
        for (var consent : consents) {
            var person = consent.facts().person();
            if (person != null) {
                people.computeIfAbsent(consent.facts().scope(), scope -> new LinkedHashSet<>())
                        .add(person);
            }
        }
        people.forEach((scope, persons) -> audit.read("consents", scope, persons));
        return consents;
    }

    private Consent found(UUID id) {
        var consent = store.find(id, clock.today()).orElseThrow(() -> new NotFound("consent"));
        access.require(Right.NEWS_WRITE, consent.facts().scope());
        return consent;
    }

    @Transactional(readOnly = true)
    public List<Consent.Use> uses(UUID id) {
        return store.uses(found(id).id());
    }

    @Transactional(readOnly = true)
    public List<Consent.Use> candidates(UUID id) {
        return store.candidates(found(id).id());
    }

    @Transactional
    public Consent.Paper paper(UUID id) {
        var facts = found(id).facts();
        audit.read("consent.paper", facts.scope(), facts.person() == null ? List.of() : List.of(facts.person()));
        return store.paper(id);
    }

    /** The post leans on this consent from now on. */
    @Transactional
    public void coverPost(UUID id, UUID post) {
        cover(id, post, null);
    }

    /** The picture leans on this consent from now on. */
    @Transactional
    public void coverPicture(UUID id, UUID picture) {
        cover(id, null, picture);
    }

    private void cover(UUID id, @Nullable UUID post, @Nullable UUID picture) {
        found(id);
        store.use(id, post, picture);
        audit.changed("cover", ConsentLetters.KIND, id);
        unpublishing.now();
    }

    /** The post or picture is no longer about this person. */
    @Transactional
    public void release(UUID id, UUID used) {
        found(id);
        store.unuse(id, used);
        audit.changed("release", ConsentLetters.KIND, id);
        unpublishing.now();
    }

    /** The person has said no to a colleague; gives how many posts readers no longer get. */
    @Transactional
    public int withdraw(UUID id) {
        found(id);
        if (!store.withdraw(id, clock.now(), acting.current().id())) {
            throw new Conflict("news.consent.over");
        }
        audit.changed("withdraw", ConsentLetters.KIND, id, Map.of("how", "STAFF"));
        return unpublishing.now();
    }

    /** What the person's own link opens. */
    @Transactional(readOnly = true)
    public Optional<Consent.Seen> byLink(String secret) {
        return store.byLink(Secret.hashOf(secret), clock.today());
    }

    @Transactional
    public void answer(String secret, boolean yes) {
        var id = store.answer(Secret.hashOf(secret), yes, clock.today(), clock.now())
                .orElseThrow(() -> new Conflict("news.consent.answered"));
        audit.changed(yes ? "give" : "refuse", ConsentLetters.KIND, id, Map.of("how", "LINK"));
        unpublishing.now();
    }

    @Transactional
    public void withdrawByLink(String secret) {
        var id = store.withdrawByLink(Secret.hashOf(secret), clock.now()).orElseThrow(() -> new NotFound("consent"));
        audit.changed("withdraw", ConsentLetters.KIND, id, Map.of("how", "LINK"));
        unpublishing.now();
    }
}
