package se.framsteg.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.access.Limits;
import se.framsteg.access.Right;
import se.framsteg.message.Letters;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotAllowed;
import se.framsteg.shared.NotFound;

/** The people of this installation. One sees those who are tied to a project where one may read people. */
@Service
public class People {
    private final PersonStore store;
    private final Identities identities;
    private final Letters letters;
    private final Access access;
    private final Acting acting;
    private final Grants grants;
    private final Limits limits;
    private final Audit audit;
    private final BusinessClock clock;

    People(
            PersonStore store,
            Identities identities,
            Letters letters,
            Access access,
            Acting acting,
            Grants grants,
            Limits limits,
            Audit audit,
            BusinessClock clock) {
        this.acting = acting;
        this.grants = grants;
        this.limits = limits;
        this.store = store;
        this.identities = identities;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A name that can be kept: stripped, its letters composed, with a letter, at most 200 characters. */
    static String name(String typed) {
        if (!isName(typed)) {
            throw new IllegalArgumentException("Not a name");
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    public static boolean isName(@Nullable String typed) {
        return typed != null
                && typed.strip().length() <= 200
                && typed.codePoints().anyMatch(Character::isLetter);
    }

    /**
     * The person who has just confirmed this address, with the same or a like name, or a new one; tied to the project.
     * Two with different names on one shared address are two people.
     */
    @Transactional
    public UUID recognise(String name, String email, UUID project) {
        return recognise(name, email, true, Asking.from(project, ""));
    }

    /**
     * The same, when perhaps only a colleague says whose the address is.
     *
     * @param proved whether the person has opened a letter to the address; otherwise only people whom the actor knows are
     *     recognised, and of others it is asked
     */
    @Transactional
    public UUID recognise(String name, String email, boolean proved, Asking asking) {
        if (!Contact.Kind.EMAIL.accepts(email)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        return store.recognise(
                name(name),
                email,
                Objects.requireNonNull(asking.project()),
                Ids.next(),
                proved,
                asking.role(grants, acting.current()),
                asking.why(),
                clock.now());
    }

    /** Registers somebody in a project, as {@link #create(NewPerson, Asking)} when nobody has said why. */
    @Transactional
    public UUID create(NewPerson facts) {
        return create(facts, Asking.from(facts.project(), ""));
    }

    /**
     * Registers somebody in a project. Who gives the number of somebody whom the actor knows becomes that person. When it may be
     * somebody else, a record is made that can be worked with, and those who have the other one are asked.
     */
    @Transactional
    public UUID create(NewPerson facts, Asking asking) {
        if (!access.may(Right.PERSON_WRITE, facts.project()) && !access.may(Right.SIGN_UP_WRITE, facts.project())) {
            throw new NotFound("project");
        }
        var number = facts.number();
        if (number != null || Contact.Kind.EMAIL.accepts(facts.email())) {
            asking.requireRoom(limits, acting.current());
        }
        var known = number == null ? Optional.<UUID>empty() : identities.holderOf(number);
        var waiting = known.isPresent() || number == null
                ? Optional.<UUID>empty()
                : identities.waitingRecord(number, facts.project());
        var id = known.or(() -> waiting).orElseGet(Ids::next);
        if (known.isEmpty() && waiting.isEmpty()) {
            store.make(id, facts, clock.now());
        } else if (known.isPresent()) {
            store.tie(id, facts.project(), clock.now());
        }
        if (Contact.Kind.EMAIL.accepts(facts.email())) {
            store.addContact(id, facts.project(), Contact.Kind.EMAIL, facts.email(), null);
        }
        if (Contact.Kind.PHONE.accepts(facts.phone())) {
            store.addContact(id, facts.project(), Contact.Kind.PHONE, facts.phone(), null);
        }
        if (known.isEmpty()) {
            askWho(id, facts, asking);
        }
        audit.changed(known.isEmpty() ? "create" : "tie", "person.person", id);
        return id;
    }

    /** A number is the surest: only without one the address is asked for. */
    private void askWho(UUID id, NewPerson facts, Asking asking) {
        var number = facts.number();
        var source = asking.fromFile() ? Identities.Source.IMPORT : Identities.Source.STAFF;
        if (number != null && identities.give(id, number, source, asking) == GivenAnswer.ASKED) {
            return;
        }
        var email = facts.email();
        if (Contact.Kind.EMAIL.accepts(email)
                && store.askByAddress(
                        id,
                        facts.name(),
                        Objects.requireNonNull(email),
                        facts.project(),
                        asking.role(grants, acting.current()),
                        asking.why(),
                        clock.now())) {
            asking.count(limits, acting.current());
        }
    }

    /** Somebody who works here; colleagues see each other's names. */
    @Transactional
    public UUID createColleague(String name) {
        var id = Ids.next();
        store.makeColleague(id, name(name), clock.now());
        audit.changed("create-colleague", "person.person", id);
        return id;
    }

    /** Somebody who is already a person here starts to work here too. */
    @Transactional
    public void makeColleague(UUID person) {
        store.makeColleague(person, get(person).name(), clock.now());
        audit.changed("make-colleague", "person.person", person);
    }

    /** Whom a row of an import may already be, the surest first. */
    @Transactional(readOnly = true)
    public List<Candidate> findCandidates(
            @Nullable String name, @Nullable String email, @Nullable IdentityNumber number) {
        return store.candidates(name, email, number == null ? null : identities.proof(number), 10);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Person get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("person"));
    }

    /** The record that stands for this person now; the same one unless it has been merged. */
    @Transactional(readOnly = true)
    public UUID current(UUID id) {
        return store.current(id);
    }

    /** Changes what lists show, unless somebody else has changed it since this version was read. */
    @Transactional
    public void change(UUID id, int version, String name, @Nullable Gender gender, Language language) {
        var person = writable(id);
        var shown = person.isProtected() ? person.name() : name(name);
        if (!store.change(id, version, shown, gender, language)) {
            throw new Conflict("person.changed");
        }
        audit.changed("change", "person.person", id);
    }

    /** Ties a person whom one sees to one more project. */
    @Transactional
    public void tie(UUID person, UUID project) {
        get(person);
        access.require(Right.PERSON_WRITE, project);
        store.tie(person, project, clock.now());
        audit.changed("tie", "person.person", person);
    }

    /** Adds a way to reach somebody; confirmed when staff have made sure of it. */
    @Transactional
    public void addContact(UUID person, UUID project, Contact.Kind kind, String value, boolean confirmed) {
        if (!kind.accepts(value)) {
            throw new IllegalArgumentException("Not a contact");
        }
        if (writable(person).isProtected() && kind == Contact.Kind.EMAIL) {
            letters.seal(List.of(value.strip()));
        }
        access.require(Right.PERSON_WRITE, project);
        store.addContact(person, project, kind, value, confirmed ? clock.now() : null);
        audit.changed("add-contact", "person.person", person);
    }

    @Transactional
    public void endContact(UUID person, UUID contact) {
        if (!store.endContact(person, contact, clock.now())) {
            throw new NotFound("contact");
        }
        audit.changed("end-contact", "person.person", person);
    }

    /** Ways to reach somebody, as far as one may see them; none of a protected person without that right. */
    @Transactional(readOnly = true)
    public List<Contact> contacts(UUID person) {
        return store.contacts(person);
    }

    /** Keeps what a person was told, or has consented to. */
    @Transactional
    public UUID inform(UUID person, UUID project, Information told) {
        var id = Ids.next();
        store.inform(id, person, project, told, clock.now());
        return id;
    }

    /** See {@link Identities#give}. */
    @Transactional
    public GivenAnswer giveIdentity(UUID person, IdentityNumber number, Identities.Source source, Asking asking) {
        return identities.give(person, number, source, asking);
    }

    /** See {@link Identities#masked(UUID)}. */
    @Transactional(readOnly = true)
    public Optional<MaskedIdentity> identity(UUID person) {
        return identities.masked(person);
    }

    /** The person, when one may change it; who may only read it is told that (403), others that there is none (404). */
    Person writable(UUID id) {
        var person = get(id);
        if (!store.mayWrite(id)) {
            throw new NotAllowed();
        }
        return person;
    }
}
