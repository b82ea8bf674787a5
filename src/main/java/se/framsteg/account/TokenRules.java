package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What a token must say to be believed, beside being signed with the organisation's key. */
final class TokenRules {
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    /** How long after it was made a logout token may come; within this time it is remembered, so that it comes once. */
    static final Duration LOGOUT_GOOD_FOR = Duration.ofMinutes(5);

    private static final Duration SKEW = Duration.ofSeconds(60);

    private TokenRules() {}

    /** Issuer, audience, authorised party, subject and time (OpenID Connect Core 1.0, 3.1.3.7); the nonce is compared later. */
    static OAuth2TokenValidator<Jwt> forIdTokens(ClientRegistration registration) {
        var type = JwtTypeValidator.jwt();
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type, new JwtTimestampValidator(SKEW), new OidcIdTokenValidator(registration));
    }

    /** OpenID Connect Back-Channel Logout 1.0, 2.6. */
    static OAuth2TokenValidator<Jwt> forLogoutTokens(ClientRegistration registration) {
        var type = new JwtTypeValidator("logout+jwt", "JWT");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type, new JwtTimestampValidator(SKEW), token -> saysLogout(token, registration));
    }

    private static OAuth2TokenValidatorResult saysLogout(Jwt token, ClientRegistration registration) {
        var now = Instant.now();
        var made = token.getIssuedAt();
        var issuer = token.getClaimAsString("iss");
        var good = issuer != null
                && issuer.equals(registration.getProviderDetails().getIssuerUri())
                && token.getAudience() != null
                && token.getAudience().contains(registration.getClientId())
                && made != null
                && made.isBefore(now.plus(SKEW))
                && made.isAfter(now.minus(LOGOUT_GOOD_FOR))
                && token.getId() != null
                && token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(LOGOUT)
                && !token.hasClaim("nonce")
                && (token.getSubject() != null || token.getClaimAsString("sid") != null);
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
    }
}
