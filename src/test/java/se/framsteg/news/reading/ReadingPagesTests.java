package se.framsteg.news.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.Post;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.Tags;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/** The news as visitors meet it: lists, posts, pages, and what is seen through a secret door. */
@FrameTest
class ReadingPagesTests {
    @Autowired
    MockMvcTester mvc;

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
    Previews previews;

    @Autowired
    Tags tags;

    @Autowired
    KnownSites sites;

    NewsWorld world;
    String site;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        site = "/" + world.site().slug();
    }

    private Post post(String title, PostKind kind, String day, String... tag) {
        return world.published(
                title, PostFacts.of(null, kind, "Disa Holm", "förbundschef", tag), Instant.parse(day + "T08:00:00Z"));
    }

    @Test
    void the_list_has_the_newest_first_and_ways_to_the_rest() {
        for (int day = 10; day < 24; day++) {
            post("Nyhet nummer " + day, PostKind.NEWS, "2025-01-" + day);
        }
        var first = text(site + "/nyheter");
        assertThat(first.indexOf("Nyhet nummer 23")).isBetween(0, first.indexOf("Nyhet nummer 22"));
        assertThat(first).contains("Nyhet nummer 12").doesNotContain("Nyhet nummer 11");
        assertThat(first)
                .contains(site + "/nyheter?aldre-an=nyhet-nummer-12", ">Äldre<")
                .doesNotContain(">Nyare<");

        var second = text(site + "/nyheter?aldre-an=nyhet-nummer-12");
        assertThat(second).contains("Nyhet nummer 11", "Nyhet nummer 10").doesNotContain("Nyhet nummer 12");
        assertThat(second).contains(site + "/nyheter?nyare-an=nyhet-nummer-11").doesNotContain(">Äldre<");
        assertThat(text(site + "/nyheter?nyare-an=nyhet-nummer-11"))
                .contains("Nyhet nummer 23", "Nyhet nummer 12", "aldre-an=nyhet-nummer-12")
                .doesNotContain("Nyhet nummer 11<");
    }

    @Test
    void the_archive_is_chosen_by_year_month_kind_tag_and_project_in_the_address() {
        var tag = world.as(ExampleProjects.JOB, () -> tags.named("Tillit " + ExampleProjects.unique(), "Trust"));
        var project = world.examples.published(world.association, "Steget " + ExampleProjects.unique());
        post("Gammal blogg", PostKind.BLOG, "2023-11-30");
        post("Taggat referat", PostKind.REPORT, "2024-12-31", tag);
        world.published(
                "Om projektet",
                PostFacts.of(project.id(), PostKind.NEWS, "", ""),
                Instant.parse("2024-12-31T23:30:00Z"));

        assertThat(text(site + "/nyheter?ar=2024"))
                .contains("Nyheter 2024", "Taggat referat", "manad=12")
                .doesNotContain("Gammal blogg", "Om projektet</a>");
        assertThat(text(site + "/nyheter?ar=2025&manad=1")).contains("Nyheter januari 2025", "Om projektet</a>");
        assertThat(text(site + "/nyheter?slag=blogg")).contains("Gammal blogg").doesNotContain("Taggat referat");
        assertThat(text(site + "/nyheter?tagg=" + tag))
                .contains("Taggat referat")
                .doesNotContain("Gammal blogg");
        assertThat(text(site + "/nyheter?projekt=" + project.slug()))
                .contains("Om projektet</a>")
                .doesNotContain("Gammal blogg");
        assertThat(text(site + "/nyheter?ar=nej&manad=99&slag=x&tagg=Ö!&projekt=%20"))
                .contains("Gammal blogg");
        assertThat(text(site + "/nyheter?ar=2011")).contains("Inget stämmer");
        assertThat(text("/projekt/" + project.slug())).contains("Nytt från projektet", "Om projektet</strong>");
    }

    @Test
    void a_post_says_who_when_and_where_to_go_on() {
        post("Den första", PostKind.NEWS, "2025-01-02");
        var middle = post("Den mellersta", PostKind.BLOG, "2025-01-03");
        post("Den tredje", PostKind.NEWS, "2025-01-04");

        assertThat(text(site + "/nyheter/" + middle.slug()))
                .contains("<h1>Den mellersta</h1>", "Blogg", "3 januari 2025", "Disa Holm, förbundschef")
                .contains("rel=\"prev\"", "Den första", "rel=\"next\"", "Den tredje")
                .contains("application/atom+xml", "Text om Den mellersta");
    }

    @Test
    void an_old_address_leads_to_the_new_one_for_ever() {
        var post = post("Byter adress " + ExampleProjects.unique(), PostKind.NEWS, "2025-01-03");
        var slug = world.as(world.director(), () -> posts.move(post.id(), "Ny " + post.slug()));
        assertThat(mvc.get().uri(site + "/en/nyheter/" + post.slug()))
                .hasStatus(301)
                .hasHeader("Location", site + "/en/nyheter/" + slug);
        assertThat(mvc.get().uri(site + "/nyheter/finns-inte")).hasStatus(404);
    }

    @Test
    void what_is_not_translated_says_so_and_marks_its_language() {
        var post = post("Bara på svenska " + ExampleProjects.unique(), PostKind.NEWS, "2025-01-03");
        assertThat(text(site + "/en/nyheter/" + post.slug()))
                .contains("This text is only available in Swedish.", "<h1 lang=\"sv\">Bara på svenska");
        world.as(
                ExampleProjects.JOB,
                () -> posts.save(post.id(), TextLanguage.EN, 0, Wording.of("In English too", "Lead", "Text")));
        world.as(ExampleProjects.JOB, () -> posts.publish(post.id(), Set.of(TextLanguage.EN), null));
        assertThat(text(site + "/en/nyheter/" + post.slug()))
                .contains("<h1>In English too</h1>", "Svenska")
                .doesNotContain("only available");
        assertThat(text(site + "/nyheter/" + post.slug()))
                .contains("Läs också på:", "href=\"" + site + "/en/nyheter/" + post.slug() + "\" lang=\"en\"");
    }

    @Test
    void a_page_has_its_own_folder_and_no_place_in_the_archive() {
        var page = world.published("Om oss", PostFacts.of(null, PostKind.PAGE, "", ""), null);
        assertThat(text(site + "/sidor/" + page.slug())).contains("<h1>Om oss</h1>");
        assertThat(mvc.get().uri(site + "/nyheter/" + page.slug())).hasStatus(404);
        assertThat(text(site + "/nyheter")).doesNotContain("Om oss</a>");
    }

    @Test
    void the_start_page_shows_the_three_latest() {
        for (int day = 1; day < 5; day++) {
            post("Till förstasidan " + day, PostKind.NEWS, "2025-02-0" + day);
        }
        assertThat(text(site + "/"))
                .contains("Till förstasidan 4", "Till förstasidan 2", "Alla nyheter")
                .doesNotContain("Till förstasidan 1");
    }

    @Test
    void a_draft_behind_a_secret_is_kept_by_nobody() {
        var id = world.draft("Inte klar");
        var secret = world.as(world.writer(), () -> previews.open(id)).text();
        assertThat(mvc.get().uri(site + "/nyheter/utkast/" + secret))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .headers()
                .hasValue("X-Robots-Tag", "noindex, nofollow, noarchive");
        assertThat(text(site + "/nyheter/utkast/" + secret)).contains("Det här är ett utkast", "Text om Inte klar");
        assertThat(mvc.get().uri(site + "/nyheter/utkast/fel")).hasStatus(404);
    }

    /** The page, its spaces that do not break written as common ones. */
    private String text(String path) {
        var result =
                mvc.get().uri(java.net.URI.create(path.replace("Ö", "%C3%96"))).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
