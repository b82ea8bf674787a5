package se.framsteg.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator says about an organisation's sign-in; see {@link Provider}. */
public record ProviderFacts(
        String name,
        String issuer,
        String clientId,
        List<String> domains,
        String mailClaim,
        String nameClaim,
        String verifiedClaim,
        List<String> factorValues,
        String contact,
        @Nullable String defaultRole,
        @Nullable UUID defaultScope,
        @Nullable LocalDate defaultUntil) {}
