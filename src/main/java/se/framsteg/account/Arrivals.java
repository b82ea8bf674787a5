package se.framsteg.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.access.Grants;
import se.framsteg.account.Arrival.Reason;
import se.framsteg.account.Arrival.Refused;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;

/** Finds, binds or makes the account of somebody whom an organisation has told about; a transaction each. */
@Service
class Arrivals {
    private final ProviderStore providers;
    private final ProviderLinks links;
    private final ProviderVisits visits;
    private final AccountStore accounts;
    private final AccountVerbs verbs;
    private final Grants grants;
    private final Audit audit;
    private final BusinessClock clock;

    Arrivals(
            ProviderStore providers,
            ProviderLinks links,
            ProviderVisits visits,
            AccountStore accounts,
            AccountVerbs verbs,
            Grants grants,
            Audit audit,
            BusinessClock clock) {
        this.providers = providers;
        this.links = links;
        this.visits = visits;
        this.accounts = accounts;
        this.verbs = verbs;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** The row of the provider is held: who switches it off either comes first, or ends what began here. */
    @Transactional
    public Arrival arrive(String id, Told told, Language language, Instant now) {
        var held = providers.hold(id).filter(Provider::active);
        if (held.isEmpty()) {
            return new Refused(Reason.OFF);
        }
        var provider = held.get();
        var mail = MailAddress.parse(told.mail()).map(MailAddress::text);
        var doubt = doubt(provider, told, mail);
        if (doubt.isPresent()) {
            return new Refused(doubt.get());
        }
        var bound = links.of(provider.issuer(), told.subject());
        var account = bound.isPresent() ? accounts.find(bound.get().person()) : accounts.byEmail(mail.orElseThrow());
        if (account.isPresent()) {
            accounts.hold(account.get().person());
            account = accounts.find(account.get().person());
        }
        if (account.isPresent() && account.get().locked()) {
            return new Refused(Reason.LOCKED);
        }
        if (bound.isEmpty()
                && account.isPresent()
                && links.of(account.get().person()).isPresent()) {
            return new Refused(Reason.TAKEN);
        }
        var person = account.isPresent()
                ? account.get().person()
                : newcomer(provider, told, mail.orElseThrow(), language, now);
        if (bound.isEmpty()) {
            links.add(provider, told.subject(), person, mail.orElseThrow(), now);
            audit.changed("link-provider", "account.account", person, Map.of("provider", provider.id()));
        }
        return welcome(provider, told, person, bound.isPresent(), now);
    }

    /** Whether who is signed in has just shown at the own organisation who they are. */
    @Transactional(readOnly = true)
    public boolean isSame(String id, Told told, UUID person) {
        return providers
                .find(id)
                .filter(Provider::active)
                .flatMap(provider -> links.of(provider.issuer(), told.subject()))
                .filter(link -> link.person().equals(person))
                .isPresent();
    }

    private static Optional<Reason> doubt(Provider provider, Told told, Optional<String> mail) {
        if (mail.isEmpty()) {
            return Optional.of(Reason.NO_MAIL);
        }
        if (!told.mailVerified()) {
            return Optional.of(Reason.UNVERIFIED);
        }
        return provider.owns(mail.get()) ? Optional.empty() : Optional.of(Reason.OTHER_DOMAIN);
    }

    /** An account without rights, but for what an administrator has said that all colleagues of the organisation get for a time. */
    private UUID newcomer(Provider provider, Told told, String mail, Language language, Instant now) {
        var person = verbs.create(told.name(), mail, language, now);
        var role = provider.defaultRole();
        var until = provider.defaultUntil();
        if (role != null && until != null && !clock.today().isAfter(until)) {
            grants.grant(person, role, provider.defaultScope(), clock.today(), until);
        }
        return person;
    }

    /**
     * An account that had a second factor of ours before it was bound is asked for it that once, whatever the organisation says:
     * so nobody takes over an account by making an address.
     */
    private Arrival welcome(Provider provider, Told told, UUID person, boolean wasBound, Instant now) {
        var account = accounts.find(person).orElseThrow();
        var complete = told.secondFactor() && (wasBound || !account.secondFactor());
        var visit = new ProviderVisit(
                visits.begin(provider.id(), person, told.subject(), told.sid(), now),
                person,
                provider.id(),
                complete,
                complete ? told.shownAt() : null);
        return new Arrival.Welcome(new Known(person, account.name(), true, account.secondFactor()), visit, complete);
    }
}
