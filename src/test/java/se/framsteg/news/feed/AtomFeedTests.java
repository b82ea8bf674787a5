package se.framsteg.news.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.site.KnownSites;

/** The news as a subscription. */
@FrameTest
class AtomFeedTests {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
    KnownSites sites;

    NewsWorld world;
    String site;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        sites.forget();
        site = "/" + world.site().slug();
    }

    @Test
    void every_entry_has_what_atom_demands_and_the_whole_text() throws Exception {
        var post = world.published(
                "Tillit & \"tilltro\" < allt " + ExampleProjects.unique(),
                PostFacts.of(null, PostKind.BLOG, "Disa Holm", "förbundschef"),
                Instant.parse("2025-01-03T08:00:00Z"));
        var feed = read(site + "/nyheter/feed");

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        assertThat(child(feed.getDocumentElement(), "id")).startsWith("urn:uuid:");
        assertThat(child(feed.getDocumentElement(), "updated")).isEqualTo("2025-01-03T08:00:00Z");
        assertThat(links(feed.getDocumentElement(), "self"))
                .containsExactly("http://localhost:8080" + site + "/nyheter/feed");
        var entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(child(entry, "id")).isEqualTo("urn:uuid:" + post.id());
        assertThat(child(entry, "title")).startsWith("Tillit & \"tilltro\" < allt");
        assertThat(child(entry, "published")).isEqualTo("2025-01-03T08:00:00Z");
        assertThat(child(entry, "author")).isEqualTo("Disa Holm");
        assertThat(links(entry, "alternate"))
                .containsExactly("http://localhost:8080" + site + "/nyheter/" + post.slug());
        assertThat(child(entry, "content")).startsWith("<p>Text om Tillit &amp; &#34;tilltro&#34; &lt; allt");
    }

    @Test
    void ids_stay_when_the_address_changes() throws Exception {
        var post = world.published("Flyttar snart " + ExampleProjects.unique());
        var before = read(site + "/nyheter/feed");
        world.as(world.director(), () -> posts.move(post.id(), "Flyttad " + post.slug()));
        var after = read(site + "/nyheter/feed");

        assertThat(ids(after)).isEqualTo(ids(before)).containsExactly("urn:uuid:" + post.id());
        assertThat(child(after.getDocumentElement(), "id")).isEqualTo(child(before.getDocumentElement(), "id"));
    }

    @Test
    void a_feed_of_a_kind_or_a_project_has_only_that_and_an_id_of_its_own() throws Exception {
        var project = world.examples.published(world.association, "Flödet " + ExampleProjects.unique());
        var mine = world.published("Projektnytt", PostFacts.of(project.id(), PostKind.NEWS, "", ""), null);
        var blog = world.published("Bloggnytt", PostFacts.of(null, PostKind.BLOG, "", ""), null);

        var ofProject = read(site + "/nyheter/feed?projekt=" + project.slug());
        var ofKind = read(site + "/nyheter/feed?slag=blogg");
        assertThat(ids(ofProject)).containsExactly("urn:uuid:" + mine.id());
        assertThat(ids(ofKind)).containsExactly("urn:uuid:" + blog.id());
        assertThat(child(ofProject.getDocumentElement(), "id")).isNotEqualTo(child(ofKind.getDocumentElement(), "id"));
        assertThat(child(ofProject.getDocumentElement(), "title")).contains(project.name());
    }

    @Test
    void a_program_that_knows_it_already_gets_a_short_answer_until_something_is_published() {
        world.published("Första");
        var first = mvc.get().uri(site + "/nyheter/feed").exchange();
        var tag = first.getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(first.getResponse().getContentType()).startsWith("application/atom+xml");
        assertThat(first.getResponse().getHeader("Last-Modified")).endsWith("GMT");
        assertThat(mvc.get().uri(site + "/nyheter/feed").header("If-None-Match", tag))
                .hasStatus(304);
        world.published("Andra");
        assertThat(mvc.get().uri(site + "/nyheter/feed").header("If-None-Match", tag))
                .hasStatusOk();
    }

    @Test
    void the_rest_is_found_page_by_page() throws Exception {
        for (int n = 10; n < 32; n++) {
            world.published(
                    "Flödespost " + n,
                    PostFacts.of(null, PostKind.NEWS, "", ""),
                    Instant.parse("2025-01-01T08:00:00Z").plusSeconds(n));
        }
        var first = read(site + "/nyheter/feed");
        var next = links(first.getDocumentElement(), "next");
        assertThat(ids(first)).hasSize(20);
        assertThat(next).hasSize(1);
        var second = read(next.getFirst().replace("http://localhost:8080", ""));
        assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
        assertThat(links(second.getDocumentElement(), "next")).isEmpty();
    }

    @Test
    void updated_rises_when_readers_get_a_correction_and_published_stays() throws Exception {
        var post = world.published(
                "Rättas snart " + ExampleProjects.unique(),
                PostFacts.of(null, PostKind.NEWS, "", ""),
                Instant.parse("2025-01-03T08:00:00Z"));
        var before = (Element) read(site + "/nyheter/feed")
                .getElementsByTagNameNS(ATOM, "entry")
                .item(0);
        world.as(
                world.director(),
                () -> posts.save(post.id(), TextLanguage.SV, 1, Wording.of("Rättad", "Kort.", "Med rätt siffra.")));
        var beside = (Element) read(site + "/nyheter/feed")
                .getElementsByTagNameNS(ATOM, "entry")
                .item(0);
        assertThat(child(beside, "updated")).as("nobody reads it yet").isEqualTo(child(before, "updated"));

        world.as(world.director(), () -> posts.publish(post.id()));
        var after = read(site + "/nyheter/feed");
        var entry = (Element) after.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(child(entry, "id")).isEqualTo(child(before, "id"));
        assertThat(child(entry, "title")).isEqualTo("Rättad");
        assertThat(child(entry, "published")).isEqualTo("2025-01-03T08:00:00Z");
        assertThat(Instant.parse(child(entry, "updated"))).isAfter(Instant.parse(child(before, "updated")));
        assertThat(child(after.getDocumentElement(), "updated"))
                .as("never older than its newest entry")
                .isEqualTo(child(entry, "updated"));
    }

    @Test
    void the_language_is_said_for_the_feed_and_for_each_text() throws Exception {
        world.published("Bara på svenska " + ExampleProjects.unique());
        var english = read(site + "/en/nyheter/feed");
        var entry = (Element) english.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(english.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("sv");
        assertThat(child(english.getDocumentElement(), "id"))
                .isNotEqualTo(child(read(site + "/nyheter/feed").getDocumentElement(), "id"));
    }

    @Test
    void every_feed_names_itself_where_it_was_asked_for() throws Exception {
        world.published("Här " + ExampleProjects.unique(), PostFacts.of(null, PostKind.BLOG, "", ""), null);
        for (var path : new String[] {"/nyheter/feed", site + "/nyheter/feed", site + "/en/nyheter/feed?slag=blogg"}) {
            assertThat(links(read(path).getDocumentElement(), "self"))
                    .as(path)
                    .containsExactly("http://localhost:8080" + path);
        }
    }

    @Test
    void a_feed_without_posts_is_still_a_feed() throws Exception {
        assertThat(ids(read(site + "/nyheter/feed"))).isEmpty();
    }

    private Document read(String path) throws Exception {
        var result = mvc.get().uri(java.net.URI.create(path)).exchange();
        assertThat(result).hasStatusOk();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
    }

    private static List<String> ids(Document feed) {
        var ids = new ArrayList<String>();
        var entries = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int n = 0; n < entries.getLength(); n++) {
            ids.add(child((Element) entries.item(n), "id"));
        }
        return ids;
    }

    private static String child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return node.getTextContent();
            }
        }
        throw new AssertionError("no " + name);
    }

    private static List<String> links(Element parent, String relation) {
        var links = new ArrayList<String>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && "link".equals(element.getLocalName())
                    && relation.equals(element.getAttribute("rel"))) {
                links.add(element.getAttribute("href"));
            }
        }
        return links;
    }
}
