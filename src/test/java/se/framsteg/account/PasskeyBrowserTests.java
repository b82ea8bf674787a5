package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.Language;

/** Passkeys with a real browser and an authenticator that it simulates. */
@BrowserTest
class PasskeyBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Test
    void a_colleague_adds_a_passkey_and_comes_in_with_it_until_it_is_removed() {
        var job = new Actor.Job("test");
        var name = "Sara " + UUID.randomUUID().toString().substring(0, 8);
        var sara = acting.as(
                job, "test", () -> accounts.create(name, name.replace(' ', '.') + "@forbundet.example", Language.SV));
        acting.as(job, "test", () -> grants.grant(sara, "administrator", null, LocalDate.of(2025, 1, 1), null));
        try (var context = Browser.get().visitor(Browser.DESK, true)) {
            var page = context.newPage();
            authenticator(context, page);
            page.navigate(url("/demo/logga-in"));
            page.locator("form:has(input[value='" + sara + "']) button").click();
            page.navigate(url("/arbete/konto"));
            page.getByText("Lägg till en passkey").click();
            page.waitForSelector("text=Skapad");
            Browser.get().inspect(page);
            Browser.get().picture(page, "passkey");
            page.getByText("Logga ut").last().click();

            page.navigate(url("/logga-in"));
            page.getByText("Logga in med passkey").click();
            page.waitForURL("**/arbete");
            page.navigate(url("/arbete/konto"));
            assertThat(page.locator(".lead").first().textContent()).contains(name);

            page.locator("form[action$='/passkey/ta-bort'] button").click();
            page.waitForURL("**/arbete/konto");
            assertThat(page.locator("text=Skapad").count()).isZero();
            context.clearCookies();
            page.navigate(url("/logga-in"));
            page.getByText("Logga in med passkey").click();
            page.waitForSelector("text=Det gick inte den här gången");
            Browser.get().inspect(page);
        }
    }

    private static CDPSession authenticator(BrowserContext context, Page page) {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wrapped);
        return session;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
