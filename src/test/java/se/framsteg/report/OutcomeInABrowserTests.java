package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** Goals and outcome on a phone and at a desk: read, explained by keyboard, and mended where a municipality is missing. */
@BrowserTest
class OutcomeInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Organisations organisations;

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
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_number_is_explained_by_keyboard_and_a_missing_municipality_is_given(int width) {
        var world = new MonthWorld(acting, associations, projects, grants, people, environment);
        var provider = acting.as(
                ExampleProjects.JOB,
                "test",
                () -> organisations.add(
                        new OrganisationFacts(
                                "Utföraren " + ExampleProjects.unique(), "PROVIDER", null, false, null, null),
                        world.id()));
        for (int month = 0; month < 5; month++) {
            attended(world, provider, LocalDate.of(2024, 10, 15).plusMonths(month), month);
        }
        months.settle(world.id());
        snapshots.fill(world.id());
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        var leader = staff.colleague("Karin Holm", "projektledare", world.id());
        var at = "/arbete/projekt/" + world.project.slug();

        try (var context = browser.visitor(width, true)) {
            staff.signIn(context, leader);
            var page = context.newPage();
            open(page, at + "/utfall", "utfall-" + width);
            assertThat(page.content()).contains("Okänd kommun", "Prognos till 30 juni 2027");
            var why = page.locator("summary:has-text('Så räknas det')").first();
            why.focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Varje person räknas en gång, hur många tillfällen det än blev.")
                            .first()
                            .isVisible())
                    .isTrue();
            page.locator("summary:has-text('Visa som tabell')").first().click();
            browser.inspect(page);

            open(page, "/arbete/organisationer/" + provider, "kommun-" + width);
            page.locator("summary:has-text('Ange kommun')").click();
            page.locator("#municipality").selectOption("0136");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara kommun"))
                    .click();
            assertThat(page.locator("#kommun").textContent()).contains("Haninge");
            snapshots.refill(world.id());
            open(page, at + "/utfall", "utfall-kommun-" + width);
            assertThat(page.locator("#kommuner th:has-text('Haninge')").isVisible())
                    .isTrue();

            open(page, at + "/styrelse", "styrelse-figurer-" + width);
            open(page, at, "projekt-figurer-" + width);
            open(page, "/arbete/manad/" + world.project.slug() + "/2024-10", "manad-figurer-" + width);
            open(page, "/projekt/" + world.project.slug(), "publik-figurer-" + width);
        }
    }

    private void attended(MonthWorld world, UUID organisation, LocalDate day, int month) {
        var date = world.date(day);
        for (int i = 0; i < 3 + month % 2; i++) {
            world.attended(
                    world.withoutNumber("Deltagare", i % 3 == 2 ? null : i % 3 == 1 ? Gender.MAN : Gender.WOMAN),
                    date,
                    day,
                    90,
                    "PARTICIPANT",
                    organisation);
        }
    }

    private void open(Page page, String address, String picture) {
        page.navigate("http://localhost:" + port + address);
        assertThat(page.content()).doesNotContain("⟨");
        browser.inspect(page);
        browser.picture(page, picture);
    }
}
