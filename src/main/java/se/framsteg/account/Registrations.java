package se.framsteg.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.account.Connection.Broken;
import se.framsteg.shared.keys.KeyRing;

/**
 * The organisations' sign-ins as Spring Security wants them. The row is read each time, so that what is changed or switched off
 * on one node is so on all; what the organisation's server says is kept for some minutes, for this version of the row.
 */
@Component
class Registrations implements ClientRegistrationRepository {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ProviderStore store;
    private final Discovery discovery;
    private final Outward outward;
    private final CanonicalAddress canonical;
    private final KeyRing keys;
    private final TransactionTemplate reading;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Registrations(
            ProviderStore store,
            Discovery discovery,
            Outward outward,
            CanonicalAddress canonical,
            KeyRing keys,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.discovery = discovery;
        this.outward = outward;
        this.canonical = canonical;
        this.keys = keys;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    record Known(
            Provider provider,
            Instant until,
            ClientRegistration registration,
            Discovery.Metadata metadata,
            JwtDecoder idTokens,
            JwtDecoder logoutTokens) {}

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).map(Known::registration).orElse(null);
    }

    /**
     * Nothing when there is no such provider or it is switched off.
     *
     * @throws Broken when its server cannot be used
     */
    Optional<Known> find(String id) {
        record Row(Provider provider, byte[] cipher) {}
        var found = Objects.requireNonNull(reading.execute(
                _ -> store.find(id).filter(Provider::active).map(provider -> new Row(provider, store.secret(id)))));
        if (found.isEmpty()) {
            known.remove(id);
            return Optional.empty();
        }
        var row = found.get();
        var kept = known.get(id);
        if (kept == null
                || kept.provider().version() != row.provider().version()
                || Instant.now().isAfter(kept.until())) {
            kept = make(row.provider(), row.cipher());
            known.put(id, kept);
        }
        return Optional.of(kept);
    }

    /** Where a browser is sent to sign out at the provider too, when it offers that. */
    Optional<String> signOutAddress(String id, String back) {
        try {
            return find(id).flatMap(
                            found -> Optional.ofNullable(found.metadata().optional("end_session_endpoint"))
                                    .map(address -> address + (address.contains("?") ? "&" : "?") + "client_id="
                                            + encode(found.registration().getClientId()) + "&post_logout_redirect_uri="
                                            + encode(back)));
        } catch (Broken unreachable) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Known make(Provider provider, byte[] cipher) {
        var metadata = discovery.read(provider.issuer());
        var registration = ClientRegistration.withRegistrationId(provider.id())
                .clientId(provider.clientId())
                .clientSecret(
                        new String(keys.decrypt(cipher, ProviderSecret.context(provider.id())), StandardCharsets.UTF_8))
                .clientAuthenticationMethod(method(metadata))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(canonical.of("/logga-in/organisation/" + provider.id() + "/svar"))
                .scope("openid", "profile", "email")
                .issuerUri(provider.issuer())
                .authorizationUri(metadata.needed("authorization_endpoint"))
                .tokenUri(metadata.needed("token_endpoint"))
                .jwkSetUri(metadata.needed("jwks_uri"))
                .userInfoUri(metadata.optional("userinfo_endpoint"))
                .userNameAttributeName("sub")
                .clientName(provider.name())
                .build();
        return new Known(
                provider,
                Instant.now().plus(KEPT),
                registration,
                metadata,
                tokens(metadata, TokenRules.forIdTokens(registration)),
                tokens(metadata, TokenRules.forLogoutTokens(registration)));
    }

    private static ClientAuthenticationMethod method(Discovery.Metadata metadata) {
        var offered = metadata.list("token_endpoint_auth_methods_supported");
        return offered.contains("client_secret_post") && !offered.contains("client_secret_basic")
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }

    /** Signatures with the organisation's public keys only: never one that the shared secret could make, never none. */
    private JwtDecoder tokens(Discovery.Metadata metadata, OAuth2TokenValidator<Jwt> rules) {
        var offered = metadata.list("id_token_signing_alg_values_supported");
        var accepted = Arrays.stream(SignatureAlgorithm.values())
                .filter(one -> offered.contains(one.getName()))
                .collect(Collectors.toSet());
        if (accepted.isEmpty()) {
            accepted.add(SignatureAlgorithm.RS256);
        }
        var decoder = NimbusJwtDecoder.withJwkSetUri(metadata.needed("jwks_uri"))
                .restOperations(outward.template())
                .validateType(false)
                .jwsAlgorithms(algorithms -> algorithms.addAll(accepted))
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }
}
