package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.course.CourseWorld;

/** The pages around the others, as people meet them: narrow and wide, with and without script, by keyboard. */
@BrowserTest
@Import(CourseWorld.class)
class SiteInTheBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    CourseWorld world;

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/sok",
                "/sok?q=finns-inte",
                "/tillganglighet",
                "/en/tillganglighet",
                "/personuppgifter",
                "/en/personuppgifter",
                "/tillganglighet/tack",
                "/finns-inte"
            })
    void every_page_holds_on_a_phone_and_on_a_desk(String path) {
        for (var width : new int[] {Browser.PHONE, Browser.DESK}) {
            try (var visitor = Browser.get().visitor(width, true)) {
                var page = visitor.newPage();
                page.navigate(address(path));

                Browser.get().inspect(page);
                var statement = page.locator(".eu").first().boundingBox();
                assertThat(statement.y + statement.height)
                        .as("the statement of EU support is on the first screen")
                        .isLessThan(page.viewportSize().height);
            }
        }
    }

    @Test
    void a_message_is_sent_without_script_and_errors_lead_to_their_fields() {
        try (var visitor = Browser.get().visitor(Browser.PHONE, false)) {
            var page = visitor.newPage();
            page.navigate(address("/tillganglighet"));
            page.locator("main form button").click();

            assertThat(page.locator(".ds-error-summary a").getAttribute("href")).isEqualTo("#body");
            assertThat(page.locator("#body").getAttribute("aria-describedby")).contains("body-error");

            page.fill("#body", "Det går inte att se vad som är valt.");
            page.locator("main form button").click();

            assertThat(page.url()).endsWith("/tillganglighet/tack");
            assertThat(page.locator("h1").innerText()).isEqualTo("Tack, ditt meddelande har kommit fram");
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_menu() {
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = visitor.newPage();
            page.navigate(address("/sok"));
            page.keyboard().press("Tab");

            assertThat(focused(page)).isEqualTo("Hoppa till innehållet");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kalender",
                "/kalender?vy=manad",
                "/kurser",
                "/projekt",
                "/sok",
                "/tillganglighet",
                "/personuppgifter",
                "/logga-in",
                "a date"
            })
    void the_keyboard_reaches_everything_and_always_shows_where_it_is(String path) {
        var date = world.view(world.date(3)).path();
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = visitor.newPage();
            page.navigate(address(path.equals("a date") ? date : path));
            Browser.get().inspect(page);
            int stops = (int)
                    page.evaluate("document.querySelectorAll('a[href],button,input,select,textarea,summary').length");
            for (int i = 0; i < stops + 5; i++) {
                page.keyboard().press("Tab");
                page.evaluate("""
                        const here = document.activeElement;
                        here.dataset.reached = getComputedStyle(here).outlineStyle;
                        """);
            }
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
                        .filter(one => one.checkVisibility() && one.type !== 'hidden' && one.type !== 'radio')
                        .filter(one => (one.dataset.reached ?? 'none') === 'none')
                        .map(one => one.outerHTML.slice(0, 120))
                    """)).isEqualTo(java.util.List.of());
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.innerText");
    }
}
