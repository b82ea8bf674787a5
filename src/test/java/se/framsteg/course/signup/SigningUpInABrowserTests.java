package se.framsteg.course.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.course.CourseWorld;

/** From the calendar to a confirmed seat, a changed date and a cancelled one, as people do it. */
@BrowserTest
@Import(CourseWorld.class)
class SigningUpInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    CourseWorld world;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"320, false", "320, true", "1440, false", "1440, true"})
    void a_stranger_gets_a_seat_changes_the_date_and_cancels(int width, boolean script) {
        var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        var part = world.part("Tilltro och tillit " + word);
        var date = world.date(part, LocalDate.of(2025, 3, 21), 3);
        world.date(part, LocalDate.of(2025, 4, 4), 20);
        var name = width + "-" + (script ? "script" : "plain");
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = visitor.newPage();

            page.navigate(address("/kalender?q=" + word));
            look(page, "calendar-" + name);
            page.navigate(address("/kalender?vy=manad&manad=2025-03&q=" + word));
            look(page, "month-" + name);
            page.navigate(address("/kalender?q=" + word));
            page.getByRole(AriaRole.LINK, link("3 platser kvar")).first().click();
            look(page, "date-" + name);

            page.getByRole(AriaRole.BUTTON, button("Anmäl mig")).click();
            assertThat(page.locator("#errors").textContent()).contains("Skriv ditt namn.");
            look(page, "date-wrong-" + name);
            page.getByLabel("Namn").fill("Amina Farah");
            page.getByLabel("E-post på jobbet").fill("amina." + word + "@exempel.se");
            page.getByLabel("Organisation").fill("Arbetsförmedlingen " + word);
            page.getByRole(AriaRole.BUTTON, button("Anmäl mig")).click();
            assertThat(page.title()).contains("Öppna din e-post");
            look(page, "thanks-" + name);

            page.navigate(address(letterTo("amina." + word)));
            look(page, "held-" + name);
            page.getByRole(AriaRole.BUTTON, button("Bekräfta min plats")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Du har en plats");
            look(page, "confirmed-" + name);

            page.getByLabel("fredag 4 april 2025").check();
            page.getByRole(AriaRole.BUTTON, button("Byt till vald dag")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Du har bytt dag");
            look(page, "moved-" + name);

            page.navigate(address(letterTo("amina." + word)));
            page.getByLabel("Dagen passar inte").check();
            page.getByRole(AriaRole.BUTTON, button("Avboka min plats")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Du är avbokad");
            look(page, "cancelled-" + name);
            assertThat(world.seats(date).taken()).isZero();
        }
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"320", "1440"})
    void a_full_date_is_a_queue_in_words_that_cannot_be_mistaken(int width) {
        var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        var date = world.date(world.part("Jobbfokus " + word), LocalDate.of(2025, 3, 21), 0);
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = visitor.newPage();
            page.navigate(address(world.view(date).path()));
            look(page, "full-" + width + "-script");
            page.getByLabel("Namn").fill("Bo Ek");
            page.getByLabel("E-post på jobbet").fill("bo." + word + "@exempel.se");
            page.getByLabel("Organisation").fill("Arbetsförmedlingen " + word);
            page.getByRole(AriaRole.BUTTON, button("Ställ mig på kölista")).click();
            assertThat(page.title()).contains("Du är på kölista");
            page.navigate(address(letterTo("bo." + word)));
            assertThat(page.locator("h1").textContent()).isEqualTo("Du är på kölista");
            look(page, "queued-" + width + "-script");
            page.navigate(address("/en" + world.view(date).path()));
            look(page, "english-" + width + "-script");
            page.navigate(address(world.view(date).path().replaceAll("/del-1/.*", "")));
            look(page, "programme-" + width + "-script");
        }
    }

    @org.junit.jupiter.api.Test
    void the_keyboard_alone_is_enough() {
        var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        var date = world.date(world.part("Tangentbord " + word), LocalDate.of(2025, 3, 21), 3);
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = visitor.newPage();
            page.navigate(address(world.view(date).path()));
            page.locator("#name").focus();
            page.keyboard().type("Amina Farah");
            page.keyboard().press("Tab");
            page.keyboard().type("amina." + word + "@exempel.se");
            page.keyboard().press("Tab");
            page.keyboard().type("Arbetsförmedlingen " + word);
            page.keyboard().press("Enter");
            page.waitForURL("**/tack?svar=plats");
        }
    }

    /** axe is itself a script: what is looked at without script is looked at with script too, at the same width. */
    private void look(Page page, String picture) {
        if (picture.endsWith("script")) {
            Browser.get().inspect(page);
        }
        Browser.get().picture(page, "course-" + picture);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions button(String label) {
        return new Page.GetByRoleOptions().setName(label);
    }

    private static Page.GetByRoleOptions link(String label) {
        return new Page.GetByRoleOptions().setName(label);
    }

    private String letterTo(String mailbox) {
        var text = world.<String>seeing(() -> jdbc.sql("""
                        select body_text from message.letter
                         where address = :address and body_text like '%/bokning/%' order by id desc limit 1
                        """)
                .param("address", mailbox + "@exempel.se")
                .query(String.class)
                .single());
        return text.replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }
}
