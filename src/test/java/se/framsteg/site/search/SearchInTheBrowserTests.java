package se.framsteg.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.Posts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/** Somebody looks for something, without script, on a phone and on a desk. */
@BrowserTest
class SearchInTheBrowserTests {
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
    Posts posts;

    @Autowired
    KnownSites sites;

    @Test
    void a_post_is_found_by_a_part_of_a_word_without_script_and_nothing_stands_in_the_way() {
        var world = new NewsWorld(acting, associations, projects, grants, posts);
        for (int n = 1; n < 15; n++) {
            world.published("Frukostseminarium nummer " + n + " om rehabiliteringssamordning för handläggare");
        }
        sites.forget();
        var site = "http://localhost:" + port + "/" + world.site().slug();
        for (var width : Set.of(Browser.PHONE, Browser.DESK)) {
            try (var visitor = Browser.get().visitor(width, false)) {
                var page = visitor.newPage();
                page.navigate(site + "/sok");
                page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX)
                        .fill("frukost");
                page.keyboard().press("Enter");
                page.waitForURL("**/sok?q=frukost");

                assertThat(page.locator(".hits li").count()).isEqualTo(12);
                assertThat(page.locator(".hits mark").first().textContent()).isEqualTo("Frukostseminarium");
                Browser.get().staysInWidth(page);

                page.locator("nav.turn a[rel=next]").click();
                page.waitForURL("**sida=2");
                assertThat(page.locator(".hits li").count()).isEqualTo(2);
                page.locator(".hits a").first().click();
                assertThat(page.locator("h1").textContent()).startsWith("Frukostseminarium");

                page.navigate(site + "/sok?q=frukostseminarum");
                assertThat(page.locator("main").textContent()).contains("Menade du");
                Browser.get().staysInWidth(page);
            }
        }
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var page = visitor.newPage();
            page.navigate(site + "/sok?q=frukostseminarum");
            Browser.get().inspect(page);
        }
        try (var visitor = Browser.get().visitor(Browser.PHONE, true)) {
            var page = visitor.newPage();
            page.navigate(site + "/sok?q=frukost");
            Browser.get().inspect(page);
            Browser.get().picture(page, "search");
            page.locator(".hits a").first().click();
            page.waitForLoadState();
            assertThat(page.locator("script[type='application/ld+json']").count())
                    .as("facts for machines stand in the page")
                    .isEqualTo(1);
            Browser.get().inspect(page);
            page.locator(".up a").click();
            assertThat((boolean) page.evaluate("window.scrollY < 400")).isTrue();
        }
    }
}
