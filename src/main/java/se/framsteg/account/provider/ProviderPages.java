package se.framsteg.account.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.access.Grants;
import se.framsteg.access.ScopeNames;
import se.framsteg.account.CanonicalAddress;
import se.framsteg.account.Connection;
import se.framsteg.account.Provider;
import se.framsteg.account.Providers;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** Puts the page about an organisation's sign-in together. */
@Component
class ProviderPages {
    private final Providers providers;
    private final Grants grants;
    private final List<ScopeNames> scopes;
    private final CanonicalAddress canonical;

    ProviderPages(Providers providers, Grants grants, List<ScopeNames> scopes, CanonicalAddress canonical) {
        this.providers = providers;
        this.grants = grants;
        this.scopes = scopes;
        this.canonical = canonical;
    }

    ProviderPage fresh(Words words, ProviderForm form, FieldErrors errors) {
        providers.all();
        return page(null, form, errors, null, false, words);
    }

    ProviderPage of(String id, Words words) {
        var provider = providers.get(id);
        return page(provider, ProviderForm.of(provider), FieldErrors.none(), null, false, words);
    }

    ProviderPage refused(String id, ProviderForm form, FieldErrors errors, Words words) {
        return page(providers.get(id), form, errors, null, false, words);
    }

    /** @param refusedOn whether it should have been switched on and was not */
    ProviderPage answered(String id, Connection connection, boolean refusedOn, Words words) {
        var provider = providers.get(id);
        return page(provider, ProviderForm.of(provider), FieldErrors.none(), connection, refusedOn, words);
    }

    private ProviderPage page(
            @Nullable Provider provider,
            ProviderForm form,
            FieldErrors errors,
            @Nullable Connection connection,
            boolean refusedOn,
            Words words) {
        return new ProviderPage(
                provider,
                form,
                errors,
                roles(words),
                scopes(words),
                connection,
                refusedOn,
                provider == null ? List.of() : providers.links(provider.id()),
                canonical.of(""));
    }

    private Map<String, String> roles(Words words) {
        var roles = new LinkedHashMap<String, String>();
        roles.put("", words.t("account.provider.role.none"));
        grants.roles().stream()
                .filter(role -> grants.mayGrant(role.key(), null))
                .forEach(role -> roles.put(role.key(), role.name(words.language())));
        return roles;
    }

    private Map<String, String> scopes(Words words) {
        var names = new LinkedHashMap<String, String>();
        names.put("", words.t("account.permissions.everywhere"));
        scopes.forEach(source ->
                source.scopeNames().forEach(scope -> names.put(scope.id().toString(), scope.name())));
        return names;
    }
}
