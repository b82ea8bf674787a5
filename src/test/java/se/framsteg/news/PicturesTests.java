package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** The library: who may put pictures there, who sees them, and what happens when one is replaced or taken away. */
@FrameTest
class PicturesTests {
    private static final PictureFacts FACTS = PictureFacts.showing(
            "En trappa i tre steg i grönt och gult", "A flight of three steps", "Illustration: förbundet");

    @Autowired
    Pictures pictures;

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
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    private UUID association;
    private Actor.Staff writer;
    private AsStaff screen;

    @BeforeEach
    void somebody_writes_for_an_association() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        writer = examples.colleague("Nora", "forbundsadministrator", association);
        screen = new AsStaff(mvc, writer);
    }

    @Test
    void a_picture_is_taken_once_and_cut_into_the_widths_of_pages() {
        var file = PictureFiles.jpeg(1400, 900, System.nanoTime());
        var id = kept(upload(file));

        assertThat(as(writer, () -> pictures.upload(association, "igen.jpg", file, FACTS)))
                .isEqualTo(new PictureAnswer.Known(id));
        var view = as(writer, () -> pictures.view(id, Language.SV).orElseThrow());
        assertThat(view.srcset("webp")).contains("/bilder/" + id + "/1280.webp 1280w");
        assertThat(view.cardSrcset("jpg")).contains("/bilder/" + id + "/k320-1.jpg 320w");
        assertThat(view.width() + "x" + view.height()).isEqualTo("1400x900");
    }

    @Test
    void words_come_in_the_language_of_the_reader_and_fall_back_to_swedish_that_says_so() {
        var english = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var swedish = kept(as(
                writer,
                () -> pictures.upload(
                        association,
                        "b.jpg",
                        PictureFiles.jpeg(700, 500, System.nanoTime()),
                        PictureFacts.showing("Ett bord", "", ""))));

        assertThat(view(english, Language.EN).alt()).isEqualTo("A flight of three steps");
        assertThat(view(swedish, Language.EN).alt()).isEqualTo("Ett bord");
        assertThat(view(swedish, Language.EN).altLanguage()).isEqualTo(Language.SV);
    }

    @Test
    void readers_see_it_when_something_published_shows_it_and_not_before_or_after() {
        var id = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var address = "/bilder/" + id + "/640.webp";

        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(screen.get(address)).hasStatus(200).hasHeader("Cache-Control", "max-age=3600, private");

        var post = post(id, "PUBLISHED");
        assertThat(mvc.get().uri(address))
                .hasStatus(200)
                .hasContentType("image/webp")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("ETag", "\"" + id + "-640\"");
        assertThat(mvc.get().uri(address).header("If-None-Match", "\"" + id + "-640\""))
                .hasStatus(304);

        state(post, "WITHDRAWN");
        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(mvc.get().uri(address).header("If-None-Match", "\"" + id + "-640\""))
                .hasStatus(404);
    }

    @Test
    void a_picture_in_the_middle_of_a_text_is_seen_with_the_edition_and_not_with_the_draft() {
        var id = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var post = post(null, "PUBLISHED");
        write(post, "text", "Hej ![steg](/bilder/" + id + ")");

        assertThat(mvc.get().uri("/bilder/{id}/640.jpg", id)).hasStatus(404);
        assertThat(as(writer, () -> pictures.get(id).uses())).isEqualTo(1);

        write(post, "edition", "<img src=\"/bilder/" + id + "/640.jpg\">");
        assertThat(mvc.get().uri("/bilder/{id}/640.jpg", id)).hasStatus(200);
        assertThat(mvc.get().uri("/bilder/{id}", id))
                .hasStatus(302)
                .hasHeader("Location", "/bilder/" + id + "/640.jpg");
    }

    @Test
    void a_free_picture_is_seen_without_being_used() {
        var id = kept(as(
                writer,
                () -> pictures.upload(
                        association, "fri.jpg", PictureFiles.jpeg(700, 500, System.nanoTime()), FACTS.freely(true))));

        assertThat(mvc.get().uri("/bilder/{id}/320.jpg", id)).hasStatus(200);
    }

    @Test
    void a_picture_of_somebody_who_may_change_her_mind_is_kept_by_nobody_for_ever() {
        var id = kept(as(
                writer,
                () -> pictures.upload(
                        association,
                        "amina.jpg",
                        PictureFiles.jpeg(700, 500, System.nanoTime()),
                        FACTS.withPeople(1).freely(true))));

        assertThat(mvc.get().uri("/bilder/{id}/320.jpg", id)).hasHeader("Cache-Control", "max-age=3600, private");
    }

    @Test
    void who_writes_elsewhere_sees_nothing_of_it_and_changes_nothing() {
        var id = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var stranger = examples.colleague("Sixten", "forbundsadministrator", examples.association());

        assertThat(new AsStaff(mvc, stranger).get("/arbete/bilder/{id}", id)).hasStatus(404);
        assertThat(new AsStaff(mvc, stranger).get("/bilder/{id}/320.jpg", id)).hasStatus(404);
        assertThatThrownBy(() -> as(
                        stranger, () -> pictures.upload(association, "x.jpg", PictureFiles.jpeg(700, 500, 1), FACTS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> {
                    pictures.focus(id, 1, 1);
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        int seen = acting.as(
                stranger,
                "test",
                () -> transaction.execute(status -> jdbc.sql("select count(*) from news.picture where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void the_card_is_cut_anew_around_the_focus_and_the_old_address_leads_there() throws Exception {
        var id = kept(as(
                writer,
                () -> pictures.upload(
                        association,
                        "bred.png",
                        PictureFiles.file(PictureFiles.scene(1500, 400, System.nanoTime()), "png"),
                        FACTS.freely(true))));
        as(writer, () -> {
            pictures.focus(id, 0, 50);
            return 0;
        });

        assertThat(mvc.get().uri("/bilder/{id}/k320-1.jpg", id))
                .hasStatus(302)
                .hasHeader("Location", "/bilder/" + id + "/k320-2.jpg");
        var card = mvc.get().uri("/bilder/{id}/k320-2.jpg", id).exchange();
        var pixel = ImageIO.read(new ByteArrayInputStream(card.getResponse().getContentAsByteArray()))
                .getRGB(20, 90);
        assertThat((pixel >> 16) & 0xff).as("the coral third is in the cut").isGreaterThan(150);
    }

    @Test
    void what_replaces_a_picture_stands_where_the_old_one_stood() {
        var old = kept(upload(PictureFiles.jpeg(1400, 900, System.nanoTime())));
        var post = post(old, "PUBLISHED");
        write(post, "edition", "<img src=\"/bilder/" + old + "/1280.jpg\">");

        var next =
                kept(as(writer, () -> pictures.replace(old, "ny.jpg", PictureFiles.jpeg(700, 500, System.nanoTime()))));

        assertThat(view(old, Language.SV).id()).isEqualTo(next);
        assertThat(view(next, Language.SV).alt()).isEqualTo(FACTS.altSv());
        assertThat(mvc.get().uri("/bilder/{id}/640.jpg", next)).hasStatus(200);
        assertThat(mvc.get().uri("/bilder/{id}", old))
                .hasStatus(302)
                .hasHeader("Location", "/bilder/" + next + "/640.jpg");
        assertThat(as(writer, () -> pictures.library(association, "", 0)))
                .extracting(Picture::id)
                .contains(next)
                .doesNotContain(old);
    }

    @Test
    void a_picture_in_use_stays_and_an_unused_one_goes_with_all_its_bytes() {
        var used = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var unused = kept(upload(PictureFiles.jpeg(700, 501, System.nanoTime())));
        post(used, "DRAFT");

        assertThat(screen.post("/arbete/bilder/{id}/ta-bort", used)).hasStatus(409);
        assertThatThrownBy(() -> as(writer, () -> {
                    pictures.remove(used);
                    return 0;
                }))
                .isInstanceOf(Conflict.class);
        assertThat(screen.post("/arbete/bilder/{id}/ta-bort", unused)).hasStatus(303);
        assertThat(screen.get("/bilder/{id}/320.jpg", unused)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bilder/x/320.jpg",
                "/bilder/%2e%2e/%2e%2e/etc/passwd",
                "/bilder/00000000-0000-7000-8000-000000000000/..%2f320.jpg",
                "/bilder/00000000-0000-7000-8000-000000000000/320.svg",
                "/bilder/00000000-0000-7000-8000-000000000000/99999999999999.jpg",
                "/bilder/00000000-0000-7000-8000-000000000000/320.jpg"
            })
    void an_address_that_means_nothing_leads_nowhere(String address) {
        assertThat(mvc.get()
                        .uri(java.net.URI.create(address))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void the_form_says_what_is_missing_beside_its_field_and_keeps_what_was_typed() {
        var answer = screen.post("/arbete/bilder")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "logga.png", "image/png", PictureFiles.text("<svg><script/></svg>")))
                .param("scope", association.toString())
                .param("altSv", "Förbundets märke")
                .param("recognisable", "0");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("SVG-filer tas inte emot")
                .contains("Förbundets märke");

        assertThat(screen.post("/arbete/bilder")
                        .multipart()
                        .file(new MockMultipartFile("file", "b.jpg", "image/jpeg", PictureFiles.jpeg(700, 500, 1)))
                        .param("scope", association.toString())
                        .param("altSv", "IMG_4711.jpg"))
                .hasStatus(422)
                .bodyText()
                .contains("ser ut som ett filnamn");
        assertThat(as(writer, () -> pictures.library(association, "", 0))).isEmpty();
    }

    @Test
    void a_decorative_picture_has_no_words_and_nothing_is_forgotten() {
        assertThat(PictureFacts.NOTHING.judged().any()).isTrue();
        assertThat(new PictureFacts(true, "", "", "", "", "", 0, false).judged().any())
                .isFalse();
        assertThat(new PictureFacts(true, "Ett bord", "", "", "", "", 0, false)
                        .judged()
                        .any())
                .isTrue();
    }

    @Test
    void two_who_describe_it_at_once_do_not_overwrite_each_other() {
        var id = kept(upload(PictureFiles.jpeg(700, 500, System.nanoTime())));
        var version = as(writer, () -> pictures.get(id).version());

        assertThat(screen.post("/arbete/bilder/{id}", id)
                        .param("version", "" + version)
                        .param("altSv", "Ett bord"))
                .hasStatus(303);
        assertThat(screen.post("/arbete/bilder/{id}", id)
                        .param("version", "" + version)
                        .param("altSv", "En stol"))
                .hasStatus(409);
        assertThat(view(id, Language.SV).alt()).isEqualTo("Ett bord");
    }

    private PictureAnswer upload(byte[] file) {
        return as(writer, () -> pictures.upload(association, "steg.jpg", file, FACTS));
    }

    private static UUID kept(PictureAnswer answer) {
        return ((PictureAnswer.Kept) answer).picture();
    }

    private PictureView view(UUID id, Language language) {
        return as(writer, () -> pictures.view(id, language).orElseThrow());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }

    private UUID post(UUID picture, String state) {
        var id = Ids.next();
        var now = Timestamp.from(clock.now());
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into news.post (id, association_id, kind, picture_id, state, published_at, changed_at, created_at)
                        values (:id, :association, 'NEWS', :picture, :state, :now, :now, :now)
                        """)
                        .param("id", id)
                        .param("association", association)
                        .param("picture", picture)
                        .param("state", state)
                        .param("now", now)
                        .update()));
        return id;
    }

    private void state(UUID post, String state) {
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("update news.post set state = :state where id = :id")
                        .param("state", state)
                        .param("id", post)
                        .update()));
    }

    private void write(UUID post, String table, String content) {
        var now = Timestamp.from(clock.now());
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql(table.equals("text") ? """
                                insert into news.text (post_id, language, title, body, saved_at) values (:post, 'sv', 'T', :content, :now)
                                """ : """
                                insert into news.edition (post_id, language, revision, title, lead, html, plain, published_at)
                                values (:post, 'sv', 1, 'T', '', :content, '', :now)
                                """)
                        .param("post", post)
                        .param("content", content)
                        .param("now", now)
                        .update()));
    }
}
