package se.framsteg.news.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.PostState;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.TextLanguage;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** The desk where news are written, form by form. */
@FrameTest
class WritingScreensTests {
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

    NewsWorld world;
    AsStaff director;
    AsStaff writer;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = new AsStaff(mvc, world.director());
        writer = new AsStaff(mvc, world.writer());
    }

    @Test
    void a_text_is_begun_written_and_published() {
        var begun = director.post("/arbete/nyheter/ny")
                .param("title", "Nytt på väg")
                .param("kind", "BLOG")
                .param("scope", world.association.toString())
                .exchange();
        var editor = location(begun);
        assertThat(editor).startsWith("/arbete/nyheter/");
        assertThat(director.get(editor))
                .hasStatusOk()
                .bodyText()
                .contains("Nytt på väg", "Utkast", "Ingressen saknas", "Publicera nu", "Blogg");

        assertThat(save(director, editor, 1, "Nytt på väg", "Ingress", "## Hej\n\nText.")
                        .exchange())
                .hasStatus(303);
        assertThat(director.get(editor)).bodyText().contains("Inget hindrar", "LIX", "<h2>Hej</h2>");
        assertThat(director.post(editor + "/publicera")).hasStatus(303);
        assertThat(director.get(editor))
                .bodyText()
                .contains("Publicerad", "Publicera ändringen", "Ta bort från läsarna");
        assertThat(director.get("/arbete/nyheter?lage=PUBLISHED")).bodyText().contains("Nytt på väg");
        assertThat(director.get("/arbete/nyheter?lage=DRAFT")).bodyText().doesNotContain("Nytt på väg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | NEWS | yes | Skriv en rubrik, högst 200 tecken
            Titel | NEWS | no  | Välj vilket förbund eller projekt texten gäller
            """)
    void what_cannot_begin_says_why(String title, String kind, String scope, String sentence) {
        assertThat(director.post("/arbete/nyheter/ny")
                        .param("title", title)
                        .param("kind", kind)
                        .param(
                                "scope",
                                scope.equals("yes")
                                        ? world.association.toString()
                                        : UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void somebody_from_elsewhere_finds_nothing_here() {
        var id = world.draft("Inte för dig");
        var stranger = new AsStaff(mvc, new NewsWorld(acting, associations, projects, grants, posts).writer());
        var here = "/arbete/nyheter/" + id;
        for (var path : new String[] {"", "/uppgifter", "/versioner", "/forhandsvisning"}) {
            assertThat(stranger.get(here + path)).hasStatus(404);
        }
        assertThat(save(stranger, here, 1, "Kapad", "x", "x").exchange()).hasStatus(404);
        for (var verb : new String[] {"/publicera", "/dorr", "/be-om", "/autospar", "/se"}) {
            assertThat(stranger.post(here + verb)).hasStatus(404);
        }
        assertThat(stranger.get("/arbete/nyheter")).hasStatusOk().bodyText().doesNotContain("Inte för dig");
    }

    @Test
    void who_saves_after_somebody_else_gets_both_texts_and_chooses() {
        var id = world.draft("Vi båda");
        var here = "/arbete/nyheter/" + id;
        assertThat(save(writer, here, 1, "Vi båda", "Din ingress", "Din text om tillit.")
                        .exchange())
                .hasStatus(303);
        assertThat(save(director, here, 1, "Vi båda", "Min ingress", "Min text om tillit.")
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Ni skrev samtidigt", "Min ingress", "Din ingress", "name=\"version\" value=\"2\"")
                .contains("<ins>", "<del>");
        assertThat(save(director, here, 2, "Vi båda", "Min ingress", "Min text.")
                        .exchange())
                .hasStatus(303);
    }

    @Test
    void a_draft_is_kept_by_the_minute_without_a_revision() {
        var id = world.draft("Minut för minut");
        var here = "/arbete/nyheter/" + id;
        assertThat(writer.post(here + "/autospar")
                        .param("version", "1")
                        .param("title", "Minut för minut")
                        .param("body", "Halv men"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("version")
                .isEqualTo(2);
        assertThat(world.as(writer.staff(), () -> posts.revisions(id, TextLanguage.SV)))
                .isEmpty();
        assertThat(writer.post(here + "/autospar").param("version", "1").param("title", "Gammal"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("said")
                .asString()
                .contains("Någon annan");
        assertThat(writer.post(here + "/autospar").param("version", "2").param("title", "x".repeat(201)))
                .hasStatus(422);
    }

    @Test
    void what_is_being_written_is_shown_and_not_saved() {
        var id = world.draft("Tittar");
        assertThat(writer.post("/arbete/nyheter/" + id + "/se")
                        .param("title", "Tittar")
                        .param("lead", "I")
                        .param("body", "# Ny rubrik\n\n[här](/x)<script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("<h2>Ny rubrik</h2>", "säger inte vart den leder")
                .doesNotContain("<script");
        assertThat(world.as(writer.staff(), () -> posts.text(id, TextLanguage.SV))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void what_was_pasted_comes_back_clean() {
        assertThat(writer.post("/arbete/nyheter/klistra")
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .content("<p>Hej <b>på</b> dig</p><script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("Hej **på** dig");
    }

    @Test
    void publishing_is_refused_with_sentences_that_lead_to_the_field() {
        var id = world.draft("Stopp");
        var here = "/arbete/nyheter/" + id;
        save(director, here, 1, "Stopp", "", "## A\n\n#### B\n\n[Läs mer](/x)").exchange();
        assertThat(director.post(here + "/publicera"))
                .hasStatus(422)
                .bodyText()
                .contains("kan inte publiceras än", "<a href=\"#lead\">Ingressen saknas</a>")
                .contains("Rubriken ”B” hoppar över en nivå", "Länken ”Läs mer” säger inte");
        assertThat(world.as(director.staff(), () -> posts.get(id)).state()).isEqualTo(PostState.DRAFT);
    }

    @Test
    void a_writer_asks_and_the_director_finds_it_under_today() {
        var id = world.draft("Snälla publicera");
        var here = "/arbete/nyheter/" + id;
        assertThat(writer.get(here)).bodyText().contains("Be om publicering").doesNotContain("Publicera nu");
        assertThat(writer.post(here + "/be-om")).hasStatus(303);
        assertThat(writer.post(here + "/publicera")).hasStatus(404);
        assertThat(director.get("/arbete")).bodyText().contains("Publicera: Snälla publicera");
        assertThat(writer.get("/arbete")).bodyText().doesNotContain("Publicera: Snälla");
        assertThat(director.get("/arbete/nyheter?lage=ASKED")).bodyText().contains("Väntar på publicering");
    }

    @Test
    void it_is_scheduled_for_a_day_and_a_time_and_taken_from_the_schedule() {
        var id = world.draft("Senare");
        var here = "/arbete/nyheter/" + id;
        assertThat(director.post(here + "/schema").param("day", "i morgon").param("time", "8"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv dag och tid");
        assertThat(director.post(here + "/schema").param("day", "2025-03-01").param("time", "08:00"))
                .hasStatus(409);
        assertThat(director.post(here + "/schema").param("day", "2025-03-20").param("time", "08.15"))
                .hasStatus(303);
        assertThat(director.get(here)).bodyText().contains("Schemalagd", "kommer ut 20 mars 2025 kl. 08.15");
        assertThat(director.post(here + "/avschema")).hasStatus(303);
        assertThat(world.as(director.staff(), () -> posts.get(id)).state()).isEqualTo(PostState.DRAFT);
    }

    @Test
    void versions_show_what_differs_and_can_be_returned_to() {
        var id = world.draft("Versioner");
        var here = "/arbete/nyheter/" + id;
        save(writer, here, 1, "Versioner", "Ingress", "Vi möts på torsdag.")
                .param("verb", "keep")
                .exchange();
        save(writer, here, 2, "Versioner", "Ingress", "Vi möts på fredag.")
                .param("verb", "keep")
                .exchange();
        assertThat(writer.get(here + "/versioner?sprak=sv"))
                .hasStatusOk()
                .bodyText()
                .contains("Version 2", "Version 1")
                .containsPattern("<del>.*borttaget:.*torsdag\\.</del>")
                .containsPattern("<ins>.*tillagt:.*fredag\\.</ins>");
        assertThat(writer.post(here + "/versioner/1").param("sprak", "sv").param("version", "3"))
                .hasStatus(303);
        assertThat(writer.get(here)).bodyText().contains("Vi möts på torsdag.");
    }

    @Test
    void facts_are_told_and_a_change_by_two_is_noticed() {
        var id = world.draft("Fakta");
        var here = "/arbete/nyheter/" + id + "/uppgifter";
        assertThat(writer.get(here)).hasStatusOk().bodyText().contains("Vera Lind", "Ingen kurs");
        var tag = "Tillit " + ExampleProjects.unique();
        assertThat(writer.post(here)
                        .param("kind", "REPORT")
                        .param("byline", "Vera Lind")
                        .param("role", "processledare")
                        .param("project", "")
                        .param("tags", tag + ", " + tag + " ,")
                        .param("about", "")
                        .param("picture", "")
                        .param("sound", "https://ljud.example/1")
                        .param("version", "1"))
                .hasStatus(303);
        assertThat(world.as(writer.staff(), () -> posts.get(id)).facts().tags()).hasSize(1);
        assertThat(writer.get("/arbete/nyheter/" + id))
                .bodyText()
                .contains("Inspelningen i text", "Inspelningen behöver en text");
        assertThat(writer.post(here).param("kind", "NEWS").param("version", "1"))
                .hasStatus(409);
        assertThat(writer.post(here).param("sound", "javascript:alert(1)").param("version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv hela adressen");
    }

    @Test
    void a_door_is_opened_shown_once_and_closed() {
        var id = world.draft("Bakom dörren");
        var here = "/arbete/nyheter/" + id;
        var opened = text(writer.post(here + "/dorr").exchange());
        assertThat(opened).containsPattern("http://localhost:8080/nyheter/utkast/[A-Za-z0-9_-]{20,}");
        assertThat(text(writer.get(here).exchange()))
                .doesNotContain("/nyheter/utkast/")
                .contains("Öppen till");
        var door = world.as(writer.staff(), () -> previews.doors(id, java.time.Instant.EPOCH))
                .getFirst();
        assertThat(writer.post(here + "/dorr/" + door.id() + "/stang")).hasStatus(303);
        assertThat(text(writer.get(here).exchange())).doesNotContain("Öppen till");
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder save(
            AsStaff who, String editor, int version, String title, String lead, String body) {
        return who.post(editor + "/text")
                .param("sprak", "sv")
                .param("version", String.valueOf(version))
                .param("title", title)
                .param("lead", lead)
                .param("body", body);
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
