package se.framsteg.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.Publication;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Partner;
import se.framsteg.project.Partners;
import se.framsteg.project.Projects;
import se.framsteg.shared.Ids;
import se.framsteg.site.KnownSites;
import se.framsteg.site.index.Lexicon;
import se.framsteg.site.index.SearchIndex;

/** Visitors find what is public, as it is told, and nothing else. */
@FrameTest
class SearchingTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Partners partners;

    @Autowired
    Grants grants;

    @Autowired
    Posts posts;

    @Autowired
    Programmes programmes;

    @Autowired
    CourseDates dates;

    @Autowired
    KnownSites sites;

    @Autowired
    SearchIndex index;

    @Autowired
    Lexicon lexicon;

    @Autowired
    JdbcClient jdbc;

    NewsWorld world;
    String site;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        site = "/" + world.site().slug();
    }

    private UUID told(String title, String lead, String body, PostKind kind, String day) {
        return world.as(ExampleProjects.JOB, () -> {
            var id = posts.create(
                    world.association,
                    PostFacts.of(null, kind, "Vera Lind", ""),
                    TextLanguage.SV,
                    Wording.of(title, lead, body));
            assertThat(posts.publish(id, Set.of(), Instant.parse(day + "T08:00:00Z")))
                    .isInstanceOf(Publication.Done.class);
            return id;
        });
    }

    private UUID told(String title, String body) {
        return told(title, "Kort.", body, PostKind.NEWS, "2025-02-01");
    }

    private void catchUp() {
        world.as(ExampleProjects.JOB, () -> {
            while (index.catchUp() > 0) {
                Thread.yield();
            }
        });
    }

    private String search(String asked) {
        return search("", asked);
    }

    private String search(String language, String asked) {
        return text(site + language + "/sok?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    private String text(String path) {
        var result = mvc.get().uri(java.net.URI.create(path)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void a_compound_is_found_by_its_parts_and_parts_by_the_compound() {
        told("Höstens samverkansmöte", "Vi ses i Haninge.");
        told("Ny arbetsmarknadsinsats", "För unga.");
        told("Ett möte om samverkan", "I ord för sig.");

        assertThat(search("möte"))
                .contains("Höstens", "Ett <mark>möte</mark> om")
                .doesNotContain("arbetsmarknadsinsats");
        assertThat(search("samverkan")).contains("<mark>samverkansmöte</mark>", "Ett möte om");
        assertThat(search("insats"))
                .contains("<mark>arbetsmarknadsinsats</mark>")
                .doesNotContain("Höstens");
        assertThat(search("insatser")).contains("arbetsmarknadsinsats");
        assertThat(search("samverkansmöten")).contains("Höstens", "om <mark>samverkan</mark>");
    }

    @Test
    void words_are_found_in_any_form_and_all_are_wanted() {
        told("Handledarna berättar", "Deltagarnas egna ord om insatsen.");
        assertThat(search("handledare")).contains("berättar");
        assertThat(search("deltagare insatser")).contains("berättar");
        assertThat(search("DELTAGARE båt")).doesNotContain("berättar</a>");
        assertThat(search("det och att")).contains("Inget hittades");
    }

    @Test
    void words_from_latin_are_found_in_singular_and_plural_and_nothing_else_is() {
        told("Frukostseminarium i Haninge", "Ett kriterium, ett museum.");
        told("Vårens seminarier", "Flera kriterier och museer nära våra centra.");
        told("Nytt centrum", "I ett annat rum, vid ett annat datum.");

        for (var form :
                new String[] {"seminarium", "seminarier", "seminariet", "kriterium", "kriterierna", "museum", "museerna"
                }) {
            assertThat(search(form)).as(form).contains("Frukost", "Vårens").doesNotContain("Nytt");
        }
        assertThat(search("centrum")).contains("Vårens", "Nytt");
        assertThat(search("centra")).contains("Vårens", "Nytt").doesNotContain("Frukost");
        assertThat(search("rum")).contains("Nytt").doesNotContain("Vårens");
    }

    @Test
    void the_title_weighs_more_than_the_lead_and_the_lead_more_than_the_text() {
        told("Ett helt annat ämne", "Kort.", "Här nämns jämvikt en gång.", PostKind.NEWS, "2025-03-01");
        told("Något i mitten", "Om jämvikt i vardagen", "Text", PostKind.NEWS, "2025-02-01");
        told("Jämvikt", "Kort.", "Text", PostKind.NEWS, "2025-01-01");

        var page = search("jämvikt");
        assertThat(page.indexOf("<mark>Jämvikt</mark>")).isBetween(0, page.indexOf("Något i mitten"));
        assertThat(page.indexOf("Något i mitten")).isLessThan(page.indexOf("Ett helt annat ämne"));
    }

    @Test
    void a_draft_is_not_found_a_published_one_is_at_once_and_a_withdrawn_one_is_gone_at_once() {
        var id = world.draft("Hemligheten kantarell");
        catchUp();
        assertThat(search("kantarell")).contains("Inget hittades");

        world.as(ExampleProjects.JOB, () -> posts.publish(id));
        assertThat(search("kantarell")).contains("Hemligheten");

        world.as(
                ExampleProjects.JOB,
                () -> posts.save(
                        id, TextLanguage.SV, 1, Wording.of("Hemligheten trattkantarell murkla", "Kort.", "Ny text")));
        catchUp();
        assertThat(search("murkla")).as("a correction under way").contains("Inget hittades");

        world.as(ExampleProjects.JOB, () -> posts.withdraw(id, "Fel"));
        assertThat(search("kantarell")).contains("Inget hittades").doesNotContain("Hemligheten");
        assertThat(jdbc.sql("select count(*) from site.search_entry where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_hidden_behind_an_old_entry_is_not_shown() {
        var project = world.examples.published(world.association, "Vassviken " + ExampleProjects.unique());
        catchUp();
        assertThat(search("vassviken")).contains("/projekt/" + project.slug());

        world.as(ExampleProjects.JOB, () -> projects.publish(project.id(), false));
        assertThat(search("vassviken")).doesNotContain("/projekt/" + project.slug());
        catchUp();
        assertThat(search("vassviken")).contains("Inget hittades");
    }

    @Test
    void dates_and_trainings_of_published_projects_are_found_coming_ones_first() {
        var project = world.examples.published(world.association, "Bryggan " + ExampleProjects.unique());
        var slug = "tillit-" + ExampleProjects.unique();
        world.as(ExampleProjects.JOB, () -> {
            var programme =
                    programmes.addProgramme(project.id(), slug, "Lyftkranen", "Om tillit på jobbet", "Längre text");
            var part = programmes.addPart(
                    programme, "del-1", "Lyftkranen del ett", "Grunderna", PartKind.SEMINAR, null, null);
            var past = dates.plan(part, CourseWorld.plan(LocalDate.of(2025, 2, 4), 10));
            dates.publish(past);
            var coming = dates.plan(part, CourseWorld.plan(LocalDate.of(2025, 4, 4), 10));
            dates.publish(coming);
            dates.plan(part, CourseWorld.plan(LocalDate.of(2025, 5, 5), 10));
        });
        catchUp();

        var page = search("lyftkranen");
        assertThat(page).contains("Allt <span", "Tillfällen <span class=\"muted\">2", "Kurser <span class=\"muted\">1");
        assertThat(page.indexOf("4 april 2025")).isBetween(0, page.indexOf("4 februari 2025"));
        assertThat(page)
                .contains("· Haninge", "/kurser/" + slug + "/del-1/2025-04-04")
                .doesNotContain("5 maj");
        var only = text(site + "/sok?q=lyftkranen&slag=kurser");
        assertThat(only).contains("/kurser/" + slug + "\"", "En träff").doesNotContain("2025-04-04");
    }

    @Test
    void a_site_finds_its_own_and_shared_projects_and_the_root_finds_all() {
        var other = new NewsWorld(acting, associations, projects, grants, posts);
        var word = "q" + ExampleProjects.unique().replaceAll("[^a-z]", "") + "vind";
        var shared = world.examples.published(world.association, "Delade " + word);
        other.published("Grannens " + word);
        catchUp();

        assertThat(search(word)).contains("Delade").doesNotContain("Grannens");
        sites.forget();
        assertThat(text("/" + other.site().slug() + "/sok?q=" + word))
                .contains("Grannens")
                .doesNotContain("Delade");
        assertThat(text("/sok?q=" + word)).contains("Grannens", "Delade");

        world.as(
                ExampleProjects.JOB,
                () -> partners.add(new Partner(
                        Ids.next(),
                        shared.id(),
                        other.association,
                        other.site().name(),
                        Partner.Role.CO_OWNER,
                        null,
                        null,
                        1)));
        catchUp();
        assertThat(text("/" + other.site().slug() + "/sok?q=" + word)).contains("Grannens", "Delade");
    }

    @Test
    void a_slip_of_the_finger_is_understood() {
        told("Porslinsmålning i Nynäshamn", "Text");
        assertThat(search("porslinsmalnign"))
                .contains("Menade du", "q=porslinsm%C3%A5lning", "<mark>Porslinsmålning</mark>");
        assertThat(search("nynashamn")).contains("Menade du", "<strong>nynäshamn</strong>");
        assertThat(search("xyzzyplugh")).contains("Inget hittades").doesNotContain("Menade du");
    }

    @Test
    void english_is_found_as_english_and_swedish_where_there_is_no_english() {
        var id = told("Provsvarvning", "Om svarvar");
        assertThat(search("/en", "svarv")).contains("lang=\"sv\"", "Provsvarvning");
        world.as(ExampleProjects.JOB, () -> {
            posts.save(id, TextLanguage.EN, 0, Wording.of("Trial turning", "Short.", "Lathes for beginners"));
            posts.publish(id);
        });
        assertThat(search("/en", "lathe")).contains("Trial turning");
        assertThat(search("/en", "svarv")).doesNotContain("Provsvarvning");
        assertThat(search("svarv")).contains("Provsvarvning");
        assertThat(search("/lattlast", "svarv")).contains("Provsvarvning");
    }

    @Test
    void nothing_that_is_written_becomes_markup() {
        told(
                "<b>Klot</b> & <script>alert(1)</script>",
                "Ett klot <img src=x onerror=alert(1)>",
                "Text",
                PostKind.NEWS,
                "2025-02-01");
        var page = search("klot");
        assertThat(page)
                .contains("&lt;b&gt;<mark>Klot</mark>&lt;/b&gt; &amp;")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(search("\"><script>alert(1)</script>")).doesNotContain("<script>alert");
        assertThat(search("' | ! & ( :* <-> \\ klot")).contains("Klot");
    }

    @Test
    void nobody_is_found_by_being_named_as_writer() {
        told("Skriven av någon", "Text");
        assertThat(search("Vera Lind")).doesNotContain("Skriven av någon");
    }

    @Test
    void many_hits_are_turned_page_by_page() {
        for (int n = 1; n <= 14; n++) {
            told("Fyrtorn nummer " + n, "Text");
        }
        assertThat(search("fyrtorn")).contains("14 träffar", "Sida 1 av 2", "&amp;sida=2");
        assertThat(text(site + "/sok?q=fyrtorn&slag=nyheter&sida=2"))
                .contains("Sida 2 av 2", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(text(site + "/sok?q=fyrtorn&sida=999")).contains("14 träffar");
        assertThat(text(site + "/sok?q=fyrtorn&sida=x&slag=x")).contains("Sida 1 av 2");
    }

    @Test
    void words_that_stand_nowhere_any_more_are_forgotten() {
        var id = told("Flygmaskinsmuseum", "Text");
        world.as(ExampleProjects.JOB, () -> posts.withdraw(id, "Fel"));
        world.as(ExampleProjects.JOB, lexicon::forget);
        assertThat(jdbc.sql("select count(*) from site.search_word where word = 'flygmaskinsmuseum'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
