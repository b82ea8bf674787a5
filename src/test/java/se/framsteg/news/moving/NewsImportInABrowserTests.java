package se.framsteg.news.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.Posts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** WordPress's export and a pasted list of ten are moved in, on a phone and at a desk, with and without script. */
@BrowserTest
class NewsImportInABrowserTests {
    private static final String WXR = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Gamla bloggen</title><wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Temadag om tillit</title><link>https://gammal.example/tema-%1$s/</link><guid>%1$s-1</guid>
              <content:encoded><![CDATA[<p>Åttio personer kom.</p><p><img src="https://gammal.example/a.jpg" alt="Ett runt bord"></p>]]></content:encoded>
              <excerpt:encoded>Kort om dagen.</excerpt:encoded><wp:post_date_gmt>2023-05-04 08:00:00</wp:post_date_gmt>
              <wp:post_name>tema-%1$s</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            <item><title>Ett utkast</title><guid>%1$s-2</guid><content:encoded>Halvt färdigt.</content:encoded>
              <wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
            <item><title>bord.jpg</title><wp:attachment_url>https://gammal.example/a.jpg</wp:attachment_url>
              <wp:post_type>attachment</wp:post_type></item>
            </channel></rss>
            """;

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

    StaffInBrowser staff;
    UUID director;

    @BeforeEach
    void an_association() {
        var world = new NewsWorld(acting, associations, projects, grants, posts);
        staff = new StaffInBrowser(acting, accounts, grants, port);
        director = staff.colleague("Disa Holm " + ExampleProjects.unique(), "forbundschef", world.association);
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1440, true", "320, false"})
    void an_export_of_wordpress_and_a_list_of_ten_come_in(int width, boolean script) {
        try (var context = Browser.get().visitor(width, script)) {
            staff.signIn(context, director);
            var page = open(context);
            look(page, script, "moving");
            var wxr = WXR.formatted(ExampleProjects.unique().toLowerCase(java.util.Locale.ROOT));
            page.locator("#file")
                    .setInputFiles(new FilePayload("blogg.xml", "text/xml", wxr.getBytes(StandardCharsets.UTF_8)));
            button(page, "Läs och visa");
            assertThat(page.locator("main").textContent())
                    .contains(
                            "Temadag om tillit",
                            "4 maj 2023",
                            "Bilden följer inte med, utan blir en länk",
                            "1 sak följer inte med");
            look(page, script, "moving-run");
            button(page, "Flytta in 2 texter");
            assertThat(page.locator("main").textContent()).contains("2 texter är inflyttade.", "Publicerad", "Utkast");

            page = open(context);
            page.locator("#text").fill(ten());
            button(page, "Läs och visa");
            assertThat(page.locator("main").textContent()).contains("10 texter", "Vilket år var 3 mars?");
            look(page, script, "moving-list");
            page.locator("#year-3").selectOption("2022");
            button(page, "Flytta in 9 texter");
            assertThat(page.locator("main").textContent()).contains("10 texter är inflyttade.");
            look(page, script, "moving-done");
        }
    }

    private static String ten() {
        var list = new StringBuilder();
        for (int n = 1; n <= 10; n++) {
            list.append("Nyhet nummer ").append(n).append('\n');
            list.append(n == 3 ? "3 mars" : n + " mars 2023").append('\n');
            list.append("Det här hände på dag ").append(n).append(". Många var med och tyckte till");
            list.append(n == 5 ? "…\nLäs mer\n" : ".\n").append("\nFoto: Anna Ek\n\n");
        }
        return list.toString();
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/arbete/nyheter/flytta-in");
        return page;
    }

    private static void look(Page page, boolean script, String name) {
        if (script) {
            Browser.get().inspect(page);
        } else {
            Browser.get().staysInWidth(page);
        }
        Browser.get().picture(page, name + "-" + page.viewportSize().width);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
