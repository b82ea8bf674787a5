package se.framsteg.account.provider;

import java.net.IDN;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.account.Provider;
import se.framsteg.account.ProviderFacts;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.NotFound;

/** The form about an organisation's sign-in, as typed. The secret is never shown again. */
record ProviderForm(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String domains,
        String mailClaim,
        String nameClaim,
        String verifiedClaim,
        String factorValues,
        String contact,
        String role,
        String scope,
        String until,
        int version) {

    /** Anybody can have an address there: it says nothing about an organisation. */
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.se",
            "live.com",
            "live.se",
            "msn.com",
            "icloud.com",
            "me.com",
            "yahoo.com",
            "yahoo.se",
            "proton.me",
            "telia.com");

    ProviderForm {
        name = typed(name);
        issuer = typed(issuer);
        clientId = typed(clientId);
        clientSecret = typed(clientSecret);
        domains = typed(domains);
        mailClaim = typed(mailClaim);
        nameClaim = typed(nameClaim);
        verifiedClaim = typed(verifiedClaim);
        factorValues = typed(factorValues);
        contact = typed(contact);
        role = typed(role);
        scope = typed(scope);
        until = typed(until);
    }

    static ProviderForm empty() {
        return new ProviderForm("", "", "", "", "", "email", "name", "email_verified", "", "", "", "", "", 0);
    }

    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.name(),
                provider.issuer(),
                provider.clientId(),
                "",
                String.join("\n", provider.domains()),
                provider.mailClaim(),
                provider.nameClaim(),
                provider.verifiedClaim(),
                String.join(" ", provider.factorValues()),
                provider.contact(),
                text(provider.defaultRole()),
                text(provider.defaultScope()),
                text(provider.defaultUntil()),
                provider.version());
    }

    FieldErrors check(LocalDate today) {
        var errors = FieldErrors.none();
        if (name.isEmpty() || name.length() > 120) {
            errors.add("name", "account.provider.name.wrong");
        }
        if (!isIssuer()) {
            errors.add("issuer", "account.provider.issuer.wrong");
        }
        if (clientId.isEmpty() || clientId.length() > 300) {
            errors.add("clientId", "account.provider.client.empty");
        }
        checkDomains(errors);
        if (!isClaim(mailClaim)) {
            errors.add("mailClaim", "account.provider.claim.wrong");
        }
        if (!isClaim(nameClaim)) {
            errors.add("nameClaim", "account.provider.claim.wrong");
        }
        if (!verifiedClaim.isEmpty() && !isClaim(verifiedClaim)) {
            errors.add("verifiedClaim", "account.provider.claim.wrong");
        }
        if (contact.isEmpty() || contact.length() > 300) {
            errors.add("contact", "account.provider.contact.empty");
        }
        if (!role.isEmpty()) {
            var last = date();
            if (last == null) {
                errors.add("until", "account.provider.until.empty");
            } else if (last.isBefore(today)) {
                errors.add("until", "account.provider.until.past");
            }
        }
        return errors;
    }

    private void checkDomains(FieldErrors errors) {
        var list = domainList();
        if (list.isEmpty()) {
            errors.add("domains", "account.provider.domain.empty");
        }
        for (var domain : list) {
            if (!domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]")) {
                errors.add("domains", "account.provider.domain.wrong", domain);
                return;
            }
            if (EVERYBODYS.contains(domain)) {
                errors.add("domains", "account.provider.domain.everybodys", domain);
                return;
            }
        }
    }

    private boolean isIssuer() {
        try {
            var uri = URI.create(issuer);
            return issuer.length() <= 500
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isClaim(String name) {
        return name.matches("[A-Za-z0-9_.:/-]{1,200}");
    }

    List<String> domainList() {
        return words(domains).map(ProviderForm::ascii).distinct().toList();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain.replaceFirst("^@", "")).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    ProviderFacts facts() {
        return new ProviderFacts(
                name,
                issuer,
                clientId,
                domainList(),
                mailClaim,
                nameClaim,
                verifiedClaim,
                words(factorValues).distinct().toList(),
                contact,
                role.isEmpty() ? null : role,
                role.isEmpty() ? null : scopeId(),
                role.isEmpty() ? null : date());
    }

    private @Nullable UUID scopeId() {
        try {
            return scope.isEmpty() ? null : UUID.fromString(scope);
        } catch (IllegalArgumentException e) {
            throw new NotFound("scope");
        }
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
