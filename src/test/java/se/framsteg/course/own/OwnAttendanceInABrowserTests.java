package se.framsteg.course.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import se.framsteg.KeyboardWalk;
import se.framsteg.MovableClock;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.Attendances;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.Taking;

/** Somebody contests the own attendance and a trainer takes a day in halves and answers: narrow and wide, with and without script. */
@BrowserTest
@Import({CourseWorld.class, AttendanceWorld.class})
class OwnAttendanceInABrowserTests {
    @LocalServerPort
    int port;

    private boolean script;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceWorld world;

    @Autowired
    Attendances attendances;

    @Autowired
    Acting acting;

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
    void what_is_wrong_is_said_on_the_own_page_and_answered_at_the_door(int width, boolean withScript) {
        script = withScript;
        var name = width + (script ? "-script" : "-plain");
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.seated(date, "Bo");
        var link = link(amina);
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = visitor.newPage();
            look(page, link, "booking-absence-" + name);
            look(page, link + "/narvaro", "own-absence-" + name);
            press(page, "Anmäl frånvaro");
            inspect(page);

            world.theDayComes();
            courses.asJob(() -> attendances.take(date, amina, Taking.of(AttendanceState.ABSENT)));
            look(page, link, "booking-recorded-" + name);
            look(page, link + "/narvaro", "own-recorded-" + name);
            page.locator("summary").first().press("Enter");
            page.getByLabel("Jag var med en del av tiden").check();
            page.getByLabel("Kom, om en del av tiden").fill("9.20");
            page.getByLabel("Gick, om en del av tiden").fill("16");
            page.getByLabel("Berätta kort").fill("Jag satt längst bak.");
            inspect(page);
            Browser.get().picture(page, "own-contest-" + name);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skicka"))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Väntar på svar");
            inspect(page);
        }
        try (var staff = Browser.get().visitor(width, script)) {
            var people = new StaffInBrowser(acting, accounts, grants, port);
            people.signIn(staff, people.colleague("Sara Lind", "kursledare", date));
            var page = staff.newPage();
            look(page, "/arbete", "today-contest-" + name);
            look(page, "/arbete/tillfallen/" + date + "/narvaro", "door-contest-" + name);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Förmiddag 9–12.*Bo")))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Också eftermiddagen");
            inspect(page);
            look(page, "/arbete/tillfallen/" + date + "/narvaro/" + amina, "person-contest-" + name);
            page.getByLabel("Svar till personen").fill("Du har rätt, förlåt.");
            press(page, "Rätta som personen säger");
            assertThat(page.locator("main").textContent()).contains("Svaret är sparat");
            inspect(page);
        }
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = visitor.newPage();
            look(page, link + "/narvaro", "own-answered-" + name);
            assertThat(page.locator("main").textContent()).contains("Du har rätt, förlåt.", "Rättat");
            if (script) {
                KeyboardWalk.through(page);
            }
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
    }

    private void look(Page page, String path, String picture) {
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.content()).doesNotContain("⟨");
        inspect(page);
        Browser.get().picture(page, picture);
    }

    /** The rules are themselves a script: they run where scripts do. */
    private void inspect(Page page) {
        if (script) {
            Browser.get().inspect(page);
        }
    }

    private String link(UUID signUp) {
        return courses.<String>seeing(() ->
                        jdbc.sql("""
                        select body_text from message.letter
                         where owner_id = :id and body_text like '%/bokning/%' order by id desc limit 1
                        """).param("id", signUp).query(String.class).single())
                .replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }
}
