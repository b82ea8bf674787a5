package se.framsteg.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import se.framsteg.access.Actor;
import se.framsteg.access.ForeignPost;
import se.framsteg.access.SignedIn;
import se.framsteg.access.TurnedAway;
import se.framsteg.shared.LocalAddress;
import se.framsteg.shared.PageHeaders;

/**
 * One chain for all pages. Visitors get no session and no cookie; what they post is guarded by where it comes from.
 * Signed-in forms carry a token as well. Module account adds the ways to sign in as {@code Customizer<HttpSecurity>}.
 */
@Configuration
class WebSecurity {
    @Bean
    SecurityFilterChain pages(HttpSecurity http, TurnedAway turnedAway, List<ForeignPost> doors) throws Exception {
        return http.addFilterBefore(new OriginGuard(doors), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new PersonalTokens())
                        .requireCsrfProtectionMatcher(WebSecurity::changesSomethingSignedIn))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PageHeaders.POLICY))
                        .frameOptions(options -> options.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !mayBeFramed(request), new XFrameOptionsHeaderWriter()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(self), geolocation=(), microphone=(), payment=()")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/arbete", "/arbete/**")
                        .access(staff())
                        .requestMatchers("/mina", "/mina/**")
                        .access(signedIn())
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ToSignIn("/logga-in", turnedAway))
                        .accessDeniedHandler(refused(turnedAway)))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Boxes for other sites say themselves whose, in their own policy; the older header knows only all or none. */
    private static boolean mayBeFramed(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/inbaddat/");
    }

    private static AuthorizationManager<RequestAuthorizationContext> staff() {
        return (authentication, context) -> {
            var principal = authentication.get();
            return new AuthorizationDecision(principal != null
                    && principal.getPrincipal() instanceof SignedIn signedIn
                    && signedIn.actor() instanceof Actor.Staff);
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedIn() {
        return (authentication, context) -> {
            var principal = authentication.get();
            return new AuthorizationDecision(principal != null && principal.getPrincipal() instanceof SignedIn);
        };
    }

    private static boolean changesSomethingSignedIn(HttpServletRequest request) {
        return !OriginGuard.isSafe(request.getMethod())
                && SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn;
    }

    /** A form with the token of an older session is not done, but its text is kept. */
    private static AccessDeniedHandler refused(TurnedAway turnedAway) {
        var ordinary = new AccessDeniedHandlerImpl();
        return (request, response, problem) -> {
            var kept = turnedAway.keep(request, response);
            if (kept.isPresent()) {
                response.sendRedirect(LocalAddress.of(request, kept.get()));
            } else {
                ordinary.handle(request, response, problem);
            }
        };
    }

    /** Sends visitors to the sign-in page in the language they read. */
    private static final class ToSignIn extends LoginUrlAuthenticationEntryPoint {
        private final TurnedAway turnedAway;

        ToSignIn(String address, TurnedAway turnedAway) {
            super(address);
            this.turnedAway = turnedAway;
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
            return LocalAddress.of(request, turnedAway.keep(request, response).orElseGet(this::getLoginFormUrl));
        }
    }
}
