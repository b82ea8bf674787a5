package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.Language;

/** The whole way in, as a colleague walks it the first time. */
@BrowserTest
class DoorBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"320, true", "320, false", "1440, true", "1440, false"})
    void the_first_sign_in_goes_from_letter_to_code_app_to_work(int width, boolean script) {
        var email = "sara." + UUID.randomUUID() + "@forbundet.example";
        var job = new Actor.Job("test");
        var sara = acting.as(job, "test", () -> accounts.create("Sara Ek", email, Language.SV));
        acting.as(job, "test", () -> grants.grant(sara, "administrator", null, LocalDate.of(2025, 1, 1), null));
        var browser = Browser.get();
        try (var context = browser.visitor(width, script)) {
            var page = context.newPage();
            page.navigate(url("/logga-in"));
            look(page, script, "door-ask", width);
            page.getByLabel("Din e-postadress").fill("sara");
            page.locator("main form button").click();
            look(page, script, "door-not-an-address", width);
            page.getByLabel("Din e-postadress").fill(email);
            page.locator("main form button").click();
            look(page, script, "door-sent", width);
            signIn.answer(Instant.now());

            page.navigate(url("/demo/post?q=" + email));
            look(page, script, "demo-post", width);
            page.getByText("Logga in: din länk gäller i 15 minuter").click();
            look(page, script, "demo-letter", width);
            var link = page.locator(".links a").getAttribute("href").replaceFirst("https?://[^/]+", "");
            page.navigate(url(link));
            look(page, script, "door-link", width);
            page.locator("main form button").click();

            look(page, script, "door-enrol", width);
            var secret = Base32Text.secret(page.content());
            page.getByLabel("Koden som appen visar").fill(Totp.code(secret, Instant.now()));
            page.locator("main form button").click();
            look(page, script, "door-recovery", width);
            page.navigate(url("/arbete/konto"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Mitt konto");
            look(page, script, "own", width);
            page.navigate(url("/arbete/behorigheter"));
            look(page, script, "permissions", width);
            page.navigate(url("/arbete/post"));
            look(page, script, "post-log", width);
            page.navigate(url("/arbete/logg?om=" + sara));
            look(page, script, "audit-log", width);
            page.navigate(url("/logga-in/bekrafta"));
            look(page, script, "confirm", width);
            page.navigate(url("/demo/logga-in"));
            look(page, script, "demo-sign-in", width);
        }
    }

    private void look(Page page, boolean script, String name, int width) {
        assertThat(page.locator("h1").count())
                .as("%s has one heading", page.url())
                .isEqualTo(1);
        if (script) {
            // axe would wait for ever for the letter's frame, in which nothing may run
            if (page.locator("iframe").count() == 0) {
                Browser.get().inspect(page);
            }
            Browser.get().picture(page, name + "-" + width);
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
