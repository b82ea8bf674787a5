package se.framsteg.person;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
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
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.access.Limits;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.keys.KeyRing;

/** Identity numbers: kept encrypted, shown masked, shown whole only to whoever may, and then it is written down. */
@Service
public class Identities {
    /** Where a number came from. */
    public enum Source {
        PARTICIPANT,
        STAFF,
        IMPORT
    }

    private final IdentityStore store;
    private final KeyRing keys;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final Limits limits;
    private final Grants grants;
    private final BusinessClock clock;

    Identities(
            IdentityStore store,
            KeyRing keys,
            Access access,
            Acting acting,
            Audit audit,
            Limits limits,
            Grants grants,
            BusinessClock clock) {
        this.limits = limits;
        this.grants = grants;
        this.store = store;
        this.keys = keys;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads what somebody typed, by the rules of this installation and its day. */
    @Transactional(readOnly = true)
    public IdentityNumber.Answer read(@Nullable String typed) {
        return store.interimAllowed()
                ? IdentityNumber.parseWithInterim(typed, clock.today())
                : IdentityNumber.parse(typed, clock.today());
    }

    /** As {@link #give(UUID, IdentityNumber, Source, Asking)}, when nobody has said why. */
    @Transactional
    public GivenAnswer give(UUID person, IdentityNumber number, Source source) {
        return give(person, number, source, Asking.plain());
    }

    /**
     * Keeps a number. A personal number takes the place of a coordination number and the person stays one. The caller has
     * made sure that a person who gives it by a link is the one it is about. When somebody has the number whom the actor may
     * not know, nothing is kept: those who have that person are asked, and the hit is counted.
     */
    @Transactional
    public GivenAnswer give(UUID person, IdentityNumber number, Source source, Asking asking) {
        requireReach(person);
        asking.requireRoom(limits, acting.current());
        var id = Ids.next();
        var cipher = keys.encrypt(number.twelve().getBytes(StandardCharsets.US_ASCII), context(id));
        var answer = store.give(
                person,
                id,
                number,
                cipher,
                proof(number),
                source,
                asking.project(),
                asking.role(grants, acting.current()),
                asking.why(),
                clock.now());
        if (answer == GivenAnswer.ASKED) {
            asking.count(limits, acting.current());
        }
        audit.changed("give-identity", "person.person", person, Map.of("answer", answer.name()));
        return answer;
    }

    /** What the person's number looks like, or nothing: none given, or one may not see it. */
    @Transactional(readOnly = true)
    public Optional<MaskedIdentity> masked(UUID person) {
        return masked(Set.of(person)).stream().findFirst();
    }

    /** As {@link #masked(UUID)} for a list, in one statement. */
    @Transactional(readOnly = true)
    public List<MaskedIdentity> masked(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : store.masked(people);
    }

    /** The whole number, for whoever may read it; the reading is written down before it is answered. */
    @Transactional
    public IdentityNumber show(UUID person) {
        access.requireAnywhere(Right.IDENTITY_READ);
        audit.read("person.identity", List.of(person));
        var secret = store.secrets(Set.of(person)).get(person);
        if (secret == null) {
            throw new NotFound("identity");
        }
        return new IdentityNumber(open(secret));
    }

    /** What the fund's file says about each of these people; one line in the log names them all. */
    @Transactional
    public Map<UUID, FileIdentity> forFile(UUID project, Collection<UUID> people) {
        access.require(Right.IDENTITY_READ, project);
        audit.read("person.identity.file", people);
        return new FileIdentities(store.secrets(people), store.placeholder(), this::open).of(store.forFile(people));
    }

    /** The suffixes that stand for protected people; the one for men is null until it is confirmed. */
    @Transactional(readOnly = true)
    public ScbPlaceholder placeholder() {
        return store.placeholder();
    }

    /** An administrator has made sure of a suffix, and says where it is written. */
    @Transactional
    public void confirmPlaceholder(Gender gender, String suffix, String source) {
        if (!access.mayEverywhere(Right.OPERATE)) {
            throw new NotFound("right");
        }
        var checked = gender == Gender.MAN
                ? new ScbPlaceholder(null, suffix).man()
                : new ScbPlaceholder(suffix, null).woman();
        store.confirm("placeholder." + gender.letter(), java.util.Objects.requireNonNull(checked), source, clock.now());
        audit.changed(
                "confirm-placeholder", "person.setting", new UUID(0, gender.ordinal()), Map.of("suffix", checked));
    }

    /** Whether interim numbers are kept until the real number comes. */
    @Transactional(readOnly = true)
    public boolean interimAllowed() {
        return store.interimAllowed();
    }

    /** An administrator decides whether interim numbers are kept, and says on what ground. */
    @Transactional
    public void chooseInterim(boolean allowed, String ground) {
        if (!access.mayEverywhere(Right.OPERATE)) {
            throw new NotFound("right");
        }
        store.confirm("interim", Boolean.toString(allowed), ground, clock.now());
        audit.changed(
                "choose-interim",
                "person.setting",
                new UUID(0, Gender.values().length),
                Map.of("allowed", Boolean.toString(allowed)));
    }

    /** Erases numbers that have been replaced: somebody with a new identity must not be found by the old one. */
    @Transactional
    public void forgetReplaced(UUID person) {
        access.requireAnywhere(Right.PROTECTED_READ);
        requireReach(person);
        store.forgetReplaced(person);
        audit.changed("forget-replaced-identity", "person.person", person);
    }

    /** Staff give numbers to people whom they sign up or whose data they keep; a link and a job have been let in already. */
    private void requireReach(UUID person) {
        if (acting.current() instanceof Actor.Staff staff
                && !staff.person().equals(person)
                && !store.mayNumber(person)) {
            throw new NotFound("person");
        }
    }

    /** The person who has this number, when the actor may know who it is. */
    Optional<UUID> holderOf(IdentityNumber number) {
        return store.holderOf(proof(number));
    }

    /** The record in the project that waits until it is answered whose this number is. */
    Optional<UUID> waitingRecord(IdentityNumber number, UUID project) {
        return store.waitingRecord(proof(number), project);
    }

    /** A keyed hash: the same number gives the same bytes, and without the key they tell nothing. */
    byte[] proof(IdentityNumber number) {
        return keys.lookup("person.identity:" + number.twelve());
    }

    private String open(IdentityStore.Secret secret) {
        return new String(keys.decrypt(secret.cipher(), context(secret.id())), StandardCharsets.US_ASCII);
    }

    private static byte[] context(UUID identity) {
        return ("person.identity_secret.cipher:" + identity).getBytes(StandardCharsets.US_ASCII);
    }
}
