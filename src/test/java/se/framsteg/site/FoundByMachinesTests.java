package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.site.index.SearchIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and other services read of the public pages: maps, facts and sharing cards. */
@FrameTest
@Import(CourseWorld.class)
class FoundByMachinesTests {
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
    CourseWorld courses;

    @Autowired
    CourseDates dates;

    @Autowired
    KnownSites sites;

    @Autowired
    SearchIndex index;

    NewsWorld world;
    String site;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        site = "/" + world.site().slug();
    }

    @Test
    void the_map_of_a_site_has_its_own_pages_in_every_language_and_nothing_hidden() throws Exception {
        var post = world.published("Med på kartan " + ExampleProjects.unique());
        var draft = world.draft("Inte på kartan");
        var other = new NewsWorld(acting, associations, projects, grants, posts).published("Grannens");

        var map = text(site + "/sitemap.xml");
        var read = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(map.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(map)
                .contains(
                        site + "/nyheter/" + post.slug() + "</loc><lastmod>20",
                        site + "/en/nyheter/" + post.slug() + "</loc>")
                .contains("hreflang=\"sv\"", "hreflang=\"en\"", site + "/tillganglighet</loc>")
                .doesNotContain("inte-pa-kartan", draft.toString(), other.slug() + "<");
        assertThat(text("/sitemap.xml")).contains("/nyheter/" + post.slug() + "<");
        assertThat(mvc.get().uri(site + "/sitemap-99.xml")).hasStatus(404);

        world.as(ExampleProjects.JOB, () -> posts.withdraw(post.id(), "Fel"));
        assertThat(text(site + "/sitemap.xml")).doesNotContain(post.slug());
    }

    @Test
    void the_demonstration_tells_search_engines_to_stay_away() {
        assertThat(text("/robots.txt")).contains("Disallow: /\n").doesNotContain("Sitemap");
        assertThat(text(site + "/")).contains("noindex");
    }

    @Test
    void a_date_is_an_event_with_place_seats_and_status() {
        var id = courses.date(courses.part("Tilltro </script> & tillit"), LocalDate.of(2025, 3, 21), 12);
        var path = courses.view(id).path();

        var event = facts(page(path), "Event");
        assertThat(event.path("name").asString()).isEqualTo("Tilltro </script> & tillit");
        assertThat(event.path("startDate").asString()).isEqualTo("2025-03-21T09:00+01:00");
        assertThat(event.path("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.path("eventAttendanceMode").asString()).endsWith("OfflineEventAttendanceMode");
        assertThat(event.at("/location/address/addressLocality").asString()).isEqualTo("Haninge");
        assertThat(event.path("remainingAttendeeCapacity").asInt()).isEqualTo(12);
        assertThat(event.at("/offers/availability").asString()).endsWith("InStock");
        assertThat(event.at("/offers/price").asInt()).isZero();
        assertThat(facts(page(path), "BreadcrumbList")
                        .at("/itemListElement/2/position")
                        .asInt())
                .isEqualTo(3);

        courses.asJob(() -> {
            dates.change(
                    id,
                    CourseWorld.plan(LocalDate.of(2025, 3, 28), 12),
                    courses.view(id).date().version());
            return id;
        });
        var moved = facts(page(path), "Event");
        assertThat(moved.path("eventStatus").asString()).endsWith("EventRescheduled");
        assertThat(moved.path("previousStartDate").asString()).isEqualTo("2025-03-21");

        courses.asJob(() -> {
            dates.cancel(id, "ILLNESS");
            return id;
        });
        var cancelled = facts(page(path), "Event");
        assertThat(cancelled.path("eventStatus").asString()).endsWith("EventCancelled");
        assertThat(cancelled.has("offers")).isFalse();
    }

    @Test
    void a_post_is_an_article_and_the_start_page_an_organisation() {
        var post = world.published(
                "Ny </script><script>alert(1)</script>",
                PostFacts.of(null, PostKind.NEWS, "Disa Holm", "förbundschef"),
                Instant.parse("2025-02-01T08:00:00Z"));

        var page = page(site + "/nyheter/" + post.slug());
        var article = facts(page, "NewsArticle");
        assertThat(article.path("headline").asString()).isEqualTo("Ny </script><script>alert(1)</script>");
        assertThat(article.path("datePublished").asString()).isEqualTo("2025-02-01T08:00:00Z");
        assertThat(article.at("/author/name").asString()).isEqualTo("Disa Holm");
        assertThat(article.at("/publisher/@type").asString()).isEqualTo("Organization");
        assertThat(page.select("script").stream().map(script -> script.attr("type")))
                .containsOnly("application/ld+json");
        assertThat(facts(page(site + "/"), "Organization").path("name").asString())
                .isEqualTo(world.site().name());
    }

    @Test
    void a_shared_address_has_a_card_that_is_drawn_once_and_kept_for_ever() throws Exception {
        var post = world.published("Delas med alla " + ExampleProjects.unique());
        var page = page(site + "/nyheter/" + post.slug());

        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(post(page));
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        var address = page.select("meta[property=og:image]").attr("content");
        var path = address.substring(address.indexOf(site));
        var result = mvc.get().uri(path).exchange();
        assertThat(result)
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values.getFirst()).contains("immutable"));
        var picture = ImageIO.read(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);

        assertThat(mvc.get().uri(path.replaceAll("-[0-9a-f]{12}\\.png", "-000000000000.png")))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values.getFirst()).isEqualTo("no-cache"));
        world.as(ExampleProjects.JOB, () -> posts.withdraw(post.id(), "Fel"));
        assertThat(mvc.get().uri(path)).as("of what is withdrawn").hasStatus(404);
        assertThat(mvc.get().uri(site + "/kort/nyhet/" + UUID.randomUUID() + "-000000000000.png"))
                .hasStatus(404);
        assertThat(mvc.get().uri(site + "/kort/nyhet/x.png")).hasStatus(404);
    }

    @Test
    void the_card_of_a_draft_does_not_exist() {
        var draft = world.draft("Hemligt utkast");
        assertThat(mvc.get().uri(site + "/kort/nyhet/" + draft + "-000000000000.png"))
                .hasStatus(404);
        var date =
                courses.asJob(() -> dates.plan(courses.part("Inte än"), CourseWorld.plan(LocalDate.of(2025, 5, 5), 5)));
        assertThat(mvc.get().uri("/kort/tillfalle/" + date + "-000000000000.png"))
                .hasStatus(404);
    }

    private static String post(Document page) {
        return page.select("h1").text();
    }

    private JsonNode facts(Document page, String type) {
        var block = page.select("script[type=application/ld+json]").first();
        assertThat(block).isNotNull();
        var graph = new JsonMapper().readTree(block.data());
        assertThat(graph.path("@context").asString()).isEqualTo("https://schema.org");
        for (var thing : graph.path("@graph")) {
            if (thing.path("@type").asString().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError("No " + type + " in " + graph);
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
