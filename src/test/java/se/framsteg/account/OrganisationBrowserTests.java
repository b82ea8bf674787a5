package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;

/** An administrator registers an organisation, and a colleague of it comes in; the policy lets the browser out and back. */
@BrowserTest
class OrganisationBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Providers providers;

    @Autowired
    ProviderSwitch switches;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @ParameterizedTest
    @CsvSource({"320, true", "1440, false"})
    void a_colleague_finds_the_organisation_by_the_address_signs_in_there_and_out_again(int width, boolean script) {
        var server = new MockOAuth2Server();
        server.start();
        try (var desk = Browser.get().visitor(width, true);
                var colleague = Browser.get().visitor(width, script)) {
            var world = new OrganisationWorld(server, providers, switches, accounts, grants, acting);
            new StaffInBrowser(acting, accounts, grants, port).signIn(desk, world.administrator.person());
            var id = register(desk.newPage(), world, width);
            server.enqueueCallback(new DefaultOAuth2TokenCallback(
                    world.issuerId, "sub-sara", "JWT", List.of("framsteg"), world.claims("sara"), 3600));

            var page = colleague.newPage();
            page.navigate(url("/logga-in"));
            look(page, script, "sso-door", width);
            page.getByText("Logga in med din organisation").click();
            look(page, script, "sso-choose", width);
            page.getByLabel("Din e-postadress på arbetet").fill(world.mail("sara"));
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/logga-in/organisation/" + id);
            look(page, script, "sso-leaving", width);
            page.getByText("Fortsätt till Haninge").click();
            page.waitForURL("**/arbete/valkommen");
            assertThat(page.locator("h1").textContent()).isEqualTo("Välkommen, Sara Ek");
            look(page, script, "sso-welcome", width);

            page.locator("form[action$='/logga-ut'] button").first().click();
            look(page, script, "sso-signed-out", width);
            page.getByText("Logga ut hos Haninge").click();
            page.waitForURL("**/logga-in/utloggad");
            assertThat(page.locator("h1").textContent()).isEqualTo("Du är utloggad");
            page.navigate(url("/arbete/konto"));
            assertThat(page.url()).endsWith("/logga-in");
        } finally {
            server.shutdown();
        }
    }

    private String register(Page page, OrganisationWorld world, int width) {
        page.navigate(url("/arbete/inloggning"));
        look(page, true, "sso-list", width);
        page.getByText("Lägg till en organisation").click();
        page.getByLabel("Organisationens namn").fill("Haninge kommun " + world.mark);
        page.getByLabel("Organisationens domäner").fill("gmail.com");
        save(page);
        look(page, true, "sso-form-wrong", width);
        assertThat(page.content()).contains("Vem som helst kan ha en adress hos gmail.com");
        page.getByLabel("Utfärdarens adress").fill(world.issuer());
        page.getByLabel("Klient-id").fill("framsteg");
        page.getByLabel("Klienthemlighet").fill("hemlig");
        page.getByLabel("Organisationens domäner").fill(world.domain);
        page.getByLabel("Vem frågar en kollega utan roll?").fill("Karin Ask, karin@forbundet.example");
        page.getByLabel("Värden som säger att två faktorer har använts").fill("mfa");
        save(page);
        var id = page.url().replaceAll(".*/", "");
        page.getByText("Prova anslutningen").click();
        assertThat(page.content()).contains("Anslutningen fungerar.");
        look(page, true, "sso-tested", width);
        page.getByText("Slå på", new Page.GetByTextOptions().setExact(true)).click();
        look(page, true, "sso-on", width);
        assertThat(page.content()).contains("Påslagen").doesNotContain("hemlig\"");
        return id;
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara"))
                .click();
    }

    private void look(Page page, boolean script, String name, int width) {
        assertThat(page.locator("h1").count())
                .as("%s has one heading", page.url())
                .isEqualTo(1);
        if (script) {
            Browser.get().inspect(page);
            Browser.get().picture(page, name + "-" + width);
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
