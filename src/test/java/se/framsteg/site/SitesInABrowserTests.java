package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Association;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;

/** An association's site with its own colours, and the screens where it is kept: narrow and wide, light and dark, by keyboard. */
@BrowserTest
@Import(SitesWorld.class)
class SitesInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    SitesWorld world;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    private final String word = ExampleProjects.unique();
    private Association association;
    private Project project;
    private String date;

    @BeforeEach
    void an_association_with_colours_of_its_own() {
        association = world.association();
        project = world.project(association, "Stegen " + word);
        date = world.date(project, "Tilltro och tillit i mötet " + word);
        var karin = world.staff("Karin", "forbundsadministrator", association.id());
        var at = "/arbete/forbund/" + association.slug();
        karin.post(at + "/tema")
                .param("primary", "#E4572E")
                .param("accent", "#8A2BE2")
                .param("invitation", "#FFE066")
                .param("neutral", "#9A9AB0")
                .param("initials", "SJÖ")
                .exchange();
        karin.post(at + "/kontakt")
                .param("version", "1")
                .param("titleSv", "Utbildningsledare")
                .param("email", "utbildning@forbund.example")
                .param("awayFrom", "2025-03-10")
                .param("awayTo", "2025-04-03")
                .param("standInEmail", "kansli@forbund.example")
                .exchange();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320, LIGHT", "320, DARK", "1440, LIGHT", "1440, DARK"})
    void its_pages_can_be_read_in_its_colours(int width, ColorScheme scheme) {
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = visitor.newPage();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            for (var path : List.of(
                    "/",
                    "/kalender",
                    "/projekt/" + project.slug(),
                    date,
                    "/kontakt",
                    "/tillganglighet",
                    "/personuppgifter",
                    "/personuppgifter/" + project.slug(),
                    "/kakor",
                    "/en/kontakt",
                    "/inbaddat/kalender",
                    "/inbaddat/nyheter")) {
                var answer = page.navigate(url("/" + association.slug() + path));
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(page.content()).doesNotContain("⟨");
                Browser.get().inspect(page);
                Browser.get()
                        .picture(
                                page,
                                "site-" + width + "-" + scheme
                                        + path.replace(word, "").replace('/', '_'));
            }
        }
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"320", "1440"})
    void the_screens_where_it_is_kept_hold_and_are_walked_by_keyboard(int width) {
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var karin = staff.colleague("Karin Roos", "forbundsadministrator", association.id());
        try (var visitor = Browser.get().visitor(width, true)) {
            staff.signIn(visitor, karin);
            var page = visitor.newPage();
            for (var part : List.of(
                    "",
                    "/medlemmar",
                    "/tema",
                    "/tema/prov?primary=%23FFD200&accent=%23B5532D&invitation=%23F0B95B&neutral=%237C8288&initials=",
                    "/meny",
                    "/kontakt",
                    "/tillganglighet",
                    "/personuppgifter",
                    "/personuppgifter/" + project.slug(),
                    "/inbaddning")) {
                var answer = page.navigate(url("/arbete/forbund/" + association.slug() + part));
                assertThat(answer.status()).as(part).isEqualTo(200);
                assertThat(page.content()).doesNotContain("⟨");
                Browser.get().inspect(page);
                Browser.get()
                        .picture(
                                page,
                                "desk-" + width
                                        + part.replaceAll("\\?.*", "")
                                                .replace(project.slug(), "p")
                                                .replace('/', '_'));
                // a frame has stops of its own, and a long text is scrolled to its beginning only
                if (width == Browser.DESK && !part.equals("/inbaddning") && !part.endsWith(project.slug())) {
                    KeyboardWalk.through(page);
                }
            }
        }
    }

    @Test
    void a_look_is_chosen_tried_in_the_dark_and_taken_without_script() {
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var karin = staff.colleague("Karin Roos", "forbundsadministrator", association.id());
        try (var visitor = Browser.get().visitor(Browser.PHONE, false)) {
            staff.signIn(visitor, karin);
            var page = visitor.newPage();
            page.navigate(url("/arbete/forbund/" + association.slug() + "/tema"));
            page.fill("#primary", "#FFD200");
            page.locator("main form button").first().click();
            assertThat(page.locator("main").innerText()).contains("Huvudfärg #FFD200 gav kontrasten");

            page.locator("main nav a", new Page.LocatorOptions().setHasText("Mörkt läge"))
                    .click();
            page.waitForURL("**lage=mork");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
            page.locator("button.btn-primary", new Page.LocatorOptions().setHasText("Använd temat"))
                    .click();

            assertThat(page.locator(".notice").innerText()).contains("Temat gäller nu");
            page.navigate(url("/" + association.slug() + "/"));
            assertThat(page.locator("link[href^='/tema/" + association.slug() + "-'][rel=stylesheet]")
                            .count())
                    .isEqualTo(1);
        }
    }
}
