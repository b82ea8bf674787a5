package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.Language;

/** Registering organisations' sign-ins. */
@RealTest
class ProvidersScreenTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Providers providers;

    @Autowired
    ProviderSwitch switches;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private final MockOAuth2Server server = new MockOAuth2Server();
    private OrganisationWorld world;
    private AsStaff karin;

    @BeforeEach
    void karin_keeps_the_list() {
        server.start();
        world = new OrganisationWorld(server, providers, switches, accounts, grants, acting);
        karin = new AsStaff(mvc, world.administrator);
    }

    @AfterEach
    void the_server_stops() {
        server.shutdown();
    }

    @Test
    void the_secret_is_kept_encrypted_and_never_shown() {
        assertThat(filled(karin.post("/arbete/inloggning"), world.issuer(), world.domain, "sanslöst-hemligt"))
                .hasStatus(303);
        var id = added();

        assertThat(karin.get("/arbete/inloggning/{id}", id))
                .hasStatusOk()
                .bodyText()
                .contains("/logga-in/organisation/" + id + "/svar", "/api/v1/organisationer/" + id + "/utloggning")
                .doesNotContain("sanslöst-hemligt");
        var kept = jdbc.sql("select client_cipher from account.provider where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("hemligt");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, login.kommunen.se, Skriv hela adressen",
        "issuer, https://login.kommunen.se?x=1, Skriv hela adressen",
        "domains, gmail.com, Vem som helst kan ha en adress hos gmail.com",
        "domains, kommunen, kommunen är ingen domän",
        "domains, '', Skriv minst en domän",
        "clientId, '', Skriv det klient-id",
        "clientSecret, '', Skriv klienthemligheten",
        "contact, '', Skriv vem en kollega ska fråga",
        "mailClaim, e mail, utan mellanslag",
        "role, handlaggare, Skriv till vilken dag rollen gäller"
    })
    void what_is_wrong_in_the_form_is_said_beside_its_field_and_nothing_is_stored(
            String field, String value, String sentence) {
        var form = filled(
                karin.post("/arbete/inloggning"),
                field.equals("issuer") ? value : world.issuer(),
                field.equals("domains") ? value : world.domain,
                field.equals("clientSecret") ? value : "hemlig");

        var answer =
                switch (field) {
                    case "issuer", "domains", "clientSecret" -> form;
                    default -> withInstead(field, value);
                };

        assertThat(answer).hasStatus(422).bodyText().contains(sentence);
        assertThat(all()).noneMatch(one -> one.name().contains(world.mark));
    }

    @Test
    void a_domain_and_an_issuer_belong_to_one_organisation() {
        world.registered();
        var other = new OrganisationWorld(server, providers, switches, accounts, grants, acting);

        assertThat(filled(karin.post("/arbete/inloggning"), other.issuer(), world.domain, "hemlig"))
                .hasStatus(422)
                .bodyText()
                .contains("En av domänerna används redan av Haninge kommun " + world.mark);
        assertThat(filled(karin.post("/arbete/inloggning"), world.issuer(), other.domain, "hemlig"))
                .hasStatus(422)
                .bodyText()
                .contains("Samma utfärdare används redan av");
    }

    @Test
    void the_secret_is_typed_again_when_it_would_be_sent_elsewhere() {
        world.registered();
        var address = "/arbete/inloggning/" + world.id;
        var version = String.valueOf(get(world.id).version());

        assertThat(filled(karin.post(address), version, "https://evil.example", world.domain, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv klienthemligheten igen");
        assertThat(get(world.id).issuer()).isEqualTo(world.issuer());
        assertThat(filled(karin.post(address), version, world.issuer(), world.domain, ""))
                .hasStatus(303);
        assertThat(filled(karin.post(address), version, world.issuer(), world.domain, ""))
                .as("somebody changed it meanwhile")
                .hasStatus(409);
    }

    @Test
    void only_what_answers_is_switched_on() {
        assertThat(filled(karin.post("/arbete/inloggning"), world.issuer(), world.domain, "hemlig"))
                .hasStatus(303);
        var id = added();
        assertThat(mvc.get().uri("/logga-in/organisation/" + id)).hasStatus(404);
        assertThat(karin.post("/arbete/inloggning/{id}/prova", id)).bodyText().contains("Anslutningen fungerar.");

        assertThat(karin.post("/arbete/inloggning/{id}/pa", id)).hasStatus(303);
        assertThat(mvc.get().uri("/logga-in/organisation/" + id)).hasStatusOk();
        assertThat(karin.post("/arbete/inloggning/{id}/av", id)).hasStatus(303);
        server.shutdown();

        assertThat(karin.post("/arbete/inloggning/{id}/pa", id))
                .hasStatus(422)
                .bodyText()
                .contains("Inloggningen är inte påslagen.", "Servern svarar inte");
        assertThat(get(id).active()).isFalse();
    }

    @Test
    void only_who_grants_access_everywhere_keeps_organisations_and_shows_first_who_they_are() {
        world.registered();
        var person = acting.as(
                new Actor.Job("test"),
                "test",
                () -> accounts.create("Bo Alm", "bo@" + world.mark + ".example", Language.SV));
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> grants.grant(person, "handlaggare", null, LocalDate.of(2025, 1, 1), null));
        var bo = new AsStaff(mvc, new Actor.Staff(person, "Bo Alm"));

        for (var address : List.of("", "/ny", "/" + world.id)) {
            assertThat(bo.get("/arbete/inloggning" + address)).as(address).hasStatus(404);
        }
        for (var address : List.of("/prova", "/pa", "/av")) {
            assertThat(bo.post("/arbete/inloggning/" + world.id + address))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(get(world.id).active()).isTrue();

        var morning = karin.since(Instant.now().minus(Duration.ofMinutes(11)));
        for (var address : List.of("", "/" + world.id, "/" + world.id + "/pa")) {
            assertThat(morning.post("/arbete/inloggning" + address))
                    .as(address)
                    .hasStatus(303)
                    .redirectedUrl()
                    .startsWith("/logga-in/bekrafta");
        }
        assertThat(morning.post("/arbete/inloggning/" + world.id + "/av"))
                .as("out is never made hard")
                .hasStatus(303);
        assertThat(get(world.id).active()).isFalse();
    }

    private MockMvcRequestBuilder filled(MockMvcRequestBuilder form, String issuer, String domains, String secret) {
        return filled(form, "0", issuer, domains, secret);
    }

    private MockMvcRequestBuilder filled(
            MockMvcRequestBuilder form, String version, String issuer, String domains, String secret) {
        return form.param("version", version)
                .param("name", "Haninge " + world.mark)
                .param("issuer", issuer)
                .param("clientId", "framsteg")
                .param("clientSecret", secret)
                .param("domains", domains)
                .param("mailClaim", "email")
                .param("nameClaim", "name")
                .param("verifiedClaim", "email_verified")
                .param("contact", "Karin Ask");
    }

    private MockMvcRequestBuilder withInstead(String field, String value) {
        var form = karin.post("/arbete/inloggning").param("version", "0").param(field, value);
        for (var one :
                List.of("name", "issuer", "clientId", "clientSecret", "domains", "mailClaim", "nameClaim", "contact")) {
            if (!one.equals(field)) {
                form = form.param(
                        one,
                        switch (one) {
                            case "issuer" -> world.issuer();
                            case "domains" -> world.domain;
                            case "name" -> "Haninge " + world.mark;
                            default -> one;
                        });
            }
        }
        return form;
    }

    private String added() {
        return all().stream()
                .filter(one -> one.domains().contains(world.domain))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Provider> all() {
        return acting.as(world.administrator, "test", () -> providers.all());
    }

    private Provider get(String id) {
        return acting.as(world.administrator, "test", () -> providers.get(id));
    }
}
