package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.MovableClock;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.site.KnownSites;

/** Write, schedule, publish, correct, translate and meet somebody else: in a browser, with and without script. */
@BrowserTest
class NewsInABrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    Posts posts;

    @Autowired
    PublishingOnTime onTime;

    @Autowired
    KnownSites sites;

    @Autowired
    MovableClock movable;

    @Autowired
    BusinessClock clock;

    NewsWorld world;
    StaffInBrowser staff;
    UUID director;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        staff = new StaffInBrowser(acting, accounts, grants, port);
        director = staff.colleague("Disa Holm " + ExampleProjects.unique(), "forbundschef", world.association);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_post_is_written_published_corrected_and_translated(int width) {
        var title = "Tillit i vardagen " + ExampleProjects.unique();
        try (var context = Browser.get().visitor(width, true)) {
            staff.signIn(context, director);
            var page = begin(context, title);
            look(page, "editor-new");
            page.locator("#lead").fill("Vad som händer när vi litar på varandra.");
            page.locator("#body").fill("#### För djupt\n\n## Början\n\n[Läs mer](/kurser)");
            button(page, "Spara").click();
            button(page, "Publicera nu").click();
            assertThat(page.getByText("kan inte publiceras än").isVisible()).isTrue();
            assertThat(page.locator("#look").textContent())
                    .contains("Rubriken ”För djupt” hoppar", "Länken ”Läs mer” säger inte");
            Browser.get().staysInWidth(page);
            page.locator("#body")
                    .fill("## Början\n\nSe [vårens kurser](/kurser).\n\n| Del | Timmar |\n|---|--:|\n| Ett | 3 |");
            page.getByText("Inget hindrar att texten publiceras.").waitFor();
            assertThat(page.locator("#look .prose h2").textContent()).isEqualTo("Början");
            button(page, "Spara").click();
            button(page, "Publicera nu").click();
            assertThat(page.getByText("Publicerat.").isVisible()).isTrue();

            read(page, "/nyheter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                    .first()
                    .click();
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
            look(page, "post");

            var id = id(title);
            page.navigate(address("/arbete/nyheter/" + id));
            page.locator("#body").fill("## Början\n\nSe [höstens kurser](/kurser).");
            button(page, "Spara").click();
            assertThat(page.getByText("Läsarna ser en äldre text.").isVisible()).isTrue();
            button(page, "Publicera ändringen").click();
            page.navigate(address("/arbete/nyheter/" + id + "/versioner?sprak=sv"));
            assertThat(page.locator("ins").first().textContent()).contains("höstens");
            look(page, "versions");

            page.navigate(address("/arbete/nyheter/" + id + "?sprak=en"));
            page.locator("#title").fill("Trust " + title);
            page.locator("#lead").fill("What happens when we trust each other.");
            page.locator("#body").fill("A text in English.");
            button(page, "Spara").click();
            button(page, "Publicera ändringen").click();
            read(page, "/en/nyheter");
            assertThat(page.locator("main").textContent()).contains("Trust " + title);
        }
    }

    @Test
    void a_scheduled_post_is_there_at_its_time_and_not_before() {
        var title = "På utsatt tid " + ExampleProjects.unique();
        try (var context = Browser.get().visitor(Browser.DESK, true)) {
            staff.signIn(context, director);
            var page = begin(context, title);
            page.locator("#lead").fill("Ingress.");
            page.locator("#body").fill("Text.");
            button(page, "Spara").click();
            page.getByText("Publicera senare").click();
            page.locator("#day").fill("2025-03-14");
            page.locator("#time").fill("08:30");
            button(page, "Schemalägg").click();
            assertThat(page.locator("main").textContent()).contains("Schemalagd", "14 mars 2025 kl. 08.30");
            read(page, "/nyheter");
            assertThat(page.locator("main").textContent()).doesNotContain(title);
        }
        movable.forward(Duration.ofDays(2));
        try (var context = Browser.get().visitor(Browser.PHONE, false)) {
            acting.as(new Actor.Job(onTime.name()), "test", onTime::run);
            var page = context.newPage();
            read(page, "/nyheter");
            assertThat(page.locator("main").textContent()).contains(title);
            Browser.get().staysInWidth(page);
        } finally {
            movable.reset();
        }
    }

    @Test
    void without_script_everything_is_done_by_buttons() {
        var title = "Utan skript " + ExampleProjects.unique();
        try (var context = Browser.get().visitor(Browser.PHONE, false)) {
            staff.signIn(context, director);
            var page = begin(context, title);
            assertThat(page.locator(".tools").isVisible()).isFalse();
            page.locator("#lead").fill("Ingress.");
            page.locator("#body").fill("**Fet** text.");
            button(page, "Förhandsgranska").click();
            assertThat(page.locator("#look .prose strong").textContent()).isEqualTo("Fet");
            page.getByText("Tillbaka till texten").click();
            button(page, "Publicera nu").click();
            read(page, "/nyheter");
            assertThat(page.locator("main").textContent()).contains(title);
        }
    }

    @Test
    void two_who_write_at_once_meet_and_nothing_is_lost() {
        var id = world.draft("Vi möts " + ExampleProjects.unique());
        var other = staff.colleague("Vera Lind " + ExampleProjects.unique(), "processledare", world.association);
        try (var mine = Browser.get().visitor(Browser.DESK, true);
                var theirs = Browser.get().visitor(Browser.DESK, true)) {
            staff.signIn(mine, director);
            staff.signIn(theirs, other);
            var here = mine.newPage();
            here.navigate(address("/arbete/nyheter/" + id));
            var there = theirs.newPage();
            there.navigate(address("/arbete/nyheter/" + id));
            there.locator("#lead").fill("Deras ingress");
            button(there, "Spara").click();
            here.locator("#lead").fill("Min ingress");
            button(here, "Spara").click();
            assertThat(here.locator("h1").textContent()).isEqualTo("Ni skrev samtidigt");
            assertThat(here.locator("#lead").inputValue()).isEqualTo("Min ingress");
            assertThat(here.locator("main").textContent()).contains("Deras ingress");
            look(here, "conflict");
            button(here, "Spara min text").click();
            assertThat(here.locator("#lead").inputValue()).isEqualTo("Min ingress");
        }
    }

    @Test
    void the_toolbar_works_by_keyboard_and_paste_is_cleaned() {
        var id = world.draft("Verktyg " + ExampleProjects.unique());
        try (var context = Browser.get().visitor(Browser.DESK, true)) {
            staff.signIn(context, director);
            var page = context.newPage();
            page.navigate(address("/arbete/nyheter/" + id));
            page.locator("#body").fill("ord");
            page.locator("#body").selectText();
            page.keyboard().press("Control+b");
            assertThat(page.locator("#body").inputValue()).isEqualTo("**ord**");
            page.locator("[data-tool=heading]").focus();
            page.keyboard().press("End");
            page.keyboard().press("Home");
            page.keyboard().press("Enter");
            assertThat(page.locator("#body").inputValue()).isEqualTo("## **ord**");
            page.locator("#body").fill("");
            page.evaluate("""
                    () => {
                        const data = new DataTransfer();
                        data.setData('text/html', '<p>Från <b>Word</b></p><script>1</script>');
                        data.setData('text/plain', 'Från Word');
                        const body = document.querySelector('#body');
                        body.focus();
                        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    }
                    """);
            PlaywrightAssertions.assertThat(page.locator("#body")).hasValue("Från **Word**");
            page.navigate(address("/arbete/nyheter/" + id));
            page.setViewportSize(Browser.DESK, 2_400); // so that a tall field lies within the window
            KeyboardWalk.through(page);
        }
    }

    @Test
    void a_draft_is_kept_by_the_minute() {
        var id = world.draft("Hålls kvar " + ExampleProjects.unique());
        try (var context = Browser.get().visitor(Browser.DESK, true)) {
            staff.signIn(context, director);
            var page = context.newPage();
            page.clock().install();
            page.navigate(address("/arbete/nyheter/" + id));
            page.locator("#body").fill("Tre ord till");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/autospar"),
                    () -> page.clock().fastForward(21_000));
            assertThat(world.as(
                            ExampleProjects.JOB,
                            () -> posts.text(id, TextLanguage.SV)
                                    .orElseThrow()
                                    .wording()
                                    .body()))
                    .isEqualTo("Tre ord till");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void screens_and_pages_hold_at_every_width(int width) {
        var post = world.published("En sida att se på " + ExampleProjects.unique());
        try (var context = Browser.get().visitor(width, true)) {
            var page = context.newPage();
            for (var path : new String[] {"/nyheter", "/nyheter/" + post.slug(), "/en/nyheter/" + post.slug()}) {
                read(page, path);
                look(page, "public" + path.length());
            }
            read(page, "/nyheter/" + post.slug());
            KeyboardWalk.through(page);
            staff.signIn(context, director);
            for (var path : new String[] {"", "/ny", "/" + post.id(), "/" + post.id() + "/uppgifter"}) {
                page.navigate(address("/arbete/nyheter" + path));
                look(page, "desk" + path.length());
            }
        }
    }

    private Page begin(BrowserContext context, String title) {
        var page = context.newPage();
        page.navigate(address("/arbete/nyheter/ny"));
        page.locator("#title").fill(title);
        page.locator("#scope").selectOption(world.association.toString());
        button(page, "Börja skriva").click();
        return page;
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private UUID id(String title) {
        return world.as(
                ExampleProjects.JOB,
                () -> ((Article.Answer.Here) publishedPosts
                                .find(
                                        new Site(world.association, ""),
                                        false,
                                        se.framsteg.shared.Slug.of(title, "x"),
                                        TextLanguage.SV)
                                .orElseThrow())
                        .article()
                        .head()
                        .id());
    }

    @Autowired
    PublishedPosts publishedPosts;

    private void read(Page page, String path) {
        page.navigate(address("/" + world.site().slug() + path));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        Browser.get().inspect(page);
        Browser.get().picture(page, "news-" + name + "-" + page.viewportSize().width);
    }
}
