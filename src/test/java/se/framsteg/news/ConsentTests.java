package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Secret;

/** Nobody is told about, or seen, without having said yes; and whoever takes it back is gone at once. */
@FrameTest
class ConsentTests {
    @Autowired
    Consents consents;

    @Autowired
    Pictures pictures;

    @Autowired
    MayPublish rule;

    @Autowired
    EndingConsents ending;

    @Autowired
    People people;

    @Autowired
    Protection protection;

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
    MovableClock clock;

    private ExampleProjects examples;
    private UUID association;
    private Project project;
    private Actor.Staff writer;
    private AsStaff screen;

    @BeforeEach
    void somebody_writes() {
        examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        project = examples.published(association, "Lyft " + ExampleProjects.unique());
        writer = examples.colleague("Nora", "forbundsadministrator", association);
        screen = new AsStaff(mvc, writer);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_story_is_not_published_before_the_one_it_is_about_has_said_yes() {
        var story = post("STORY", null, "DRAFT");
        assertThat(obstacles(story)).containsExactly("news.consent.missing.STORY");

        var consent = as(writer, () -> consents.ask(facts("Amina", null)));
        cover(consent, story);
        assertThat(obstacles(story)).contains("news.consent.missing.STORY", "news.consent.missing.ENDED");

        say(consent, "ja");
        assertThat(obstacles(story)).isEmpty();
    }

    @Test
    void a_recording_linked_from_a_story_needs_a_consent_to_film_and_sound() {
        var story = post("STORY", null, "DRAFT");
        cover(given("Amina", null), story);
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(
                        status -> jdbc.sql("update news.post set sound = 'https://podd.example/1' where id = :id")
                                .param("id", story)
                                .update()));
        assertThat(obstacles(story)).containsExactly("news.consent.missing.FILM");

        var paper = SignedPaper.of(PictureFiles.text("%PDF-1.7 signed")).orElseThrow();
        var film = new ConsentFacts(association, null, "Amina", null, "en podd", false, false, true, UNTIL);
        cover(as(writer, () -> consents.given(film, paper)), story);
        assertThat(obstacles(story)).isEmpty();
    }

    @Test
    void a_no_is_kept_and_nothing_can_be_published() {
        var story = post("STORY", null, "DRAFT");
        var consent = as(writer, () -> consents.ask(facts("Amina", null)));
        cover(consent, story);

        say(consent, "nej");

        assertThat(as(writer, () -> consents.get(consent)).state()).isEqualTo(ConsentState.REFUSED);
        assertThat(obstacles(story)).isNotEmpty();
    }

    @Test
    void a_signed_paper_counts_and_is_kept_as_it_came() {
        var paper = SignedPaper.of(PictureFiles.text("%PDF-1.7 signed")).orElseThrow();
        var consent = as(writer, () -> consents.given(facts("Bo", null), paper));

        assertThat(as(writer, () -> consents.get(consent)).state()).isEqualTo(ConsentState.GIVEN);
        assertThat(screen.get("/arbete/samtycken/{id}/papper", consent))
                .hasStatus(200)
                .hasHeader("Content-Disposition", "attachment; filename=\"samtycke.pdf\"");
        assertThat(SignedPaper.of(PictureFiles.text("<script>"))).isEmpty();
    }

    @Test
    void every_person_in_a_picture_has_to_have_said_yes() {
        var picture = picture(2);
        var news = post("NEWS", picture, "DRAFT");
        var amina = given("Amina", null);
        var bo = given("Bo", null);
        as(writer, () -> {
            consents.coverPicture(amina, picture);
            return 0;
        });
        assertThat(obstacles(news)).containsExactly("news.consent.missing.PEOPLE");

        as(writer, () -> {
            consents.coverPicture(bo, picture);
            return 0;
        });
        assertThat(obstacles(news)).isEmpty();
    }

    @Test
    void a_picture_in_the_middle_of_the_text_counts_too() {
        var picture = picture(1);
        var news = post("NEWS", null, "DRAFT");
        write(news, "Hej ![Amina vid ett bord](/bilder/" + picture + ")");

        assertThat(obstacles(news)).containsExactly("news.consent.missing.PEOPLE");
    }

    @Test
    void whoever_takes_it_back_by_the_own_link_is_gone_in_the_same_moment() {
        var consent = given("Amina", "amina@mejl.example");
        var story = post("STORY", null, "DRAFT");
        cover(consent, story);
        state(story, "PUBLISHED");
        var secret = secret(consent);

        assertThat(mvc.get().uri("/samtycke/{secret}", secret))
                .hasStatus(200)
                .bodyText()
                .contains("Ta tillbaka mitt samtycke");
        assertThat(state(story)).as("looking changes nothing").isEqualTo("PUBLISHED");
        assertThat(mvc.post().uri("/samtycke/{secret}/ta-tillbaka", secret)).hasStatus(403);
        assertThat(mvc.post().uri("/samtycke/{secret}/ta-tillbaka", secret).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(303);

        assertThat(state(story)).isEqualTo("WITHDRAWN");
        assertThat(mvc.get().uri("/samtycke/{secret}", secret)).bodyText().contains("visas längre");
        assertThat(screen.get("/arbete")).bodyText().contains("avpublicerades");
        assertThat(audited("withdraw", story)).isTrue();
    }

    @Test
    void a_reader_with_an_old_link_is_told_in_plain_words_and_nothing_else() {
        var consent = given("Amina", null);
        var slug = "aminas-vag-" + ExampleProjects.unique();
        var story = as(
                ExampleProjects.JOB,
                () -> posts.create(
                        association,
                        PostFacts.of(null, PostKind.STORY, "Nora", ""),
                        TextLanguage.SV,
                        Wording.of("Aminas väg", "Kort.", "Längre."),
                        slug));
        cover(consent, story);
        assertThat(as(ExampleProjects.JOB, () -> posts.publish(story))).isInstanceOf(Publication.Done.class);
        var address = "/nyheter/" + as(writer, () -> posts.get(story)).slug();
        assertThat(mvc.get().uri(address)).hasStatus(200).bodyText().contains("Aminas väg");

        screen.post("/arbete/samtycken/{id}/ta-tillbaka", consent).exchange();

        assertThat(mvc.get().uri(address))
                .hasStatus(410)
                .bodyText()
                .contains("Texten är borttagen")
                .doesNotContain("Amina");
        assertThat(mvc.get().uri("/nyheter/finns-inte-alls")).hasStatus(404);
    }

    @Autowired
    Posts posts;

    @Test
    void staff_take_it_back_for_somebody_who_rings_and_scheduled_posts_go_back_to_the_desk() {
        var consent = given("Amina", null);
        var published = post("STORY", null, "DRAFT");
        var scheduled = post("STORY", null, "DRAFT");
        cover(consent, published);
        cover(consent, scheduled);
        state(published, "PUBLISHED");
        state(scheduled, "SCHEDULED");

        assertThat(screen.post("/arbete/samtycken/{id}/ta-tillbaka", consent)).hasStatus(303);

        assertThat(state(published)).isEqualTo("WITHDRAWN");
        assertThat(state(scheduled)).isEqualTo("DRAFT");
        assertThat(screen.post("/arbete/samtycken/{id}/ta-tillbaka", consent)).hasStatus(409);
    }

    @Test
    void a_consent_runs_out_the_day_after_its_last_and_takes_its_posts_along() {
        var consent = given("Amina", null);
        var story = post("STORY", null, "DRAFT");
        cover(consent, story);
        state(story, "PUBLISHED");

        clock.set(UNTIL.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant());
        job();
        assertThat(state(story)).isEqualTo("PUBLISHED");

        clock.set(UNTIL.plusDays(1).atTime(0, 5).atZone(BusinessClock.ZONE).toInstant());
        job();
        assertThat(state(story)).isEqualTo("WITHDRAWN");
        assertThat(as(writer, () -> consents.get(consent)).state()).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void nobody_with_protected_identity_is_ever_asked_or_kept() {
        var vera = person("Vera Sol");
        var consent = given("Vera Sol", "vera@mejl.example", vera);
        var story = post("STORY", null, "DRAFT");
        cover(consent, story);
        state(story, "PUBLISHED");
        var secret = secret(consent);

        as(ExampleProjects.JOB, () -> protection.protect(vera, ProtectionKind.PROTECTED_REGISTRATION));

        assertThat(state(story)).isEqualTo("WITHDRAWN");
        var kept = as(writer, () -> consents.get(consent));
        assertThat(kept.facts().name()).doesNotContain("Vera");
        assertThat(kept.facts().email()).isNull();
        assertThat(mvc.get().uri("/samtycke/{secret}", secret)).hasStatus(404);
        assertThat(obstacles(story)).contains("news.consent.missing.ENDED");
        assertThatThrownBy(() -> given("Vera Sol", null, vera)).isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_published_without_consent_by_any_way_is_taken_back_in_the_same_transaction() {
        var story = post("STORY", null, "PUBLISHED");
        as(ExampleProjects.JOB, () -> {
            transaction.executeWithoutResult(status -> publisher.publishEvent(new PostPublished(story)));
            return 0;
        });

        assertThat(state(story)).isEqualTo("WITHDRAWN");
    }

    @Autowired
    org.springframework.context.ApplicationEventPublisher publisher;

    @Test
    void who_writes_elsewhere_sees_no_name_and_ends_nothing() {
        var consent = given("Amina", null);
        var stranger = examples.colleague("Sixten", "forbundsadministrator", examples.association());
        var theirs = new AsStaff(mvc, stranger);

        assertThat(theirs.get("/arbete/samtycken/{id}", consent)).hasStatus(404);
        assertThat(theirs.post("/arbete/samtycken/{id}/ta-tillbaka", consent)).hasStatus(404);
        assertThat(theirs.get("/arbete/samtycken/{id}/papper", consent)).hasStatus(404);
        assertThat(count(stranger)).isZero();
        assertThat(count(new Actor.Visitor())).isZero();
        assertThat(mvc.get().uri("/samtycke/{secret}", "gissat-och-fel")).hasStatus(404);
    }

    @Test
    void the_form_says_what_is_missing_and_sends_nothing() {
        assertThat(screen.post("/arbete/samtycken")
                        .multipart()
                        .file(new MockMultipartFile("paper", new byte[0]))
                        .param("name", " ")
                        .param("until", "2024-01-01")
                        .param("how", "LINK"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv personens namn")
                .contains("så att personen kan svara")
                .contains("Välj minst ett")
                .contains("Välj en dag från och med i dag");
        assertThat(count(writer)).isZero();
    }

    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);

    private ConsentFacts facts(String name, String email) {
        return new ConsentFacts(
                association,
                null,
                name,
                email == null ? ExampleProjects.unique() + "@mejl.example" : email,
                "en intervju om vägen till jobbet",
                true,
                true,
                false,
                UNTIL);
    }

    private UUID given(String name, String email) {
        return given(name, email, null);
    }

    private UUID given(String name, String email, UUID person) {
        var facts = new ConsentFacts(association, person, name, email, "en intervju", true, true, false, UNTIL);
        var paper = SignedPaper.of(PictureFiles.text("%PDF-1.7 signed")).orElseThrow();
        return as(writer, () -> consents.given(facts, paper));
    }

    private UUID person(String name) {
        return as(
                ExampleProjects.JOB,
                () -> people.recognise(name, ExampleProjects.unique() + "@mejl.example", project.id()));
    }

    private void cover(UUID consent, UUID post) {
        as(writer, () -> {
            consents.coverPost(consent, post);
            return 0;
        });
    }

    private void say(UUID consent, String answer) {
        var secret = secret(consent);
        assertThat(mvc.post().uri("/samtycke/" + secret + "/" + answer).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(303);
    }

    /** The link is in a secret letter; a new one is put in its place, since only its hash is kept. */
    private String secret(UUID consent) {
        var secret = Secret.next();
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(
                        status -> jdbc.sql("update news.consent set link = :hash where id = :id and link is not null")
                                .param("hash", secret.hash())
                                .param("id", consent)
                                .update()));
        return secret.text();
    }

    private java.util.List<String> obstacles(UUID post) {
        return as(writer, () -> rule.against(post)).stream()
                .map(PublishingRule.Obstacle::key)
                .toList();
    }

    private void job() {
        as(new Actor.Job(ending.name()), () -> {
            ending.run();
            return 0;
        });
    }

    private int count(Actor actor) {
        return as(
                actor,
                () -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from news.consent where association_id = :association
                        """)
                        .param("association", association)
                        .query(Integer.class)
                        .single()));
    }

    private boolean audited(String action, UUID object) {
        return as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("""
                        select exists (select from access.audit_line where action = :action and object_id = :object)
                        """)
                        .param("action", action)
                        .param("object", object)
                        .query(Boolean.class)
                        .single()));
    }

    private UUID picture(int people) {
        var facts = PictureFacts.showing("Amina och Bo vid ett bord", "", "").withPeople(people);
        var file = PictureFiles.jpeg(500, 400, System.nanoTime());
        return ((PictureAnswer.Kept) as(writer, () -> pictures.upload(association, "a.jpg", file, facts))).picture();
    }

    private UUID post(String kind, UUID picture, String state) {
        var id = Ids.next();
        var now = Timestamp.from(clock.instant());
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into news.post (id, association_id, kind, picture_id, state, published_at, changed_at, created_at)
                        values (:id, :association, :kind, :picture, :state, :now, :now, :now)
                        """)
                        .param("id", id)
                        .param("association", association)
                        .param("kind", kind)
                        .param("picture", picture)
                        .param("state", state)
                        .param("now", now)
                        .update()));
        return id;
    }

    private void write(UUID post, String body) {
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into news.text (post_id, language, title, body, saved_at) values (:post, 'sv', 'T', :body, :now)
                        """)
                        .param("post", post)
                        .param("body", body)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()));
    }

    private void state(UUID post, String state) {
        as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("""
                        update news.post set state = :state, publish_at = case when :state = 'SCHEDULED' then :later::timestamptz end where id = :id
                        """)
                        .param("state", state)
                        .param("later", Timestamp.from(clock.instant().plusSeconds(86_400)), Types.TIMESTAMP)
                        .param("id", post)
                        .update()));
    }

    private String state(UUID post) {
        return as(
                ExampleProjects.JOB,
                () -> transaction.execute(status -> jdbc.sql("select state from news.post where id = :id")
                        .param("id", post)
                        .query(String.class)
                        .single()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
