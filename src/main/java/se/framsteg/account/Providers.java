package se.framsteg.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.account.ProviderChange.Done;
import se.framsteg.account.ProviderChange.Wrong;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Slug;
import se.framsteg.shared.keys.KeyRing;

/**
 * The organisations whose own sign-in is used here. They let people into the whole installation, so they are kept by who may
 * grant access in all of it.
 */
@Service
public class Providers {
    /** An address of ours beside those of the providers. */
    private static final String NOT_A_PROVIDER = "bekrafta";

    private final ProviderStore store;
    private final ProviderLinks links;
    private final SessionEnds ends;
    private final KeyRing keys;
    private final Grants grants;
    private final Access access;
    private final Acting acting;
    private final Audit audit;

    Providers(
            ProviderStore store,
            ProviderLinks links,
            SessionEnds ends,
            KeyRing keys,
            Grants grants,
            Access access,
            Acting acting,
            Audit audit) {
        this.store = store;
        this.links = links;
        this.ends = ends;
        this.keys = keys;
        this.grants = grants;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
    }

    /** What visitors choose from. */
    @Transactional(readOnly = true)
    public List<Provider> active() {
        return store.active();
    }

    @Transactional(readOnly = true)
    public Optional<Provider> active(String id) {
        return store.find(id).filter(Provider::active);
    }

    /** The organisation whose addresses end like this one; whether anybody has the address plays no part. */
    @Transactional(readOnly = true)
    public Optional<Provider> byAddress(String address) {
        return store.byDomain(address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** The organisation that a colleague comes from, switched off or not. */
    @Transactional(readOnly = true)
    public Optional<Provider> of(UUID person) {
        return links.of(person).flatMap(link -> store.find(link.provider()));
    }

    @Transactional(readOnly = true)
    public List<Provider> all() {
        requireMayKeep();
        return store.all();
    }

    @Transactional(readOnly = true)
    public Provider get(String id) {
        requireMayKeep();
        return store.find(id).orElseThrow(() -> new NotFound("provider"));
    }

    /** The colleagues who are bound to it. */
    @Transactional(readOnly = true)
    public List<ProviderLink> links(String id) {
        requireMayKeep();
        return links.at(id);
    }

    /** Adds one, switched off. */
    @Transactional
    public ProviderChange add(ProviderFacts facts, String secret, Instant now) {
        requireMayKeep();
        store.holdAll();
        var wrong = wrong(facts, null);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (secret.isEmpty()) {
            return new Wrong("clientSecret", "account.provider.secret.empty", "");
        }
        var id = Slug.free(
                facts.name(),
                "organisation",
                slug -> slug.equals(NOT_A_PROVIDER) || store.find(slug).isPresent());
        var object = Ids.next();
        store.add(id, object, facts, encrypted(id, secret), acting.current().id(), now);
        audit.changed("create", "account.provider", object, Map.of("provider", id));
        return new Done(id);
    }

    /**
     * An empty secret keeps the one that is there, but not for another server: it would be sent to whoever answers at the new
     * address.
     */
    @Transactional
    public ProviderChange change(String id, int version, ProviderFacts facts, String secret, Instant now) {
        requireMayKeep();
        store.holdAll();
        var before = store.hold(id).orElseThrow(() -> new NotFound("provider"));
        var wrong = wrong(facts, id);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var elsewhere = !before.issuer().equals(facts.issuer());
        if (secret.isEmpty() && elsewhere) {
            return new Wrong("clientSecret", "account.provider.secret.again", "");
        }
        var cipher = secret.isEmpty() ? null : encrypted(id, secret);
        if (!store.change(id, version, facts, cipher, acting.current().id(), now)) {
            throw new Conflict("account.provider.stale");
        }
        if (elsewhere || !facts.domains().containsAll(before.domains())) {
            ends.atProvider(id); // whoever came in by what is no longer believed comes in again, or not
        }
        audit.changed("change", "account.provider", before.objectId(), Map.of("provider", id));
        return new Done(id);
    }

    /** Switched on it lets people in; switched off it has let nobody in: their sessions end with this transaction. */
    @Transactional
    public void setActive(String id, boolean active, Instant now) {
        requireMayKeep();
        var provider = store.hold(id).orElseThrow(() -> new NotFound("provider"));
        store.setActive(id, active, acting.current().id(), now);
        if (!active) {
            ends.atProvider(id);
        }
        audit.changed(
                active ? "switch-on" : "switch-off", "account.provider", provider.objectId(), Map.of("provider", id));
    }

    /** The subject is nobody here any more; a colleague who comes again by a confirmed address is bound anew. */
    @Transactional
    public void unlink(UUID link, Instant now) {
        requireMayKeep();
        var found = links.find(link).orElseThrow(() -> new NotFound("link"));
        links.end(link, acting.current().id(), now);
        ends.ofPerson(found.person());
        audit.changed("unlink-provider", "account.account", found.person(), Map.of("provider", found.provider()));
    }

    private Optional<Wrong> wrong(ProviderFacts facts, @Nullable String id) {
        for (var other : store.all()) {
            if (other.id().equals(id)) {
                continue;
            }
            if (other.issuer().equals(facts.issuer())) {
                return Optional.of(new Wrong("issuer", "account.provider.issuer.taken", other.name()));
            }
            var shared =
                    facts.domains().stream().filter(other.domains()::contains).findFirst();
            if (shared.isPresent()) {
                return Optional.of(new Wrong("domains", "account.provider.domain.taken", other.name()));
            }
        }
        var role = facts.defaultRole();
        return role == null || grants.mayGrant(role, facts.defaultScope())
                ? Optional.empty()
                : Optional.of(new Wrong("role", "account.permissions.role.beyond", ""));
    }

    private byte[] encrypted(String id, String secret) {
        return keys.encrypt(secret.getBytes(StandardCharsets.UTF_8), ProviderSecret.context(id));
    }

    private void requireMayKeep() {
        if (!access.mayEverywhere(Right.ACCESS_GRANT)) {
            throw new NotFound("provider");
        }
    }
}
