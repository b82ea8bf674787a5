package se.framsteg.account;

import java.util.Objects;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Exchanges the code for a token and has Spring Security check it; no token is kept. */
@Component
class ProviderTokens {
    private final RestClientAuthorizationCodeTokenResponseClient exchanges =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final DefaultOAuth2UserService users = new DefaultOAuth2UserService();

    ProviderTokens(Outward outward) {
        exchanges.setRestClient(outward.client()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        users.setRestOperations(outward.template());
    }

    /** Asks at the userinfo endpoint only when the token does not tell the address. */
    OidcUser user(Registrations.Known known, OAuth2AuthorizationExchange exchange) {
        var told = new OidcUserService();
        told.setOauth2UserService(users);
        told.setRetrieveUserInfo(
                request -> !request.getIdToken().hasClaim(known.provider().mailClaim())
                        && request.getClientRegistration()
                                        .getProviderDetails()
                                        .getUserInfoEndpoint()
                                        .getUri()
                                != null);
        var checking = new OidcAuthorizationCodeAuthenticationProvider(exchanges, told);
        checking.setJwtDecoderFactory(_ -> known.idTokens());
        var checked = checking.authenticate(new OAuth2LoginAuthenticationToken(known.registration(), exchange));
        return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(checked).getPrincipal());
    }
}
