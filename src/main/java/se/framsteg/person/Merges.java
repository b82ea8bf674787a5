package se.framsteg.person;

import java.sql.Timestamp;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Makes two records one person, and for thirty days two again. Nothing is moved: one record points at the other. */
@Service
public class Merges {
    static final Period UNDO = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final PersonStore store;
    private final Identities identities;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Hiding hiding;

    Merges(
            JdbcClient jdbc,
            PersonStore store,
            Identities identities,
            Audit audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            Hiding hiding) {
        this.hiding = hiding;
        this.jdbc = jdbc;
        this.store = store;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** What the merge would give, for whoever may change both. */
    @Transactional(readOnly = true)
    public MergePreview preview(UUID fromId, UUID intoId) {
        var from = writable(fromId);
        var into = writable(intoId);
        var contacts = new ArrayList<>(store.contacts(fromId));
        contacts.addAll(store.contacts(intoId));
        var projects = new HashSet<>(store.projects(fromId));
        projects.addAll(store.projects(intoId));
        var fromNumber = identities.masked(fromId);
        var intoNumber = identities.masked(intoId);
        var kept = intoNumber.isPresent()
                        && (fromNumber.isEmpty() || fromNumber.get().kind() != IdentityNumber.Kind.PERSONAL)
                ? intoNumber
                : fromNumber;
        return new MergePreview(
                from,
                into,
                contacts,
                kept,
                projects.size(),
                hindrance(from, into, fromNumber.orElse(null), intoNumber.orElse(null)));
    }

    private static @Nullable String hindrance(
            Person from, Person into, @Nullable MaskedIdentity fromNumber, @Nullable MaskedIdentity intoNumber) {
        if (from.id().equals(into.id())) {
            return "person.merge.same";
        }
        if (from.mergedInto() != null || into.mergedInto() != null) {
            return "person.merge.gone";
        }
        if (from.isProtected() && !into.isProtected()) {
            return "person.merge.other_way";
        }
        if (fromNumber != null
                && intoNumber != null
                && fromNumber.kind() == IdentityNumber.Kind.PERSONAL
                && intoNumber.kind() == IdentityNumber.Kind.PERSONAL) {
            return "person.merge.two_numbers";
        }
        return null;
    }

    @Transactional
    public UUID merge(UUID from, UUID into) {
        var hindrance = preview(from, into).hindrance();
        if (hindrance != null) {
            throw new Conflict(hindrance);
        }
        var id = Ids.next();
        var until = clock.now().atZone(BusinessClock.ZONE).plus(UNDO).toInstant();
        jdbc.sql("select person.merge_records(:id, :from, :into, :now, :until)::text")
                .param("id", id)
                .param("from", from)
                .param("into", into)
                .param("now", Timestamp.from(clock.now()))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .single();
        audit.changed("merge", "person.person", from, Map.of("into", into.toString()));
        merged(from, into);
        return id;
    }

    /** Tells others of a merge; what is merged into a protected person stands under the alias everywhere from now on. */
    void merged(UUID from, UUID into) {
        if (store.find(into).map(Person::isProtected).orElse(false)) {
            hiding.seal(into);
            hiding.hide(into);
        }
        events.publishEvent(new PeopleMerged(from, into));
    }

    @Transactional
    public void undo(UUID id) {
        var merge = find(id);
        if (merge.undoneAt() != null || merge.undoUntil().toInstant().isBefore(clock.now())) {
            throw new Conflict("person.merge.too_late");
        }
        if (store.find(merge.intoId()).map(Person::mergedInto).isPresent()) {
            throw new Conflict("person.merge.later_first");
        }
        writable(merge.intoId());
        jdbc.sql("select person.undo_merge(:id, :now)::text")
                .param("id", id)
                .param("now", Timestamp.from(clock.now()))
                .query(String.class)
                .single();
        audit.changed(
                "undo-merge",
                "person.person",
                merge.fromId(),
                Map.of("into", merge.intoId().toString()));
        events.publishEvent(new MergeUndone(merge.fromId(), merge.intoId()));
    }

    /** The merges into this person, latest first; also those that were undone. */
    @Transactional(readOnly = true)
    public List<Merge> of(UUID person) {
        return jdbc.sql("""
                select id, from_id, into_id, at, actor_id, undo_until, undone_at
                  from person.merge where into_id = :person order by at desc
                """).param("person", person).query(Merge.class).list();
    }

    /** Records that others have given the same number as this person's. */
    @Transactional(readOnly = true)
    public List<Person> sameNumber(UUID person) {
        return jdbc.sql("select " + Person.COLUMNS + " " + """
                  from person.same_number s
                  join person.person p on p.id in (s.person_id, s.other_id) and p.id <> :person
                 where :person in (s.person_id, s.other_id) and p.merged_into is null
                """)
                .param("person", person)
                .query(Person::of)
                .list();
    }

    private Merge find(UUID id) {
        return jdbc.sql("""
                select id, from_id, into_id, at, actor_id, undo_until, undone_at from person.merge where id = :id
                """).param("id", id).query(Merge.class).optional().orElseThrow(() -> new NotFound("merge"));
    }

    private Person writable(UUID id) {
        var person = store.find(id).orElseThrow(() -> new NotFound("person"));
        if (!store.mayWrite(id)) {
            throw new NotFound("person");
        }
        return person;
    }
}
