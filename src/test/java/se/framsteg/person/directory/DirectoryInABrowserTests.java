package se.framsteg.person.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.Organisations;
import se.framsteg.person.Asking;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.People;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** Staff walk the pages about people and organisations: narrow and wide, with and without script. */
@BrowserTest
class DirectoryInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    private final Browser browser = Browser.get();

    @ParameterizedTest
    @CsvSource({"320, true", "320, false", "1440, true"})
    void somebody_is_found_numbered_protected_and_merged(int width, boolean script) {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        var project = examples.project(association, "Stegen " + ExampleProjects.unique())
                .id();
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var leader = staff.colleague("Sara Lind", "projektledare", association);
        for (var name : new String[] {"Amina Nur", "Amina Nuur", "Bo Ek", "Helin Kaya", "Maria Santos"}) {
            people.recognise(name, UUID.randomUUID() + "@post.example", project);
        }

        try (var context = browser.visitor(width, script)) {
            staff.signIn(context, leader);
            var page = context.newPage();
            open(page, "/arbete/personer");
            inspect(page, script);
            browser.picture(page, "personer-" + width);
            page.getByLabel("Sök på namn").fill("amina nur");
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sök"))
                    .press("Enter");
            inspect(page, script);
            page.getByText("Amina Nur", new Page.GetByTextOptions().setExact(true))
                    .press("Enter");
            inspect(page, script);

            page.getByLabel("Personnummer eller samordningsnummer").fill("198507099804");
            press(page, "Spara numret");
            assertThat(page.content()).contains("Kontrollsiffran stämmer inte");
            inspect(page, script);
            page.getByLabel("Personnummer eller samordningsnummer").fill(numberOf("850711", width, script));
            press(page, "Spara numret");
            assertThat(page.content()).contains("Numret är sparat", "-****");
            press(page, "Visa numret");
            assertThat(page.content()).contains("Numret syns på den här sidan");
            inspect(page, script);
            browser.picture(page, "person-" + width);

            page.getByText("Slå ihop med en annan").press("Enter");
            page.getByLabel("Sök på namn").fill("amina nuur");
            press(page, "Sök");
            page.locator("li", new Page.LocatorOptions().setHasText("Amina Nuur"))
                    .getByText("Välj")
                    .first()
                    .press("Enter");
            inspect(page, script);
            browser.picture(page, "person-sla-ihop-" + width);
            press(page, "Slå ihop");
            assertThat(page.locator("h1").textContent()).isEqualTo("Amina Nuur");
            press(page, "Ångra");

            page.getByText("Personen har skyddade personuppgifter").press("Enter");
            press(page, "Skydda personen");
            assertThat(page.locator("h1").textContent()).startsWith("Deltagare ");
            inspect(page, script);
            browser.picture(page, "person-skyddad-" + width);

            open(page, "/arbete/personer/ny");
            inspect(page, script);
            open(page, "/en/arbete/personer");
            inspect(page, script);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "320, false", "1440, true"})
    void a_question_about_a_person_is_asked_seen_and_answered(int width, boolean script) {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        var here = examples.project(association, "Stegen " + ExampleProjects.unique())
                .id();
        var there = examples.project(association, "Bron " + ExampleProjects.unique())
                .id();
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var sara = staff.colleague("Sara Lind", "projektledare", here);
        var bo = staff.colleague("Bo Ek", "projektledare", there);
        var number = numberOf("850712", width, script);
        var vera = people.recognise("Vera Holm", UUID.randomUUID() + "@post.example", there);
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> people.giveIdentity(
                        vera, new IdentityNumber(number), Identities.Source.STAFF, Asking.from(there, "")));

        try (var context = browser.visitor(width, script)) {
            staff.signIn(context, sara);
            var page = context.newPage();
            open(page, "/arbete/personer/ny");
            page.getByLabel("Namn").fill("Vera Holm");
            page.getByLabel("Personnummer").fill(number);
            page.getByLabel("Varför behöver ni personen?").fill("Vera börjar hos oss i mars");
            press(page, "Spara personen");
            assertThat(page.content()).contains("Numret är inte sparat än", "Numret väntar på svar");
            inspect(page, script);
            open(page, "/arbete/personer/fragor");
            assertThat(page.content()).contains("Väntar på svar");
            inspect(page, script);
            browser.picture(page, "fragor-stallda-" + width);
        }
        try (var context = browser.visitor(width, script)) {
            staff.signIn(context, bo);
            var page = context.newPage();
            open(page, "/en/arbete/personer/fragor");
            assertThat(page.content()).contains("has entered the same personal number");
            inspect(page, script);
            open(page, "/arbete/personer/fragor");
            assertThat(page.content()).contains("Vera Holm", "Vera börjar hos oss i mars");
            inspect(page, script);
            browser.picture(page, "fragor-" + width);
            page.locator("form[action$='/nej'] button").press("Enter");
            assertThat(page.content()).contains("Du har svarat nej");
            inspect(page, script);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, false", "1440, true"})
    void a_name_is_accepted_changed_and_merged(int width, boolean script) {
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var lead = staff.colleague("Elin Sandvik", "utbildningsledare", null);
        var mark = ExampleProjects.unique();
        organisations.findOrPropose("Tranemo kommun " + mark, "Vuxenutbildningen", null);
        var wrong = organisations
                .findOrPropose("Tranemo komun " + mark, "Vuxenutbildningen", null)
                .organisation();

        try (var context = browser.visitor(width, script)) {
            staff.signIn(context, lead);
            var page = context.newPage();
            open(page, "/arbete/organisationer");
            inspect(page, script);
            browser.picture(page, "organisationer-" + width);
            page.locator("li", new Page.LocatorOptions().setHasText("Tranemo kommun " + mark))
                    .getByText("Godkänn")
                    .first()
                    .press("Enter");
            open(page, "/arbete/organisationer/" + wrong);
            inspect(page, script);
            page.getByLabel("Organisationsnummer").fill("2220002163");
            press(page, "Spara");
            assertThat(page.content()).contains("Kontrollsiffran stämmer inte");
            inspect(page, script);
            browser.picture(page, "organisation-" + width);
            open(page, "/arbete/organisationer/" + wrong + "/sla-ihop?q=tranemo+" + mark);
            inspect(page, script);
            page.locator("li", new Page.LocatorOptions().setHasText("Tranemo kommun " + mark))
                    .getByText("Välj")
                    .first()
                    .press("Enter");
            inspect(page, script);
            browser.picture(page, "organisation-sla-ihop-" + width);
            press(page, "Slå ihop");
            assertThat(page.content()).contains("Tranemo komun " + mark, "slogs ihop med den här");
            inspect(page, script);
        }
    }

    /** The inspection is itself a script, so it looks at what the visitor with script gets. */
    private void inspect(Page page, boolean script) {
        if (script) {
            browser.inspect(page);
        }
    }

    private void open(Page page, String address) {
        var answer = page.navigate("http://localhost:" + port + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .press("Enter");
    }

    /** A number of each run's own. */
    private static String numberOf(String day, int width, boolean script) {
        var nine = day + (width == 320 ? "11" : "22") + (script ? "0" : "2");
        return "19" + nine + se.framsteg.organisation.CheckDigit.of(nine);
    }
}
