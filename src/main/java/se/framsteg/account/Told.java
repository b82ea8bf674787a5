package se.framsteg.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What an organisation has told about somebody, in a token that has been checked. */
record Told(
        String subject,
        @Nullable String sid,
        String mail,
        boolean mailVerified,
        String name,
        boolean secondFactor,
        @Nullable Instant shownAt) {

    static Told by(Provider provider, OidcUser user) {
        var token = user.getIdToken();
        return new Told(
                Objects.requireNonNull(user.getSubject(), "sub"),
                token.getClaimAsString("sid"),
                text(user, provider.mailClaim()),
                provider.verifiedClaim().isEmpty() || isYes(user.getClaim(provider.verifiedClaim())),
                name(provider, user),
                showsSecondFactor(provider, token.getClaim("amr"), token.getClaim("acr")),
                token.getAuthenticatedAt());
    }

    private static String text(OidcUser user, String claim) {
        var value = user.<@Nullable Object>getClaim(claim);
        return value instanceof String text ? text.strip() : "";
    }

    /** Some say it as a truth value, some as a word, some as a number. */
    private static boolean isYes(@Nullable Object value) {
        return value != null && Set.of("true", "1").contains(value.toString().toLowerCase(Locale.ROOT));
    }

    /** From the signed token only; without values to look for, nothing is believed. */
    private static boolean showsSecondFactor(Provider provider, @Nullable Object amr, @Nullable Object acr) {
        var said = new HashSet<String>();
        (amr instanceof List<?> list ? list.stream() : Stream.ofNullable(amr)).forEach(one -> said.add(one.toString()));
        if (acr != null) {
            said.add(acr.toString());
        }
        return provider.factorValues().stream().anyMatch(said::contains);
    }

    private static String name(Provider provider, OidcUser user) {
        var name = text(user, provider.nameClaim());
        return Stream.of(name, (text(user, "given_name") + " " + text(user, "family_name")).strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseGet(() -> fromAddress(text(user, provider.mailClaim())));
    }

    /** {@code sara.ek@haninge.se} → {@code Sara Ek}. */
    private static String fromAddress(String mail) {
        var local = mail.contains("@") ? mail.substring(0, mail.indexOf('@')) : mail;
        return Stream.of(local.split("[._-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
