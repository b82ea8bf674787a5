package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Service;
import se.framsteg.access.Acting;
import se.framsteg.account.Arrival.Reason;
import se.framsteg.account.Arrival.Refused;
import se.framsteg.account.Connection.Broken;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** Signing in at the own organisation: OpenID Connect, authorization code with PKCE, state and nonce. */
@Service
public class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    /** How recent "just now" is, when somebody shows once more who they are. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final Registrations registrations;
    private final ProviderTokens tokens;
    private final Arrivals arrivals;
    private final Acting acting;
    private final DefaultOAuth2AuthorizationRequestResolver questions;

    ProviderSignIn(Registrations registrations, ProviderTokens tokens, Arrivals arrivals, Acting acting) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.acting = acting;
        this.questions = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    /** What the organisation sends back with the browser. */
    public record Answer(
            @Nullable String code,
            @Nullable String state,
            @Nullable String issuer,
            @Nullable String error) {}

    /**
     * What to ask the organisation.
     *
     * @param confirming where to go on, when one who is signed in shows once more who they are; null for a sign-in
     * @throws Broken when its server cannot be used
     */
    public Leaving leave(String id, HttpServletRequest request, Language language, @Nullable String confirming) {
        if (registrations.find(id).isEmpty()) {
            throw new NotFound("provider");
        }
        var asked = Objects.requireNonNull(questions.resolve(request, id));
        return new Leaving(id, confirming == null ? asked : anew(asked), language, confirming);
    }

    /** The organisation must ask the person again, and say when it did (OpenID Connect Core 1.0, 3.1.2.1). */
    private static OAuth2AuthorizationRequest anew(OAuth2AuthorizationRequest asked) {
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                })
                .build();
    }

    /** @param signedIn who is signed in, when that is to be confirmed */
    public Arrival back(String id, Answer answer, @Nullable Leaving left, @Nullable UUID signedIn, Instant now) {
        if (left == null
                || !left.provider().equals(id)
                || !Objects.equals(left.asked().getState(), answer.state())) {
            return refused(id, Reason.STALE, "state");
        }
        if (answer.error() != null || answer.code() == null) {
            return refused(id, "access_denied".equals(answer.error()) ? Reason.DECLINED : Reason.PROVIDER, "error");
        }
        try {
            var known = registrations.find(id);
            return known.isEmpty() ? refused(id, Reason.OFF, "off") : checked(known.get(), answer, left, signedIn, now);
        } catch (Broken broken) {
            return refused(id, Reason.PROVIDER, broken.fault().name());
        } catch (OAuth2AuthenticationException wrong) {
            var code = wrong.getError().getErrorCode();
            return refused(id, code.equals("invalid_token_response") ? Reason.PROVIDER : Reason.TOKEN, code);
        }
    }

    private Arrival checked(
            Registrations.Known known, Answer answer, Leaving left, @Nullable UUID signedIn, Instant now) {
        var provider = known.provider();
        if (answer.issuer() != null && !answer.issuer().equals(provider.issuer())) {
            return refused(provider.id(), Reason.TOKEN, "iss"); // an answer from elsewhere, RFC 9207
        }
        var response = OAuth2AuthorizationResponse.success(Objects.requireNonNull(answer.code()))
                .redirectUri(Objects.requireNonNull(left.asked().getRedirectUri()))
                .state(Objects.requireNonNull(answer.state()))
                .build();
        var told = Told.by(provider, tokens.user(known, new OAuth2AuthorizationExchange(left.asked(), response)));
        var next = left.confirming();
        var arrival = next == null
                ? acting.as(SignIn.DOOR, "sign-in", () -> arrivals.arrive(provider.id(), told, left.language(), now))
                : confirmed(provider, told, next, signedIn, now);
        return arrival instanceof Refused(var why) ? refused(provider.id(), why, "account") : arrival;
    }

    private Arrival confirmed(Provider provider, Told told, String next, @Nullable UUID signedIn, Instant now) {
        var shown = told.shownAt();
        boolean same = signedIn != null
                && told.secondFactor()
                && shown != null
                && shown.isAfter(now.minus(JUST_NOW))
                && acting.as(SignIn.DOOR, "sign-in", () -> arrivals.isSame(provider.id(), told, signedIn));
        return same && signedIn != null ? new Arrival.Confirmed(next) : new Refused(Reason.NOT_CONFIRMED);
    }

    /** For the operator, without a word of whom it was about. */
    private static Refused refused(String id, Reason why, String detail) {
        LOG.info("Sign-in at {} was refused: {} ({})", id, why, detail);
        return new Refused(why);
    }

    /** The page to offer after signing out here, when the organisation has one for signing out there. */
    public Optional<String> signOutAddress(String id, String back) {
        return registrations.signOutAddress(id, back);
    }
}
