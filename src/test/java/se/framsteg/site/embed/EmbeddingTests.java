package se.framsteg.site.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.organisation.Association;
import se.framsteg.project.ExampleProjects;
import se.framsteg.site.SitesWorld;
import se.framsteg.site.Source;

/** The calendar as a box in members' own sites: for those on the list, and for nobody else. */
@FrameTest
@Import(SitesWorld.class)
class EmbeddingTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    SitesWorld world;

    private final String word = ExampleProjects.unique();
    private Association association;
    private String date;
    private AsStaff karin;

    @BeforeEach
    void an_association_with_a_date() {
        association = world.association();
        date = world.date(world.project(association, "Stegen " + word), "Tilltro " + word);
        karin = world.staff("Karin", "forbundsadministrator", association.id());
    }

    private String box() {
        return "/" + association.slug() + "/inbaddat/kalender";
    }

    private String desk() {
        return "/arbete/forbund/" + association.slug() + "/inbaddning";
    }

    private String policy(String address) {
        return String.valueOf(web.get().uri(address).exchange().getResponse().getHeader("Content-Security-Policy"));
    }

    @Test
    void the_box_shows_coming_dates_whose_links_open_in_the_whole_window() {
        assertThat(web.get().uri(box()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<html lang=\"sv\">",
                        "<title>Kommande kurser – " + association.name() + "</title>",
                        "Tilltro " + word,
                        "href=\"/" + association.slug() + date + "\" target=\"_top\"",
                        "Medfinansieras av Europeiska unionen")
                .doesNotContain("<script", "<form", "<nav");
        assertThat(web.get().uri("/" + association.slug() + "/en/inbaddat/kalender"))
                .bodyText()
                .contains("<html lang=\"en\">", "Coming courses");
    }

    @ParameterizedTest
    @CsvSource({
        "?ort=haninge, true",
        "?ort=digitalt, false",
        "?tema=finns-inte, false",
        "?projekt=finns-inte, false",
        "?antal=0, true",
        "?antal=abc, true",
        "?antal=999999999999, true"
    })
    void the_box_shows_what_is_asked_for(String query, boolean shown) {
        var page = assertThat(web.get().uri(box() + query)).hasStatusOk().bodyText();
        if (shown) {
            page.contains("Tilltro " + word);
        } else {
            page.doesNotContain("Tilltro " + word).contains("Inga tillfällen är öppna just nu");
        }
    }

    @Test
    void a_site_may_frame_the_box_when_staff_have_put_it_on_the_list_and_not_after() {
        assertThat(policy(box())).endsWith("frame-ancestors 'self'");

        assertThat(karin.post(desk() + "/webbplatser").param("host", "https://www.haninge.se/jobb?x=1"))
                .hasStatus(303);
        assertThat(policy(box())).endsWith("frame-ancestors 'self' https://www.haninge.se");
        assertThat(policy("/" + world.association().slug() + "/inbaddat/kalender"))
                .as("another association's list is its own")
                .endsWith("frame-ancestors 'self'");

        karin.post(desk() + "/webbplatser/bort")
                .param("source", "https://www.haninge.se")
                .exchange();
        assertThat(policy(box())).endsWith("frame-ancestors 'self'");
    }

    @Test
    void nothing_else_may_be_framed_by_anybody() {
        karin.post(desk() + "/webbplatser").param("host", "www.haninge.se").exchange();
        for (var address : new String[] {"/", "/kalender", date, "/" + association.slug() + "/", "/tillganglighet"}) {
            assertThat(policy(address)).contains("frame-ancestors 'none'");
            assertThat(web.get().uri(address)).hasHeader("X-Frame-Options", "DENY");
        }
        assertThat(web.get().uri(box()).exchange().getResponse().getHeader("X-Frame-Options"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?ort=\"><script>alert(1)</script>",
                "?tema=javascript:alert(1)",
                "?antal=\"onload=\"alert(1)",
                "?projekt='><img src=x onerror=alert(1)>",
                "?q=</a><script>alert(1)</script>"
            })
    void what_stands_in_the_address_stays_text(String query) {
        var parts = query.substring(1).split("=", 2);
        assertThat(web.get().uri(box()).param(parts[0], parts[1]))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script", "<img src=x", "href=\"javascript:");
    }

    @ParameterizedTest
    @CsvSource({
        "www.haninge.se, https://www.haninge.se",
        "https://Haninge.SE/start/, https://haninge.se",
        "intern.haninge.se:8443, https://intern.haninge.se:8443",
        "http://localhost:9000, http://localhost:9000"
    })
    void an_address_is_kept_as_where_the_page_comes_from(String typed, String source) {
        assertThat(Source.parse(typed)).contains(new Source(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.se",
                "https:",
                "'self'",
                "http://www.haninge.se",
                "haninge",
                "haninge.se; script-src *",
                "haninge.se https://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "user@haninge.se",
                "-a.se"
            })
    void what_could_widen_the_policy_is_no_address(String typed) {
        assertThat(Source.parse(typed)).isEmpty();
        assertThat(karin.post(desk() + "/webbplatser").param("host", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv en adress som börjar med https");
        assertThat(policy(box())).endsWith("frame-ancestors 'self'");
    }

    @Test
    void the_code_to_paste_has_the_choices_in_it() {
        assertThat(karin.get(desk()).param("ort", "haninge").param("antal", "3").param("sprak", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;iframe src=\"")
                .contains("/en/inbaddat/kalender?ort=haninge&amp;amp;antal=3")
                .contains("title=\"Kommande kurser – " + association.name());
    }

    @Test
    void only_those_who_keep_the_site_see_and_change_the_list() {
        var stranger =
                world.staff("Ivar", "forbundsadministrator", world.association().id());
        assertThat(stranger.get(desk())).hasStatus(404);
        assertThat(stranger.post(desk() + "/webbplatser").param("host", "www.evil.se"))
                .hasStatus(404);
        assertThat(policy(box())).endsWith("frame-ancestors 'self'");
    }
}
