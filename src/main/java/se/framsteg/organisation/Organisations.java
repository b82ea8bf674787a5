package se.framsteg.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/**
 * The organisations that people come from. Anyone may search and propose. A record is changed by those whose it is: an
 * association's own by itself, a member's by an association that keeps it, any other where its name came up.
 */
@Service
public class Organisations {
    private final OrganisationStore store;
    private final OrganisationMerge merging;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    Organisations(OrganisationStore store, OrganisationMerge merging, Access access, Audit audit, BusinessClock clock) {
        this.store = store;
        this.merging = merging;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The likeliest first, tolerant of spelling. Visitors find accepted names only. */
    @Transactional(readOnly = true)
    public List<OrganisationHit> search(@Nullable String text, int limit) {
        return text == null || text.isBlank() ? List.of() : store.search(text, limit);
    }

    /** Accepted workplaces of an organisation; without a text the first by name. */
    @Transactional(readOnly = true)
    public List<WorkplaceHit> workplaces(UUID organisation, @Nullable String text, int limit) {
        return store.workplaces(organisation, text == null ? "" : text, limit);
    }

    /** The living organisation with exactly this name or alias, but for case, marks and spaces. */
    @Transactional(readOnly = true)
    public Optional<UUID> byName(String name) {
        return store.byName(name);
    }

    /** The organisation and workplace with exactly these names, but for case, marks and spaces; an empty workplace is none. */
    @Transactional(readOnly = true)
    public Optional<Found> known(String organisation, @Nullable String workplace) {
        return store.known(organisation, isName(workplace) ? workplace : null);
    }

    /** Whether a name has something to recognise it by: a letter or a digit, and at most 200 characters. */
    public static boolean isName(@Nullable String name) {
        return name != null && name.strip().length() <= 200 && name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Finds what was typed, or keeps it as pending. The organisation must be a name ({@link #isName}).
     *
     * @param scope the project or association where it was typed: a new name is decided on there
     */
    @Transactional
    public Found findOrPropose(String organisation, @Nullable String workplace, @Nullable UUID scope) {
        if (!isName(organisation)) {
            throw new IllegalArgumentException("Not a name of an organisation");
        }
        return store.findOrPropose(organisation, isName(workplace) ? workplace : null, scope, clock.now());
    }

    @Transactional(readOnly = true)
    public Organisation get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("organisation"));
    }

    /** Whether the actor may change the organisation's record. */
    @Transactional(readOnly = true)
    public boolean mayChange(UUID id) {
        return !store.changeable(List.of(id)).isEmpty();
    }

    /** Those of them whose record the actor may change. */
    @Transactional(readOnly = true)
    public Set<UUID> changeable(Collection<UUID> ids) {
        return store.changeable(ids);
    }

    /** How many pending names wait for the actor. */
    @Transactional(readOnly = true)
    public long waiting() {
        return store.waiting();
    }

    /** An organisation whose record the actor may change; no other exists for the one who wants to change it. */
    @Transactional(readOnly = true)
    public Organisation changeable(UUID id) {
        var found = get(id);
        if (!mayChange(id)) {
            throw new NotFound("organisation");
        }
        return found;
    }

    @Transactional(readOnly = true)
    public List<OrganisationKind> kinds() {
        return store.kinds();
    }

    /** Adds an accepted organisation, or gives the one that has the name already. */
    @Transactional
    public UUID add(OrganisationFacts facts) {
        return add(facts, null);
    }

    /**
     * Adds an accepted organisation, or gives the one that has the name already.
     *
     * @param scope the project or association that it is kept in, or null for all where the actor has the right
     */
    @Transactional
    public UUID add(OrganisationFacts facts, @Nullable UUID scope) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        var known = store.byName(facts.name());
        if (known.isPresent()) {
            return known.get();
        }
        var id = Ids.next();
        store.insert(id, facts, scope);
        store.decided(id, null, "ACCEPTED", clock.now(), null, facts.name());
        audit.changed("add", "organisation.organisation", id);
        return id;
    }

    /** Adds an accepted workplace, or gives the one that has the name already. */
    @Transactional
    public UUID addWorkplace(UUID organisation, String name, @Nullable String town) {
        var found = store.findOrPropose(changeable(organisation).name(), name, null, clock.now());
        var workplace = java.util.Objects.requireNonNull(found.workplace());
        store.acceptWorkplace(workplace, town);
        audit.changed("accept", "organisation.workplace", workplace);
        return workplace;
    }

    @Transactional
    public void accept(UUID id) {
        changeable(id);
        if (store.accept(id)) {
            store.decided(id, null, "ACCEPTED", clock.now(), null, null);
            audit.changed("accept", "organisation.organisation", id);
        }
    }

    @Transactional
    public void acceptWorkplace(UUID workplace) {
        var organisation = store.organisationOf(workplace)
                .filter(found -> store.mayAccept(workplace, found))
                .orElseThrow(() -> new NotFound("workplace"));
        if (store.acceptWorkplace(workplace, null)) {
            store.decided(organisation, workplace, "ACCEPTED", clock.now(), null, null);
            audit.changed("accept", "organisation.workplace", workplace);
        }
    }

    /** Changes the facts, unless somebody else has changed them since this version was read. */
    @Transactional
    public void change(UUID id, int version, OrganisationFacts facts) {
        var before = changeable(id);
        if (store.byName(facts.name()).filter(other -> !other.equals(id)).isPresent()) {
            throw new Conflict("organisation.name.taken");
        }
        if (!store.change(id, version, facts)) {
            throw new Conflict("organisation.changed");
        }
        if (!before.name().equals(facts.name())) {
            store.keepOldName(id, before.name());
        }
        store.decided(id, null, "CHANGED", clock.now(), before.name(), facts.name());
        audit.changed("change", "organisation.organisation", id);
    }

    /** What a merge would do, shown before it is done. It needs the right to both records. */
    @Transactional(readOnly = true)
    public OrganisationMergePreview preview(UUID from, UUID into) {
        return merging.preview(changeable(from), changeable(into));
    }

    /** Makes the first name another name of the second; those who came from the first now come from the second. */
    @Transactional
    public void merge(UUID from, UUID into) {
        store.lock(from, into);
        var preview = preview(from, into);
        if (preview.hindrance() != null) {
            throw new Conflict(preview.hindrance());
        }
        merging.merge(preview.from(), preview.into(), clock.now());
        audit.changed("merge", "organisation.organisation", from, java.util.Map.of("into", into.toString()));
    }

    /** Who did what with the name, latest first. */
    @Transactional(readOnly = true)
    public List<Decision> history(UUID id) {
        changeable(id);
        return store.history(id);
    }
}
