package se.framsteg.account.permissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.access.RoleGrant;
import se.framsteg.access.ScopeNames;
import se.framsteg.account.Account;
import se.framsteg.account.Accounts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Words;

/** Puts the page about access together. */
@Component
class PermissionsPages {
    private final Accounts accounts;
    private final Grants grants;
    private final Access access;
    private final Acting acting;
    private final List<ScopeNames> scopes;
    private final BusinessClock clock;

    PermissionsPages(
            Accounts accounts,
            Grants grants,
            Access access,
            Acting acting,
            List<ScopeNames> scopes,
            BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
        this.acting = acting;
        this.scopes = scopes;
        this.clock = clock;
    }

    PermissionsPage page(Words words, GrantForm form, FieldErrors errors) {
        var names = names();
        var everywhere = access.mayEverywhere(Right.ACCESS_GRANT);
        var given = new HashMap<UUID, List<PermissionsPage.Given>>();
        for (var grant : grants.current(clock.today())) {
            given.computeIfAbsent(grant.actorId(), _ -> new ArrayList<>()).add(given(grant, names, words));
        }
        var colleagues = accounts.all().stream()
                .filter(account -> everywhere || given.containsKey(account.person()))
                .map(account -> colleague(account, given.getOrDefault(account.person(), List.of())))
                .toList();
        return new PermissionsPage(
                colleagues, roles(words), choices(names, everywhere, words), form, errors, everywhere);
    }

    GrantForm empty() {
        return GrantForm.empty(clock.today());
    }

    /** Only what could be given at all: roles that the actor could give somewhere. */
    private Map<String, String> roles(Words words) {
        var granting = new ArrayList<@Nullable UUID>(access.scopes(Right.ACCESS_GRANT));
        granting.add(null);
        var roles = new LinkedHashMap<String, String>();
        for (var role : grants.roles()) {
            if (granting.stream().anyMatch(scope -> grants.mayGrant(role.key(), scope))) {
                roles.put(role.key(), role.name(words.language()));
            }
        }
        return roles;
    }

    private Map<String, String> choices(Map<UUID, String> names, boolean everywhere, Words words) {
        var choices = new LinkedHashMap<String, String>();
        if (everywhere) {
            choices.put("", words.t("account.permissions.everywhere"));
        }
        var mine = access.scopes(Right.ACCESS_GRANT);
        names.forEach((id, name) -> {
            if (mine.contains(id)) {
                choices.put(id.toString(), name);
            }
        });
        return choices;
    }

    private Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        scopes.forEach(source -> source.scopeNames().forEach(scope -> names.put(scope.id(), scope.name())));
        return names;
    }

    private PermissionsPage.Colleague colleague(Account account, List<PermissionsPage.Given> roles) {
        return new PermissionsPage.Colleague(
                account.person(),
                account.name(),
                account.email(),
                account.secondFactor(),
                account.locked(),
                account.person().equals(acting.current().id()),
                roles);
    }

    private static PermissionsPage.Given given(RoleGrant grant, Map<UUID, String> names, Words words) {
        var role = words.language().swedish() ? grant.nameSv() : grant.nameEn();
        var scope = grant.scopeId() == null
                ? words.t("account.permissions.everywhere")
                : names.getOrDefault(grant.scopeId(), words.t("account.permissions.one_date"));
        return new PermissionsPage.Given(grant.id(), role, scope, grant.validFrom(), grant.validTo());
    }
}
