package se.framsteg.project.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.demo.DemoProjects;
import se.framsteg.project.ExampleProjects;
import se.framsteg.shared.Language;

/** A colleague pastes a record, mends it, saves it and works with the project: on a phone and at a desk. */
@BrowserTest
class ProjectWorkInABrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoProjects demo;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void paste_mend_save_and_publish(int width) {
        demo.load();
        var name = "Nya steg " + ExampleProjects.unique();
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = visitor.newPage();
            signIn(page);
            open(page, "/arbete/projekt", "list");
            page.getByText("Klistra in från projektbanken").first().click();
            look(page, "paste");
            page.locator("#text")
                    .fill("Namn\n" + name + "\nStartdatum\n2024-10-01\nSlutdatum\n2023-06-30\nProjektägare\nVI\n");
            button(page, "Läs texten");
            assertThat(page.locator("#ends-error").textContent()).contains("ligger före startdatum");
            look(page, "form");
            page.locator("#ends").fill("2027-06-30");
            assertThat(page.locator("#association").inputValue())
                    .as("an owner without a known number is asked about")
                    .isEmpty();
            page.locator("#association").selectOption(new SelectOption().setIndex(1));
            button(page, "Spara projektet");
            assertThat(page.locator("h1").textContent()).isEqualTo(name);
            look(page, "new");
            button(page, "Publicera");
            assertThat(page.getByText("Alla kan se projektets sida.").isVisible())
                    .isTrue();
            for (var part : List.of("", "/versioner", "/mal/ny", "/kontakter/ny", "/installningar", "/sammanhang")) {
                open(page, "/arbete/projekt/conecto-plus" + part, "conecto-plus" + part.replace('/', '-'));
            }
            open(page, "/arbete/kodlistor", "codes");
            open(page, "/arbete/kodlistor/TARGET_GROUP/ny", "code");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void signIn(Page page) {
        var person = acting.as(ExampleProjects.JOB, "test", () -> {
            var created = accounts.create(
                    "Nora Vik " + ExampleProjects.unique(), ExampleProjects.unique() + "@example.org", Language.SV);
            grants.grant(created, "administrator", null, LocalDate.of(2025, 1, 1), null);
            return created;
        });
        page.navigate("http://localhost:" + port + "/demo/logga-in");
        page.locator("form:has(input[value='" + person + "']) button").click();
    }

    private void open(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + path);
        look(page, name);
    }

    private static void look(Page page, String name) {
        Browser.get().inspect(page);
        Browser.get().picture(page, "desk-" + name + "-" + page.viewportSize().width);
    }
}
