package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** A month from what is missing to what is sent, in a real browser. It is 12 March 2025. */
@BrowserTest
class MonthInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Environment environment;

    @Autowired
    Months months;

    @Autowired
    Snapshots snapshots;

    private final Browser browser = Browser.get();

    @ParameterizedTest
    @CsvSource({"320, true", "1440, false", "1440, true"})
    void a_month_is_mended_made_and_sent(int width, boolean script) {
        var world = new MonthWorld(acting, associations, projects, grants, people, environment);
        world.attended(world.person("Amina Berg"), LocalDate.of(2024, 10, 8), 190);
        world.attended(world.person("Helin Kaya"), LocalDate.of(2024, 10, 15), 360);
        world.attended(world.withoutNumber("Bo Ek", Gender.MAN), LocalDate.of(2024, 10, 8), 180);
        world.signUp(world.date(LocalDate.of(2024, 10, 22)), world.person("Maria Santos"));
        months.settle(world.id());
        snapshots.fill(world.id());
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var leader = staff.colleague("Karin Holm", "projektledare", world.id());
        var slug = world.project.slug();

        try (var context = browser.visitor(width, script)) {
            staff.signIn(context, leader);
            var page = context.newPage();
            open(page, script, "/arbete/manad", "manader-" + width);
            open(page, script, "/arbete/manad/" + slug + "/2024-10", "manad-" + width);
            press(page, "Gör kalkylblad (XLSX)");
            assertThat(page.content()).contains("Filen är gjord");
            inspect(page, script);
            press(page, "Markera som skickad");
            assertThat(page.content()).contains("Personer saknas i filen");
            inspect(page, script);
            page.getByText("Skickat utan 1 person").first().click();
            press(page, "Markera som skickad");
            assertThat(page.content()).contains("Månaden är markerad som skickad");
            inspect(page, script);
            browser.picture(page, "manad-skickad-" + width);

            open(page, script, "/arbete/manad/" + slug + "/2024-10/intyg", "intyg-tomt-" + width);
            press(page, "Gör de intyg som saknas");
            inspect(page, script);
            browser.picture(page, "intyg-" + width);
            page.getByText("Visa").first().click();
            inspect(page, script);

            open(page, script, "/arbete/projekt/" + slug + "/styrelse", "styrelse-" + width);
            open(page, script, "/arbete/manad/" + slug + "/arbetsbok", "arbetsbok-" + width);
            open(page, script, "/arbete/flytta-in/" + slug, "flytta-in-" + width);
            page.locator("#file-people")
                    .setInputFiles(new FilePayload(
                            "personer.csv",
                            "text/csv",
                            "Namn;Personnummer;Startdatum\nYusuf Ali;850709-9806;2024-10-08\nEva Lund;;2024-10-08\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            press(page, "Läs filen");
            assertThat(page.content()).contains("1 rad går inte att läsa", "Kontrollsiffran");
            inspect(page, script);
            browser.picture(page, "flytta-in-prov-" + width);
        }
    }

    private void open(Page page, boolean script, String address, String picture) {
        page.navigate("http://localhost:" + port + address);
        assertThat(page.content()).doesNotContain("⟨");
        inspect(page, script);
        browser.picture(page, picture);
    }

    /** The inspector is a script itself, so it looks only where scripts run. */
    private void inspect(Page page, boolean script) {
        if (script) {
            browser.inspect(page);
        }
    }

    private static void press(Page page, String label) {
        page.locator("button", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
    }
}
