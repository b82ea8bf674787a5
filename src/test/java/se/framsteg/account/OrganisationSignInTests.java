package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.Language;

@RealTest
class OrganisationSignInTests {
    private static final Actor JOB = new Actor.Job("test");
    private static final LocalDate SPRING = LocalDate.of(2025, 1, 1);

    @Autowired
    DatabaseSettings settings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Providers providers;

    @Autowired
    ProviderSwitch switches;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> repository;

    @Autowired
    TransactionTemplate transaction;

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final String network =
            "198.18." + Math.floorMod(hashCode(), 250) + "." + Math.floorMod(hashCode() / 250, 250);
    private OrganisationWorld haninge;

    @BeforeEach
    void haninge_signs_its_own_people_in() {
        server.start();
        haninge = new OrganisationWorld(server, providers, switches, accounts, grants, acting).registered();
    }

    @AfterEach
    void the_server_stops() {
        server.shutdown();
    }

    @Test
    void a_colleague_comes_in_the_first_time_without_rights_and_is_told_whom_to_ask() throws Exception {
        var browser = browser();

        assertThat(haninge.signIn(browser, "sub-sara", haninge.claims("sara"))).hasRedirectedUrl("/arbete");

        assertThat(browser.get("/arbete")).hasRedirectedUrl("/arbete/valkommen");
        assertThat(browser.get("/arbete/valkommen"))
                .hasStatusOk()
                .bodyText()
                .contains("Välkommen, Sara Ek", "Karin Ask, karin@forbundet.example", haninge.mail("sara"));
        assertThat(grantsOf(person("sara"))).isZero();
    }

    @Test
    void the_organisation_is_asked_with_proof_key_state_and_nonce_and_the_answer_comes_to_the_canonical_address() {
        var out = String.valueOf(browser()
                .get("/logga-in/organisation/" + haninge.id + "/ga")
                .getResponse()
                .getRedirectedUrl());

        assertThat(out)
                .startsWith(haninge.issuer() + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .containsPattern("redirect_uri=http://localhost:\\d+/logga-in/organisation/" + haninge.id + "/svar");
        assertThat(mvc.get()
                        .uri("http://ostrasodertorn.example/logga-in/organisation/" + haninge.id + "/ga")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("http://localhost:");
    }

    @Test
    void without_a_word_of_two_factors_ours_is_asked() throws Exception {
        var claims = haninge.claims("sara");
        claims.put("amr", List.of("pwd"));
        var browser = browser();

        assertThat(haninge.signIn(browser, "sub-sara", claims)).hasRedirectedUrl("/logga-in/skydda");
        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        var shown =
                Base32Text.secret(browser.get("/logga-in/skydda").getResponse().getContentAsString());
        assertThat(browser.post("/logga-in/skydda", "code", Totp.code(shown, Instant.now())))
                .hasStatusOk();
        assertThat(browser.get("/arbete/konto")).hasStatusOk();

        haninge.off();
        assertThat(browser.get("/arbete/konto"))
                .as("bound to the organisation all the same")
                .hasRedirectedUrl("/logga-in");
    }

    @Test
    void an_account_that_was_here_before_is_bound_only_after_its_own_second_factor() throws Exception {
        var sara = acting.as(JOB, "test", () -> accounts.create("Sara Ek", haninge.mail("sara"), Language.SV));
        var secret = Totp.newSecret();
        var before = Instant.now().minusSeconds(30);
        acting.as(SignIn.DOOR, "test", () -> factors.enrol(sara, secret, Totp.code(secret, before), before));
        var browser = browser();

        assertThat(haninge.signIn(browser, "sub-sara", haninge.claims("sara"))).hasRedirectedUrl("/logga-in/kod");
        assertThat(browser.post("/logga-in/kod", "code", Totp.code(secret, Instant.now())))
                .hasRedirectedUrl("/arbete");

        assertThat(haninge.signIn(browser(), "sub-sara", haninge.claims("sara")))
                .as("from then on the organisation is believed")
                .hasRedirectedUrl("/arbete");
        assertThat(person("sara")).isEqualTo(sara);
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, TOKEN",
        "audience, TOKEN",
        "expired, TOKEN",
        "domain, OTHER_DOMAIN",
        "subdomain, OTHER_DOMAIN",
        "unverified, UNVERIFIED",
        "unsaid, UNVERIFIED",
        "no mail, NO_MAIL",
        "two mails, NO_MAIL"
    })
    void what_cannot_be_believed_lets_nobody_in(String what, Arrival.Reason why) throws Exception {
        var claims = haninge.claims("sara");
        switch (what) {
            case "audience" -> claims.put("aud", "another");
            case "domain" -> claims.put("email", "sara@annan.example");
            case "subdomain" -> claims.put("email", "sara@skola." + haninge.domain);
            case "unverified" -> claims.put("email_verified", false);
            case "unsaid" -> claims.remove("email_verified");
            case "no mail" -> claims.remove("email");
            case "two mails" -> claims.put("email", "sara@annan.example, " + haninge.mail("sara"));
            default -> {}
        }
        var browser = browser();

        var answer = haninge.signIn(
                browser,
                "sub-sara",
                claims,
                what.equals("expired") ? -3600 : 3600,
                url -> what.equals("nonce") ? url.replaceAll("nonce=[^&]+", "nonce=another") : url);

        assertRefused(answer, why);
        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        assertThat(known("sara")).as("nothing is stored").isZero();
    }

    @Test
    void an_answer_counts_once_and_only_in_the_browser_that_asked() throws Exception {
        var browser = browser();
        var back = haninge.answer(browser, "sub-sara", haninge.claims("sara"), 3600, url -> url);

        assertRefused(browser().get(back), Arrival.Reason.STALE);
        assertRefused(browser.get(back.replaceAll("state=[^&]+", "state=another")), Arrival.Reason.STALE);
        assertRefused(browser.get(back), Arrival.Reason.STALE);

        var again = haninge.answer(browser, "sub-sara", haninge.claims("sara"), 3600, url -> url);
        assertThat(browser.get(again)).hasRedirectedUrl("/arbete");
        assertRefused(browser.get(again), Arrival.Reason.STALE);
    }

    @Test
    void somebody_who_says_no_at_the_organisation_may_try_again() {
        var browser = browser();
        var out = String.valueOf(browser.get("/logga-in/organisation/" + haninge.id + "/ga")
                .getResponse()
                .getRedirectedUrl());
        var state = java.net.URLDecoder.decode(out.replaceAll(".*[?&]state=([^&]+).*", "$1"), StandardCharsets.UTF_8);

        assertRefused(
                mvcGet(
                        browser,
                        "/logga-in/organisation/" + haninge.id + "/svar",
                        Map.of("error", "access_denied", "state", state)),
                Arrival.Reason.DECLINED);
    }

    @Test
    void an_answer_from_another_issuer_than_was_asked_is_not_believed() throws Exception {
        var browser = browser();
        var back = haninge.answer(browser, "sub-sara", haninge.claims("sara"), 3600, url -> url);

        assertRefused(browser.get(back + "&iss=https://evil.example"), Arrival.Reason.TOKEN);
    }

    @Test
    void a_subject_keeps_its_account_whatever_its_address_becomes() throws Exception {
        haninge.signIn(browser(), "sub-sara", haninge.claims("sara"));
        var sara = person("sara");

        var browser = browser();
        assertThat(haninge.signIn(browser, "sub-sara", haninge.claims("sara.berg")))
                .hasRedirectedUrl("/arbete");

        assertThat(known("sara.berg")).isZero();
        assertThat(browser.get("/arbete/konto")).bodyText().contains(haninge.mail("sara"));
        assertThat(person("sara")).isEqualTo(sara);
    }

    @Test
    void an_address_that_another_subject_is_bound_by_opens_nothing() throws Exception {
        haninge.signIn(browser(), "sub-sara", haninge.claims("sara"));

        assertRefused(haninge.signIn(browser(), "sub-someone", haninge.claims("sara")), Arrival.Reason.TAKEN);
        assertRefused(haninge.signIn(browser(), "sub-someone", upper(haninge.claims("sara"))), Arrival.Reason.TAKEN);
    }

    @Test
    void a_link_that_is_taken_away_signs_out_at_once_and_the_next_arrival_is_bound_anew() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        var sara = person("sara");
        var link = acting.as(haninge.administrator, "test", () -> providers.links(haninge.id))
                .getFirst();

        acting.as(haninge.administrator, "test", () -> providers.unlink(link.id(), Instant.now()));

        assertOut(browser, sara);
        assertThat(haninge.signIn(browser(), "sub-sara-2", haninge.claims("sara")))
                .hasRedirectedUrl("/arbete");
        assertThat(person("sara")).isEqualTo(sara);
        assertRefused(haninge.signIn(browser(), "sub-sara", haninge.claims("sara")), Arrival.Reason.TAKEN);
    }

    @Test
    void a_provider_that_is_switched_off_signs_its_people_out_at_once_and_lets_nobody_in() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        var sara = person("sara");
        assertThat(browser.get("/arbete/konto")).hasStatusOk();
        var onTheWay = browser();
        var back = haninge.answer(onTheWay, "sub-bo", haninge.claims("bo"), 3600, url -> url);

        haninge.off();

        assertOut(browser, sara);
        assertRefused(onTheWay.get(back), Arrival.Reason.OFF);
        assertThat(browser().get("/logga-in/organisation/" + haninge.id + "/ga"))
                .hasStatus(404);
        assertThat(browser().get("/logga-in/organisation/" + haninge.id)).hasStatus(404);
        assertThat(known("bo")).isZero();
    }

    @Test
    void a_session_without_its_row_is_over_even_if_it_was_saved_after_the_switch() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));

        acting.as(
                JOB,
                "test",
                () -> transaction.execute(_ -> jdbc.sql("delete from account.provider_visit where provider_id = :id")
                        .param("id", haninge.id)
                        .update()));

        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    @Test
    void locking_an_account_and_taking_the_last_role_sign_out_at_once() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        var sara = person("sara");
        var first = acting.as(JOB, "test", () -> grants.grant(sara, "handlaggare", null, SPRING, null));
        var second = acting.as(JOB, "test", () -> grants.grant(sara, "chef", null, SPRING, null));

        acting.as(haninge.administrator, "test", () -> grants.revoke(first, "Byter"));
        assertThat(browser.get("/arbete/konto")).as("one role is left").hasStatusOk();
        acting.as(haninge.administrator, "test", () -> grants.revoke(second, "Slutar"));
        assertOut(browser, sara);

        var again = browser();
        assertThat(haninge.signIn(again, "sub-sara", haninge.claims("sara"))).hasRedirectedUrl("/arbete");
        acting.as(haninge.administrator, "test", () -> accounts.lock(sara, "Slutat"));
        assertOut(again, sara);
        assertRefused(haninge.signIn(browser(), "sub-sara", haninge.claims("sara")), Arrival.Reason.LOCKED);
    }

    @Test
    void a_role_for_newcomers_has_an_end_and_is_given_once() throws Exception {
        var world = new OrganisationWorld(server, providers, switches, accounts, grants, acting);
        var own = world.facts();
        world.registered(new ProviderFacts(
                own.name(),
                own.issuer(),
                own.clientId(),
                own.domains(),
                "email",
                "name",
                "email_verified",
                own.factorValues(),
                own.contact(),
                "handlaggare",
                null,
                LocalDate.of(2025, 6, 30)));

        world.signIn(browser(), "sub-sara", world.claims("sara"));
        world.signIn(browser(), "sub-sara", world.claims("sara"));

        var sara = acting.as(world.administrator, "test", () -> providers.links(world.id))
                .getFirst()
                .person();
        assertThat(acting.as(JOB, "test", () -> grants.of(sara)))
                .singleElement()
                .satisfies(grant -> assertThat(grant.validTo()).isEqualTo("2025-06-30"));
    }

    @Test
    void finding_the_organisation_tells_nothing_of_who_is_known() throws Exception {
        haninge.signIn(browser(), "sub-sara", haninge.claims("sara"));

        var known = browser().post("/logga-in/organisation", "email", haninge.mail("sara"));
        var unknown = browser().post("/logga-in/organisation", "email", "Ingen.Alls@" + haninge.domain.toUpperCase());

        assertThat(known).hasStatus(303).hasRedirectedUrl("/logga-in/organisation/" + haninge.id);
        assertThat(unknown).hasStatus(303).hasRedirectedUrl("/logga-in/organisation/" + haninge.id);
        assertThat(browser().post("/logga-in/organisation", "email", "sara@annan.example"))
                .hasStatus(422)
                .bodyText()
                .contains("loggar inte in den här vägen", "Haninge kommun " + haninge.mark);
        assertThat(browser().post("/logga-in/organisation", "email", "sara")).hasStatus(422);
        assertThat(browser().get("/logga-in")).bodyText().contains("Logga in med din organisation");
    }

    @Test
    void the_way_out_leads_by_a_link_on_a_page_of_ours_and_never_by_a_form() throws Exception {
        var page = browser().get("/logga-in/organisation/" + haninge.id);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/logga-in/organisation/" + haninge.id + "/ga\"")
                .doesNotContain(haninge.issuer());
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("form-action 'self';");
    }

    @Test
    void signing_out_here_offers_to_sign_out_there() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));

        assertThat(browser.submit("/arbete/konto", "/logga-ut"))
                .hasStatus(303)
                .hasRedirectedUrl("/logga-in/utloggad?hos=" + haninge.id);

        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        assertThat(browser.get("/logga-in/utloggad?hos=" + haninge.id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "fortfarande inloggad hos Haninge kommun",
                        haninge.issuer() + "/endsession?client_id=framsteg&amp;post_logout_redirect_uri=http");
        assertThat(browser.get("/logga-in/utloggad?hos=ingen")).hasStatusOk();
    }

    @Test
    void who_has_no_code_here_confirms_at_the_organisation_and_goes_on() throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        acting.as(JOB, "test", () -> grants.grant(person("sara"), "administrator", null, SPRING, null));
        makeOld(repository, sessionId(browser));
        var page = browser.get("/logga-in/bekrafta?till=%2Farbete%2Flogg%2Fexport%3Fdagar%3D7");
        assertThat(page)
                .bodyText()
                .contains("Bekräfta hos Haninge kommun", "/logga-in/organisation/bekrafta?till=%2Farbete%2Flogg")
                .doesNotContain("name=\"code\"");

        assertRefused(confirm(browser, "sub-bo", haninge.claims("sara")), Arrival.Reason.NOT_CONFIRMED);
        var old = haninge.claims("sara");
        old.put("auth_time", Instant.now().minus(Duration.ofMinutes(9)).getEpochSecond());
        assertRefused(confirm(browser, "sub-sara", old), Arrival.Reason.NOT_CONFIRMED);
        assertThat(browser.get("/arbete/logg/export?dagar=7")).hasStatus(303);

        assertThat(confirm(browser, "sub-sara", haninge.claims("sara")))
                .hasRedirectedUrl("/arbete/logg/export?dagar=7");
        assertThat(browser.get("/arbete/logg/export?dagar=7")).hasStatusOk();
    }

    @Test
    void a_second_factor_shown_there_long_ago_is_not_just_shown() throws Exception {
        var claims = haninge.claims("sara");
        claims.put("auth_time", Instant.now().minus(Duration.ofHours(3)).getEpochSecond());
        var browser = browser();
        haninge.signIn(browser, "sub-sara", claims);
        acting.as(JOB, "test", () -> grants.grant(person("sara"), "administrator", null, SPRING, null));

        assertThat(browser.get("/arbete/logg")).hasStatusOk();
        assertThat(browser.get("/arbete/logg/export?dagar=7")).hasStatus(303);
    }

    @Test
    void the_organisation_tells_that_one_of_two_sessions_is_over() throws Exception {
        var office = browser();
        var home = browser();
        var atOffice = haninge.claims("sara");
        var atHome = haninge.claims("sara");
        atOffice.put("sid", "office");
        atHome.put("sid", "home");
        haninge.signIn(office, "sub-sara", atOffice);
        haninge.signIn(home, "sub-sara", atHome);

        assertThat(tell(logoutToken(Map.of("sid", "office"), null))).hasStatus(200);

        assertThat(office.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
        assertThat(home.get("/arbete/konto")).hasStatusOk();
    }

    @Test
    void a_removed_colleague_is_out_everywhere_when_the_organisation_says_so_and_a_token_counts_once()
            throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        var bo = browser();
        haninge.signIn(bo, "sub-bo", haninge.claims("bo"));
        var token = logoutToken(Map.of(), "sub-sara");

        var answer = tell(token);
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertOut(browser, person("sara"));
        assertThat(bo.get("/arbete/konto")).hasStatusOk();

        var again = browser();
        haninge.signIn(again, "sub-sara", haninge.claims("sara"));
        assertThat(tell(token)).as("replayed").hasStatus(400).bodyText().contains("invalid_request");
        assertThat(again.get("/arbete/konto")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "audience",
        "issuer",
        "old",
        "no event",
        "nonce",
        "no id",
        "nobody",
        "signature",
        "id token",
        "garbage",
        "empty"
    })
    void a_logout_token_that_cannot_be_believed_signs_nobody_out(String what) throws Exception {
        var browser = browser();
        haninge.signIn(browser, "sub-sara", haninge.claims("sara"));
        var now = Instant.now().getEpochSecond();
        var claims = logoutClaims();
        switch (what) {
            case "old" -> claims.put("iat", now - 3600);
            case "no event" -> claims.put("events", Map.of("http://example.org/other", Map.of()));
            case "nonce" -> claims.put("nonce", "n");
            case "no id" -> claims.put("jti", null);
            case "nobody" -> claims.put("sub", null);
            case "id token" -> {
                claims.clear();
                claims.putAll(haninge.claims("sara"));
            }
            default -> {}
        }
        var token =
                switch (what) {
                    case "garbage" -> "a.b.c";
                    case "empty" -> "";
                    case "issuer" -> issued("annan", claims, "sub-sara", OrganisationWorld.CLIENT);
                    case "audience" -> issued(haninge.issuerId, claims, "sub-sara", "another");
                    case "signature" -> {
                        var parts = issued(haninge.issuerId, claims, "sub-sara", OrganisationWorld.CLIENT)
                                .split("\\.");
                        var body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                .replace("sub-sara", "sub-bosse");
                        yield parts[0] + "."
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(body.getBytes(StandardCharsets.UTF_8))
                                + "." + parts[2];
                    }
                    default -> issued(haninge.issuerId, claims, "sub-sara", OrganisationWorld.CLIENT);
                };

        assertThat(tell(token)).as(what).hasStatus(400);

        assertThat(browser.get("/arbete/konto")).hasStatusOk();
    }

    @Test
    void a_server_that_does_not_answer_is_told_in_plain_words() {
        server.shutdown();

        assertRefused(browser().get("/logga-in/organisation/" + haninge.id + "/ga"), Arrival.Reason.PROVIDER);
    }

    private MvcTestResult confirm(Visit browser, String subject, Map<String, Object> claims) throws Exception {
        var out =
                String.valueOf(browser.get("/logga-in/organisation/bekrafta?till=%2Farbete%2Flogg%2Fexport%3Fdagar%3D7")
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(out).contains("prompt=login", "max_age=0");
        return browser.get(
                haninge.there(out.replace("prompt=login&", "").replace("&prompt=login", ""), subject, claims, 3600));
    }

    private Map<String, Object> logoutClaims() {
        return new HashMap<>(Map.of(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()),
                "jti", UUID.randomUUID().toString()));
    }

    private String logoutToken(Map<String, Object> more, String subject) {
        var claims = logoutClaims();
        claims.putAll(more);
        if (subject == null) {
            claims.put("sub", null);
        }
        return issued(haninge.issuerId, claims, subject == null ? "nobody" : subject, OrganisationWorld.CLIENT);
    }

    private String issued(String issuer, Map<String, Object> claims, String subject, String audience) {
        return server.issueToken(
                        issuer,
                        OrganisationWorld.CLIENT,
                        new DefaultOAuth2TokenCallback(issuer, subject, "logout+jwt", List.of(audience), claims, 120))
                .serialize();
    }

    private MvcTestResult tell(String token) {
        return mvc.post()
                .uri("/api/v1/organisationer/" + haninge.id + "/utloggning")
                .param("logout_token", token)
                .exchange();
    }

    private void assertRefused(MvcTestResult answer, Arrival.Reason why) {
        assertThat(answer).hasStatus(403);
        assertThat(answer.getResponse().getForwardedUrl()).isNull();
        assertThat(answer.getMvcResult().getModelAndView()).isNotNull();
        assertThat(answer.getMvcResult().getModelAndView().getModel()).containsEntry("why", why);
    }

    /** Signed out, and no row of a session is left. */
    private void assertOut(Visit browser, UUID person) {
        assertThat(JdbcClient.create(settings.ownerSource())
                        .sql("select count(*) from framework.spring_session where principal_name = :person")
                        .param("person", person.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(browser.get("/arbete/konto")).hasRedirectedUrl("/logga-in");
    }

    private static MvcTestResult mvcGet(Visit browser, String path, Map<String, String> parameters) {
        return browser.get(path + "?"
                + String.join(
                        "&",
                        parameters.entrySet().stream()
                                .map(one -> one.getKey() + "="
                                        + java.net.URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .toList()));
    }

    private Map<String, Object> upper(Map<String, Object> claims) {
        claims.put("email", String.valueOf(claims.get("email")).replace("sara@", "SARA@"));
        return claims;
    }

    private UUID person(String who) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(_ -> jdbc.sql("select person_id from account.account where email = :email")
                        .param("email", haninge.mail(who))
                        .query(UUID.class)
                        .single()));
    }

    private int known(String who) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from account.account where email = :email")
                        .param("email", haninge.mail(who))
                        .query(Integer.class)
                        .single()));
    }

    private int grantsOf(UUID person) {
        return acting.as(JOB, "test", () -> grants.of(person)).size();
    }

    private static String sessionId(Visit browser) {
        return browser.session();
    }

    /** As if who it is had been shown a quarter of an hour ago. */
    private static <S extends Session> void makeOld(SessionRepository<S> repository, String id) {
        var session = repository.findById(id);
        session.setAttribute("account.confirmed", Instant.now().minus(Duration.ofMinutes(11)));
        repository.save(session);
    }

    private Visit browser() {
        return new Visit(mvc).from(network);
    }
}
