package se.framsteg.site.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
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
    private HttpServer member;
    private HttpServer other;

    /** The sites of others live in this test only, on ports of their own. */
    @BeforeEach
    void an_association_whose_member_has_a_site() throws IOException {
        association = world.association();
        world.date(world.project(association, "Stegen " + word), "Tilltro och tillit " + word);
        member = site();
        other = site();
        assertThat(world.staff("Karin", "forbundsadministrator", association.id())
                        .post("/arbete/forbund/" + association.slug() + "/inbaddning/webbplatser")
                        .param("host", origin(member)))
                .hasStatus(303);
    }

    @AfterEach
    void the_sites_are_closed() {
        member.stop(0);
        other.stop(0);
    }

    private String box() {
        return "http://localhost:" + port + "/" + association.slug() + "/inbaddat/kalender";
    }

    private HttpServer site() throws IOException {
        var page = ("<!doctype html><title>Medlem</title><iframe title=\"Kurser\" width=\"320\" height=\"600\" src=\""
                        + box() + "\"></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void a_page_on_the_list_shows_the_dates_and_a_link_leaves_the_frame() {
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = visitor.newPage();
            page.navigate(origin(member));
            var link = page.frameLocator("iframe").locator("a.date");
            assertThat(link.innerText()).contains("Tilltro och tillit " + word);

            link.click();
            page.waitForURL("http://localhost:" + port + "/" + association.slug() + "/kurser/**");
        }
    }

    @Test
    void a_page_that_is_not_on_the_list_shows_nothing_of_it() {
        try (var visitor = Browser.get().unwatched(Browser.DESK, true)) {
            var page = visitor.newPage();
            var refusals = new ArrayList<String>();
            page.onConsoleMessage(message -> refusals.add(message.text()));
            page.navigate(origin(other));
            page.waitForLoadState();

            assertThat(refusals).anyMatch(text -> text.contains("frame-ancestors"));
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
