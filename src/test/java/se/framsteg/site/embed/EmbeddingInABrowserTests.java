package se.framsteg.site.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.organisation.Association;
import se.framsteg.project.ExampleProjects;
import se.framsteg.site.SitesWorld;

/** A real browser shows the box in a page from the list, and refuses it in any other. */
@BrowserTest
@Import(SitesWorld.class)
class EmbeddingInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    SitesWorld world;

    private final String word = ExampleProjects.unique();
    private Association association;

    @BeforeEach
    void an_association_whose_member_has_a_site() {
        association = world.association();
        world.date(world.project(association, "Stegen " + word), "Tilltro och tillit " + word);
        world.staff("Karin", "forbundsadministrator", association.id())
                .post("/arbete/forbund/" + association.slug() + "/inbaddning/webbplatser")
                .param("host", "https://www.medlem.example")
                .exchange();
    }

    private String box() {
        return "http://localhost:" + port + "/" + association.slug() + "/inbaddat/kalender";
    }

    /** A page of somebody else's that frames the box; it lives in this test only. */
    private Page pageOf(BrowserContext visitor, String origin, int frameWidth) {
        visitor.route(
                origin + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody("<!doctype html><title>Medlem</title><iframe name=\"ruta\" title=\"Kurser\" width=\""
                                + frameWidth + "\" height=\"600\" src=\"" + box() + "\"></iframe>")));
        var page = visitor.newPage();
        page.navigate(origin + "/");
        return page;
    }

    @Test
    void a_page_on_the_list_shows_the_dates_and_a_link_leaves_the_frame() {
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = pageOf(visitor, "https://www.medlem.example", 320);
            var link = page.frameLocator("iframe").locator("a.date");
            assertThat(link.innerText()).contains("Tilltro och tillit " + word);

            link.click();
            page.waitForURL("http://localhost:" + port + "/" + association.slug() + "/kurser/**");
        }
    }

    @Test
    void a_page_that_is_not_on_the_list_shows_nothing_of_it() {
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = pageOf(visitor, "https://www.annan.example", 320);
            page.waitForLoadState();
            assertThat(page.frames())
                    .filteredOn(frame -> frame != page.mainFrame())
                    .allSatisfy(frame -> assertThat(shown(frame)).doesNotContain(word));
        }
    }

    private static String shown(Frame frame) {
        return frame.locator("body").innerText();
    }

    @Test
    void the_box_is_readable_at_two_hundred_pixels() {
        for (var width : new int[] {200, Browser.PHONE, Browser.DESK}) {
            try (var visitor = Browser.get().visitor(width, true)) {
                var page = visitor.newPage();
                page.navigate(box());
                Browser.get().inspect(page);
                Browser.get().picture(page, "embed-" + width);
            }
        }
    }
}
