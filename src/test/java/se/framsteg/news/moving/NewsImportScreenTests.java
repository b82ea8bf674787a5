package se.framsteg.news.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.Posts;
import se.framsteg.organisation.Associations;
import se.framsteg.project.Projects;

/** The screens where an older site's texts come in, and everything goes out. */
@FrameTest
class NewsImportScreenTests {
    static final String LIST = """
            Temadag om tillit
            12 mars 2024
            Åttio personer kom till Folkets hus. Många stannade kvar efteråt.

            Ett möte i maj
            4 maj
            Vi sågs i lokalen. Det blev bra.
            """;

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

    NewsWorld world;
    AsStaff director;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = new AsStaff(mvc, world.director());
    }

    @Test
    void a_pasted_list_is_shown_answered_and_moved_in() {
        var run = director.post("/arbete/nyheter/flytta-in")
                .param("scope", world.association.toString())
                .param("kind", "NEWS")
                .param("publish", "true")
                .param("text", LIST)
                .exchange()
                .getResponse()
                .getHeader("Location");
        assertThat(director.get(run))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Temadag om tillit",
                        "Åttio personer kom",
                        "Behöver svar",
                        "Vilket år var 4 maj?",
                        "Flytta in 1 text");

        assertThat(director.post(run)
                        .param("version", director.version(run, run))
                        .param("kind", "REPORT")
                        .param("publish", "true")
                        .param("row-1", "1")
                        .param("take-1", "true")
                        .param("row-2", "1")
                        .param("take-2", "true")
                        .param("year-2", "2023")
                        .param("kind-2", "BLOG")
                        .param("apply", "true"))
                .hasStatus(303);
        assertThat(director.get(run)).bodyText().contains("2 texter är inflyttade.", "Publicerad", "Blogg", "Referat");
        assertThat(director.get("/arbete/nyheter/flytta-in"))
                .bodyText()
                .contains("Inklistrad lista", "2 texter är inflyttade.");
        assertThat(director.get("/arbete/nyheter"))
                .bodyText()
                .contains("Temadag om tillit", "Ett möte i maj", "Flytta in och ta ut");
    }

    @Test
    void what_cannot_begin_says_why() {
        assertThat(director.post("/arbete/nyheter/flytta-in").param("scope", world.association.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Välj en fil eller klistra in en lista");
        assertThat(director.post("/arbete/nyheter/flytta-in")
                        .param("scope", world.association.toString())
                        .param("text", "Läs mer"))
                .hasStatus(422)
                .bodyText()
                .contains("Vi hittade ingen text att flytta in");
    }

    @Test
    void what_may_be_one_text_or_several_is_asked_and_read_as_answered() {
        var text =
                "Hej på er\n\nVi har haft en vecka med mycket att göra.\n\nMer om mötet\n\nDet gick bra och alla kom.\n";
        var asked = director.post("/arbete/nyheter/flytta-in")
                .param("scope", world.association.toString())
                .param("text", text);
        assertThat(asked)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Välj en text eller flera. Som lista blir det 2 texter: ”Hej på er”, ”Mer om mötet”.",
                        "Det gick bra och alla kom.");
        var run = director.post("/arbete/nyheter/flytta-in")
                .param("scope", world.association.toString())
                .param("text", text)
                .param("shape", "ONE")
                .exchange()
                .getResponse()
                .getHeader("Location");
        assertThat(director.get(run)).bodyText().contains("1 text", "Hej på er", "<p>Det gick bra och alla kom.</p>");
    }

    @Test
    void an_export_wants_the_second_factor_and_holds_drafts() {
        world.draft("Utkast att ta med");
        var answer = director.get("/arbete/nyheter/export?format=wxr&scope=" + world.association)
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"nyheter-wordpress.xml\"");
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Utkast att ta med", "<wp:status>draft</wp:status>");
        assertThat(director.since(Instant.now().minusSeconds(3600)).get("/arbete/nyheter/export?format=atom"))
                .hasStatus(303);
        assertThat(director.get("/arbete/nyheter/export?format=pdf")).hasStatus(404);
        var other = new NewsWorld(acting, associations, projects, grants, posts);
        assertThat(director.get("/arbete/nyheter/export?format=atom&scope=" + other.association))
                .hasStatus(404);
    }
}
