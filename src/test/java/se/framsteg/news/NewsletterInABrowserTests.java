package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/** The newsletter as people meet it: asked for, confirmed from the mail, changed and left; and written by a colleague. */
@BrowserTest
class NewsletterInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    KnownSites sites;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Issues issues;

    private final Browser browser = Browser.get();
    private NewsWorld world;
    private String base;

    @BeforeEach
    void an_association_has_news() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        base = "/" + world.site().slug();
        world.examples.published(world.association, "Lyft " + ExampleProjects.unique());
        world.published("Nytt kontor");
        world.published("Fler kurser i vår");
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"320, false", "1440, false", "320, true", "1440, true"})
    void somebody_asks_confirms_chooses_and_leaves(int width, boolean script) {
        var address = "amina." + ExampleProjects.unique() + "@lasare.example";
        try (var visitor = browser.visitor(width, script)) {
            var page = visitor.newPage();
            open(page, base + "/nyhetsbrev");
            look(page, script, "Nyhetsbrev");
            press(page, "Jag vill ha nyhetsbrevet");
            assertThat(page.locator("#errors").innerText()).contains("Skriv din e-postadress.");
            look(page, script, "Nyhetsbrev");
            page.getByLabel("E-postadress").fill(address);
            page.getByLabel("Nya kurstillfällen").check();
            press(page, "Jag vill ha nyhetsbrevet");
            look(page, script, "Öppna ditt mejl och bekräfta");

            open(page, linkInTheLetterTo(page, address));
            look(page, script, "Vill du ha nyhetsbrevet?");
            press(page, "Ja, skicka nyhetsbrevet till mig");
            assertThat(page.getByText("Tack! Du får nästa nyhetsbrev.").isVisible())
                    .isTrue();
            look(page, script, "Ditt nyhetsbrev");
            assertThat(page.getByLabel("Nya kurstillfällen").isChecked()).isTrue();
            page.getByLabel("Berättelser och blogg").check();
            press(page, "Spara mina val");
            assertThat(page.getByText("Dina val är sparade.").isVisible()).isTrue();
            press(page, "Sluta få nyhetsbrevet");
            look(page, script, "Du får inga fler nyhetsbrev");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_colleague_writes_and_sends_and_everybody_can_read_it_on_the_web(int width) {
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var director = staff.colleague("Disa Holm", "forbundschef", world.association);
        try (var context = browser.visitor(width, true)) {
            staff.signIn(context, director);
            var page = context.newPage();
            open(page, "/arbete/nyhetsbrev");
            look(page, true, "Nyhetsbrev");
            page.locator("button:has-text('Nytt nyhetsbrev')").click();
            browser.inspect(page);
            page.locator("#subjectSv").fill("Nytt i mars");
            page.locator("#introSv").fill("Hej!\n\nVåren är här.");
            press(page, "Spara utkast");
            assertThat(page.getByText("Utkastet är sparat.").isVisible()).isTrue();
            look(page, true, "Nytt i mars");
            if (width == Browser.DESK) {
                KeyboardWalk.through(page);
            }
            page.getByText("Se som läsare").click();
            look(page, true, "Se som läsare");
            page.goBack();
            press(page, "Skicka nu");
            assertThat(page.locator(".table").innerText()).contains("Nytt i mars");
            look(page, true, "Nyhetsbrev");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nytt i mars"))
                    .first()
                    .click();
            look(page, true, "Nytt i mars");

            open(page, base + "/nyhetsbrev/1");
            look(page, true, "Nytt i mars");
            assertThat(page.content()).contains("Fler kurser i vår", "Våren är här.");
            open(page, base + "/nyhetsbrev");
            browser.inspect(page);
        }
    }

    /** As anybody reads the post of the invented world. */
    private String linkInTheLetterTo(Page page, String address) {
        open(page, "/demo/post?q=" + address);
        var letter = page.locator("main a[href*='/demo/post/']").first().getAttribute("href");
        var answer = page.context().request().get("http://localhost:" + port + letter + "/brev");
        return answer.text().replaceAll("(?s).*(/[a-z0-9-]+/nyhetsbrev/min/[A-Za-z0-9_-]+).*", "$1");
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void look(Page page, boolean script, String heading) {
        assertThat(page.locator("h1").innerText()).isEqualTo(heading);
        if (script) {
            browser.inspect(page);
        } else {
            browser.staysInWidth(page);
        }
        browser.picture(
                page,
                "newsletter-" + heading.replaceAll("\\W+", "-") + "-" + page.viewportSize().width + "-"
                        + page.url().replaceAll(".*/", "").replaceAll("\\W.*", ""));
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
