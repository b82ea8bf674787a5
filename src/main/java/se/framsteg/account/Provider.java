package se.framsteg.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation whose own sign-in (OpenID Connect) lets its colleagues in.
 *
 * @param verifiedClaim the claim that says that the address is confirmed, or empty when the organisation's register is believed
 * @param factorValues values of {@code amr} or {@code acr} that say that a second factor was shown; none: ours is always asked
 * @param contact whom a colleague without a role asks
 * @param defaultRole what a colleague gets at the first sign-in, until {@code defaultUntil}; null, as by default, is nothing
 */
public record Provider(
        String id,
        UUID objectId,
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
        @Nullable LocalDate defaultUntil,
        boolean active,
        int version) {

    /** Exactly these domains: {@code skola.haninge.se} is not {@code haninge.se}. */
    boolean owns(String address) {
        return domains.contains(address.substring(address.lastIndexOf('@') + 1));
    }
}
