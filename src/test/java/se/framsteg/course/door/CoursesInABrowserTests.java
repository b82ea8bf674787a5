package se.framsteg.course.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SeatsByHand;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** A project leader's day with courses: import, the page of a date, the door, paper, a meeting's report, a message. */
@BrowserTest
@Import({CourseWorld.class, AttendanceWorld.class})
class CoursesInABrowserTests {
    @LocalServerPort
    int port;

    private boolean script;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceWorld world;

    @Autowired
    SeatsByHand hand;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"320, true", "1440, true", "320, false"})
    void courses_are_planned_and_attendance_is_taken(int width, boolean withScript) {
        script = withScript;
        var date = world.date(5);
        world.seated(date, "Amina");
        world.seated(date, "Bo");
        courses.asJob(() -> hand.register(
                date, new SeatsByHand.Guest("Gäst Ek", true, null, null, null, Language.SV, "Hörslinga")));
        world.theDayComes();
        var at = "/arbete/tillfallen/" + date;
        var name = width + (script ? "-script" : "-plain");
        try (var context = Browser.get().visitor(width, script)) {
            var page = signedIn(context, world.projectOf(date));

            look(page, "/arbete/kurser", "courses-" + name);
            look(page, at, "course-date-" + name);
            look(page, at + "/andra", "course-change-" + name);
            look(page, at + "/stall-in", "course-cancel-" + name);

            look(page, at + "/narvaro", "door-" + name);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Närvarande.*Amina")))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Avprickade");
            inspect(page);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Ändra.*Amina")))
                    .press("Enter");
            inspect(page);
            Browser.get().picture(page, "door-person-" + name);

            look(page, at + "/papper", "paper-" + name);
            page.getByLabel("Närvaro, Bo").selectOption("ABSENT");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara närvaron"))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Närvaron är sparad");

            look(page, at + "/mote", "meeting-" + name);
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "rapport.csv",
                            "text/csv",
                            "Namn\tAnslutningstid\tUtträdestid\nAmina\t2025-03-13 09:00\t2025-03-13 12:00\niPhone\t2025-03-13 09:00\t2025-03-13 12:00\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Läs rapporten"))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("1 person känns igen");
            inspect(page);
            Browser.get().picture(page, "meeting-match-" + name);

            look(page, at + "/meddelande", "message-" + name);
            page.getByLabel("Ämne").fill("Ta med dator");
            page.getByLabel("Meddelande").last().fill("Hej");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Förhandsgranska"))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Går till 2 personer");
            inspect(page);

            look(page, "/arbete/kurser/import", "import-" + name);
            page.getByLabel("Klistra in en tabell")
                    .fill(
                            "Program 2025\nDel\tDatum\tTid\tPlats\nIntroduktion\t17 september\t9-12\tDigitalt\nUppföljning\ttisdag 3 december\t9-12\tDigitalt\nFel\t31 juni\t9-12\tDigitalt\n");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Läs och visa"))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("1 fråga innan det går att spara");
            inspect(page);
            Browser.get().picture(page, "import-read-" + name);

            look(page, "/en" + at, "course-date-en-" + name);
        }
    }

    private Page signedIn(BrowserContext context, UUID project) {
        var person = courses.asJob(() -> {
            var id = accounts.create("Sara Lind", "sara-" + Ids.next() + "@exempel.se", Language.SV);
            grants.grant(id, "projektledare", project, LocalDate.of(2025, 1, 1), null);
            return id;
        });
        var page = context.newPage();
        page.navigate(address("/demo/logga-in"));
        page.locator("form:has(input[value='" + person + "']) button").click();
        return page;
    }

    private void look(Page page, String path, String picture) {
        page.navigate(address(path));
        inspect(page);
        Browser.get().picture(page, picture);
    }

    /** The rules are themselves a script: they run where scripts do. */
    private void inspect(Page page) {
        if (script) {
            Browser.get().inspect(page);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
