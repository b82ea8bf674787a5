package se.framsteg.news.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
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
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.news.NewsWorld;
import se.framsteg.news.PostState;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.TextLanguage;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;

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

    @Autowired
    Accounts accounts;

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
        assertThat(press(director, editor, "publish")).hasStatus(303);
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
        for (var verb : new String[] {"/text", "/sluta-be", "/autospar", "/se"}) {
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
        assertThat(press(director, here, "publish"))
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
        assertThat(press(writer, here, "ask")).hasStatus(303);
        assertThat(press(writer, here, "publish")).hasStatus(404);
        assertThat(director.get("/arbete")).bodyText().contains("Publicera: Snälla publicera");
        assertThat(writer.get("/arbete")).bodyText().doesNotContain("Publicera: Snälla");
        assertThat(director.get("/arbete/nyheter?lage=ASKED")).bodyText().contains("Väntar på publicering");
    }

    @Test
    void it_is_scheduled_for_a_day_and_a_time_and_taken_from_the_schedule() {
        var id = world.draft("Senare");
        var here = "/arbete/nyheter/" + id;
        assertThat(press(director, here, "schedule").param("day", "i morgon").param("time", "8"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv dag och tid");
        assertThat(press(director, here, "schedule").param("day", "2025-03-01").param("time", "08:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Tiden har redan passerat", "value=\"2025-03-01\"")
                .containsPattern("id=\"day-error\"");
        assertThat(press(director, here, "schedule")
                        .param("day", "+999999999-12-31")
                        .param("time", "08:00"))
                .hasStatus(422)
                .bodyText()
                .contains("inom 5 år");
        assertThat(press(director, here, "schedule").param("day", "2025-03-20").param("time", "08.15"))
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
        var opened = text(press(writer, here, "door").exchange());
        assertThat(opened).containsPattern("http://localhost:8080/nyheter/utkast/[A-Za-z0-9_-]{20,}");
        assertThat(text(writer.get(here).exchange()))
                .doesNotContain("/nyheter/utkast/")
                .contains("Öppen till");
        var door = world.as(writer.staff(), () -> previews.doors(id, java.time.Instant.EPOCH))
                .getFirst();
        assertThat(writer.post(here + "/dorr/" + door.id() + "/stang")).hasStatus(303);
        assertThat(text(writer.get(here).exchange())).doesNotContain("Öppen till");
    }

    @Test
    void what_is_in_the_boxes_is_what_readers_get_when_publish_is_pressed() {
        var id = world.draft("Direkt");
        var here = "/arbete/nyheter/" + id;
        assertThat(save(director, here, 1, "Direkt", "Ny ingress.", "Nyss skrivet.")
                        .param("verb", "publish")
                        .exchange())
                .hasStatus(303);
        assertThat(world.as(director.staff(), () -> posts.revisions(id, TextLanguage.SV)))
                .first()
                .satisfies(revision -> assertThat(revision.wording().body()).isEqualTo("Nyss skrivet."));
        assertThat(director.get(here)).bodyText().doesNotContain("Läsarna ser en äldre text.");
    }

    @Test
    void a_scheduled_text_that_is_changed_and_saved_comes_out_as_it_was_saved() {
        var id = world.draft("Ändrad i tid");
        var here = "/arbete/nyheter/" + id;
        save(director, here, 1, "Ändrad i tid", "Ingress.", "Första.")
                .param("verb", "schedule")
                .param("day", "2025-03-20")
                .param("time", "08:00")
                .exchange();
        assertThat(location(save(director, here, 2, "Ändrad i tid", "Ingress.", "Andra.")
                        .exchange()))
                .contains("saved_scheduled");
        assertThat(director.get(here))
                .bodyText()
                .contains("value=\"2025-03-20\"")
                .doesNotContain("Det som kommer ut är en tidigare text");
        assertThat(world.as(director.staff(), () -> posts.isOut(id, TextLanguage.SV)))
                .isTrue();

        assertThat(writer.post(here + "/autospar")
                        .param("version", "3")
                        .param("title", "Ändrad i tid")
                        .param("lead", "Ingress.")
                        .param("body", "Halv men"))
                .hasStatusOk()
                .bodyText()
                .contains("Välj Spara för att det ska bli den texten som kommer ut");
        assertThat(world.as(director.staff(), () -> posts.isOut(id, TextLanguage.SV)))
                .isFalse();
        assertThat(director.get(here)).bodyText().contains("Det som kommer ut är en tidigare text");
        save(writer, here, 4, "Ändrad i tid", "Ingress.", "Av en skribent.").exchange();
        assertThat(world.as(director.staff(), () -> posts.isOut(id, TextLanguage.SV)))
                .as("who may not publish does not change what comes out")
                .isFalse();
        save(director, here, 5, "Ändrad i tid", "Ingress.", "Av en skribent.").exchange();
        assertThat(world.as(director.staff(), () -> posts.isOut(id, TextLanguage.SV)))
                .isTrue();
    }

    @Test
    void what_is_typed_in_the_editor_is_kept_when_the_session_ends() {
        var id = world.draft("Utloggad");
        var here = "/arbete/nyheter/" + id;
        writer = withAccount("processledare");
        var mark = writer.hidden("_draft", here, "/text");
        assertThat(mark).isNotEmpty();
        assertThat(writer.post("/arbete/utkast")
                        .param("_draft", mark)
                        .param("title", "Utloggad")
                        .param("lead", "Ingress")
                        .param("body", "Det jag skrev innan jag loggades ut."))
                .hasStatus(204);
        assertThat(writer.get(here)).bodyText().contains("Du har en osparad text");
        save(writer, here, 1, "Utloggad", "Ingress", "Det jag skrev innan jag loggades ut.")
                .exchange();
        assertThat(writer.get(here))
                .as("what is stored by now is not offered")
                .bodyText()
                .doesNotContain("Du har en osparad text");
    }

    @Test
    void my_text_in_the_conflict_page_is_kept_as_well() {
        var id = world.draft("Krock");
        var here = "/arbete/nyheter/" + id;
        director = withAccount("forbundschef");
        var mark = director.hidden("_draft", here, "/text");
        save(writer, here, 1, "Krock", "Din", "Din text.").exchange();
        assertThat(save(director, here, 1, "Krock", "Min", "Min egen text.")
                        .param("_draft", mark)
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("name=\"_draft\"", "data-draft");
        assertThat(director.get("/arbete/utkast")).bodyText().contains("Min egen text.");
    }

    private AsStaff withAccount(String role) {
        var person = world.as(ExampleProjects.JOB, () -> {
            var one = accounts.create("Kollega", UUID.randomUUID() + "@kollega.example", Language.SV);
            grants.grant(one, role, world.association, LocalDate.of(2025, 1, 1), null);
            return one;
        });
        return new AsStaff(mvc, new Actor.Staff(person, "Kollega"));
    }

    /** Presses a button of the editor as it is open: all fields of the text's form, those that stand outside it too. */
    private MockMvcTester.MockMvcRequestBuilder press(AsStaff who, String editor, String verb) {
        var request = who.post(editor + "/text").param("verb", verb);
        var page = org.jsoup.Jsoup.parse(text(who.get(editor).exchange()));
        var names = new java.util.HashSet<String>();
        for (var field : page.select("form#text [name], [form=text][name]")) {
            var name = field.attr("name");
            var box = field.attr("type").equals("checkbox");
            if (!field.normalName().equals("button")
                    && !Set.of("day", "time", "_csrf", "_draft").contains(name)
                    && (!box || field.hasAttr("checked"))) {
                request.param(name, field.normalName().equals("textarea") ? field.wholeText() : field.val());
                names.add(name);
            }
        }
        assertThat(names).contains("version", "title", "body");
        return request;
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
