package se.framsteg;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.shared.Language;

/** Colleagues with accounts, who sign in through the demonstration's door. */
public record StaffInBrowser(Acting acting, Accounts accounts, Grants grants, int port) {
    /** Makes somebody with a role in a scope; null for the whole installation. */
    public UUID colleague(String name, String role, @Nullable UUID scope) {
        return acting.as(new Actor.Job("test"), "test", () -> {
            var person = accounts.create(name, UUID.randomUUID() + "@kollega.example", Language.SV);
            grants.grant(person, role, scope, LocalDate.of(2025, 1, 1), null);
            return person;
        });
    }

    /** Signs in; the context's pages are the colleague's from now on. */
    public void signIn(BrowserContext context, UUID person) {
        var answer = context.request()
                .post(
                        "http://localhost:" + port + "/demo/logga-in",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMaxRedirects(0)
                                .setForm(FormData.create().set("person", person.toString())));
        if (answer.status() != 303) {
            throw new IllegalStateException("Signing in was answered with " + answer.status());
        }
    }
}
