package se.framsteg.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.Language;

/** An organisation with a sign-in of its own, and an administrator here who has registered it. */
final class OrganisationWorld {
    static final String CLIENT = "framsteg";
    private static final LocalDate SPRING = LocalDate.of(2025, 1, 1);

    private final MockOAuth2Server server;
    private final Providers providers;
    private final ProviderSwitch switches;
    private final Acting acting;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String domain = "haninge-" + mark + ".example";
    final String issuerId = "haninge" + mark;
    final Actor.Staff administrator;
    String id = "";

    OrganisationWorld(
            MockOAuth2Server server,
            Providers providers,
            ProviderSwitch switches,
            Accounts accounts,
            Grants grants,
            Acting acting) {
        this.server = server;
        this.providers = providers;
        this.switches = switches;
        this.acting = acting;
        var job = new Actor.Job("test");
        var karin =
                acting.as(job, "test", () -> accounts.create("Karin Ask", "karin@" + mark + ".example", Language.SV));
        acting.as(job, "test", () -> grants.grant(karin, "administrator", null, SPRING, null));
        administrator = new Actor.Staff(karin, "Karin Ask");
    }

    String issuer() {
        return server.issuerUrl(issuerId).toString();
    }

    ProviderFacts facts() {
        return withIssuer(issuer());
    }

    ProviderFacts withIssuer(String issuer) {
        return new ProviderFacts(
                "Haninge kommun " + mark,
                issuer,
                CLIENT,
                List.of(domain),
                "email",
                "name",
                "email_verified",
                List.of("mfa"),
                "Karin Ask, karin@forbundet.example",
                null,
                null,
                null);
    }

    OrganisationWorld registered() {
        return registered(facts());
    }

    OrganisationWorld registered(ProviderFacts facts) {
        id = acting.as(
                administrator,
                "test",
                () -> ((ProviderChange.Done) providers.add(facts, "hemlig-" + mark, Instant.now())).id());
        acting.as(administrator, "test", () -> switches.on(id, Instant.now()));
        return this;
    }

    void off() {
        acting.as(administrator, "test", () -> switches.off(id, Instant.now()));
    }

    String mail(String who) {
        return who + "@" + domain;
    }

    /** What the organisation tells about somebody who has shown two factors there. */
    Map<String, Object> claims(String who) {
        return new HashMap<>(Map.of(
                "email",
                mail(who),
                "email_verified",
                true,
                "name",
                who.substring(0, 1).toUpperCase() + who.substring(1) + " Ek",
                "amr",
                List.of("pwd", "mfa"),
                "auth_time",
                Instant.now().getEpochSecond(),
                "sid",
                "sid-" + who));
    }

    MvcTestResult signIn(Visit browser, String subject, Map<String, Object> claims) throws Exception {
        return signIn(browser, subject, claims, 3600, url -> url);
    }

    MvcTestResult signIn(
            Visit browser, String subject, Map<String, Object> claims, long expiry, UnaryOperator<String> onTheWay)
            throws Exception {
        return browser.get(answer(browser, subject, claims, expiry, onTheWay));
    }

    /** The address at which the browser comes back. */
    String answer(
            Visit browser, String subject, Map<String, Object> claims, long expiry, UnaryOperator<String> onTheWay)
            throws Exception {
        var out = browser.get("/logga-in/organisation/" + id + "/ga")
                .getResponse()
                .getRedirectedUrl();
        return there(onTheWay.apply(String.valueOf(out)), subject, claims, expiry);
    }

    String there(@Nullable String address, String subject, Map<String, Object> claims, long expiry)
            throws IOException, InterruptedException {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(issuerId, subject, "JWT", List.of(CLIENT), claims, expiry));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(String.valueOf(address))).build(),
                    HttpResponse.BodyHandlers.ofString());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }
}
