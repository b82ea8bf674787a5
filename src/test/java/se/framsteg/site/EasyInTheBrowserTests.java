package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.course.CourseWorld;

/** The site in easy Swedish as people meet it: on a phone and a desk, by keyboard, and a whole sign-up without script. */
@BrowserTest
@Import(CourseWorld.class)
class EasyInTheBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    CourseWorld world;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/kalender",
                "/kalender?vy=manad&manad=2025-03",
                "/kurser",
                "/projekt",
                "a project",
                "a programme",
                "a date",
                "/sok?q=finns-inte",
                "/tillganglighet",
                "/personuppgifter",
                "/logga-in",
                "/finns-inte"
            })
    void every_easy_page_holds_on_a_phone_and_on_a_desk_and_by_keyboard(String path) {
        var view = world.view(world.date(3));
        var shown = "/lattlast"
                + switch (path) {
                    case "a project" -> "/projekt/" + view.projectSlug();
                    case "a programme" -> "/kurser/" + view.programmeSlug();
                    case "a date" -> view.path();
                    default -> path;
                };
        for (var width : new int[] {Browser.PHONE, Browser.DESK}) {
            try (var visitor = Browser.get().visitor(width, true)) {
                var page = visitor.newPage();
                page.navigate(address(shown));
                Browser.get().inspect(page);
                if (width == Browser.DESK) {
                    KeyboardWalk.through(page);
                }
                Browser.get().picture(page, "easy" + shown.replaceAll("\\W+", "-") + "-" + width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void the_three_languages_stand_on_one_line_in_the_header(int width) {
        try (var visitor = Browser.get().visitor(width, true)) {
            var page = visitor.newPage();
            for (var start : new String[] {"/", "/en/", "/lattlast/"}) {
                page.navigate(address(start));
                var links = page.locator(".top .tongues a");
                assertThat(links.allInnerTexts()).containsExactly("Svenska", "English", "Lättläst");
                assertThat(page.locator(".top .tongues a[aria-current]").count())
                        .isOne();
                var heights = links.all().stream()
                        .map(link -> Math.round(link.boundingBox().y))
                        .distinct();
                assertThat(heights).as(start).hasSize(1);
            }
        }
    }

    @Test
    void one_changes_language_and_stays_on_the_page() {
        var date = world.view(world.date(3)).path();
        try (var visitor = Browser.get().visitor(Browser.DESK, false)) {
            var page = visitor.newPage();
            page.navigate(address(date));
            language(page, "Lättläst");
            assertThat(page.url()).isEqualTo(address("/lattlast" + date));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("sv");
            language(page, "English");
            assertThat(page.url()).isEqualTo(address("/en" + date));
            language(page, "Svenska");
            assertThat(page.url()).isEqualTo(address(date));
        }
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"320, false", "1440, false", "320, true"})
    void a_stranger_signs_up_confirms_changes_day_and_cancels_in_easy_swedish(int width, boolean script) {
        var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        var part = world.part("Tilltro och tillit " + word);
        var date = world.date(part, LocalDate.of(2025, 3, 21), 3);
        world.date(part, LocalDate.of(2025, 4, 4), 20);
        try (var visitor = Browser.get().visitor(width, script)) {
            var page = visitor.newPage();
            page.navigate(address("/lattlast"));
            page.locator("a.btn-sun").click();
            look(page, script, "Kalender");
            page.navigate(address("/lattlast/kalender?q=" + word));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3 platser kvar"))
                    .click();
            press(page, "Anmäl mig");
            assertThat(page.locator("#errors").innerText()).contains("Du måste skriva var du arbetar.");
            look(page, script, "Tilltro och tillit " + word);
            page.getByLabel("Ditt namn").fill("Amina Farah");
            page.getByLabel("Din e-post på jobbet").fill("amina." + word + "@exempel.se");
            page.getByLabel("Var arbetar du?").fill("Arbetsförmedlingen " + word);
            press(page, "Anmäl mig");
            assertThat(page.locator("h2").first().innerText()).isEqualTo("Läs ditt mejl nu");

            page.navigate(address("/lattlast" + letterTo("amina." + word)));
            look(page, script, "Vill du ha platsen?");
            press(page, "Ja, jag vill ha platsen");
            look(page, script, "Du har en plats");

            page.getByLabel("fredag 4 april 2025").check();
            press(page, "Byt dag");
            look(page, script, "Du har bytt dag");

            page.navigate(address("/lattlast" + letterTo("amina." + word)));
            press(page, "Jag kan inte komma");
            assertThat(page.locator("#errors").innerText()).contains("Välj varför du inte kan komma.");
            page.getByLabel("Jag kan inte den dagen").check();
            press(page, "Jag kan inte komma");
            look(page, script, "Du har ingen plats längre");
            assertThat(page.url()).contains("/lattlast/bokning/");
            assertThat(world.seats(date).taken()).isZero();
        }
    }

    @Test
    void a_full_date_is_a_queue_in_easy_words() {
        var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        var date = world.date(world.part("Jobbfokus " + word), LocalDate.of(2025, 3, 21), 0);
        try (var visitor = Browser.get().visitor(Browser.PHONE, true)) {
            var page = visitor.newPage();
            page.navigate(address("/lattlast" + world.view(date).path()));
            look(page, true, "Jobbfokus " + word);
            page.getByLabel("Ditt namn").fill("Bo Ek");
            page.getByLabel("Din e-post på jobbet").fill("bo." + word + "@exempel.se");
            page.getByLabel("Var arbetar du?").fill("Arbetsförmedlingen " + word);
            press(page, "Ställ mig i kö");
            assertThat(page.locator("h2").first().innerText()).isEqualTo("Du står i kö");
            page.navigate(address("/lattlast" + letterTo("bo." + word)));
            look(page, true, "Du står i kö");
        }
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static void language(Page page, String name) {
        page.locator(".top .tongues a").getByText(name).click();
    }

    private static void look(Page page, boolean script, String heading) {
        assertThat(page.locator("h1").innerText()).isEqualTo(heading);
        if (script) {
            Browser.get().inspect(page);
        } else {
            Browser.get().staysInWidth(page);
        }
        Browser.get().picture(page, "easy-walk-" + heading.replaceAll("\\W+", "-"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
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
