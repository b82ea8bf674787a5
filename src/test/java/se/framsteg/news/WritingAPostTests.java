package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Partner;
import se.framsteg.project.Partners;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** From the first word to the reader, and back. */
@FrameTest
class WritingAPostTests {
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
    PublishedPosts published;

    @Autowired
    PublishingOnTime onTime;

    @Autowired
    BusinessClock clock;

    @Autowired
    MovableClock movable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partners partners;

    @Autowired
    TransactionTemplate transactions;

    NewsWorld world;
    Actor.Staff director;
    Actor.Staff writer;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = world.director();
        writer = world.writer();
    }

    @Test
    void readers_see_a_post_when_it_is_published_and_not_before() {
        var id = draft("Ny rapport om tillit");
        var slug = world.as(writer, () -> posts.get(id)).slug();
        assertThat(read(slug)).isEmpty();

        world.as(director, () -> posts.publish(id));

        var article = here(slug);
        assertThat(article.head().title()).isEqualTo("Ny rapport om tillit");
        assertThat(article.html()).isEqualTo("<p>Text om Ny rapport om tillit</p>\n");
    }

    @Test
    void a_correction_under_way_is_seen_by_nobody_until_it_is_published() {
        var id = draft("Rättelse på väg " + ExampleProjects.unique());
        var slug = ((Publication.Done) world.as(director, () -> posts.publish(id)))
                .post()
                .slug();
        world.as(writer, () -> posts.save(id, TextLanguage.SV, 1, Wording.of("Ny rubrik", "Ny ingress", "Halv men")));
        assertThat(here(slug).head().title()).startsWith("Rättelse på väg");

        movable.set(clock.now().plus(Duration.ofDays(2)));
        try {
            world.as(director, () -> posts.publish(id));
        } finally {
            movable.reset();
        }
        var article = here(slug);
        assertThat(article.head().title()).isEqualTo("Ny rubrik");
        assertThat(article.updated()).isEqualTo(clock.today().plusDays(2));
        assertThat(article.head().day()).isEqualTo(clock.today());
    }

    @Test
    void a_writer_without_the_right_cannot_publish_but_asks() {
        var id = draft("Vill ut");
        assertThatThrownBy(() -> world.as(writer, () -> posts.publish(id))).isInstanceOf(NotFound.class);
        world.as(writer, () -> posts.ask(id));
        assertThat(world.as(director, () -> posts.get(id)).askedAt()).isNotNull();
        world.as(director, () -> posts.publish(id));
        assertThat(world.as(director, () -> posts.get(id)).askedAt()).isNull();
    }

    @Test
    void writers_of_other_associations_and_visitors_see_no_drafts() {
        var id = draft("Hemligt än");
        var other = new NewsWorld(acting, associations, projects, grants, posts).writer();
        for (var stranger : List.of(other, new Actor.Visitor())) {
            assertThatThrownBy(() -> world.as(stranger, () -> posts.get(id))).isInstanceOf(NotFound.class);
            assertThat(world.as(stranger, () -> posts.texts(id))).isEmpty();
            assertThat(world.as(stranger, () -> posts.revisions(id, TextLanguage.SV)))
                    .isEmpty();
            assertThat(world.as(stranger, () -> posts.editions(id))).isEmpty();
            assertThatThrownBy(() ->
                            world.as(stranger, () -> posts.save(id, TextLanguage.SV, 1, Wording.of("Kapad", "x", "x"))))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> world.as(
                        other,
                        () -> posts.create(
                                world.association,
                                PostFacts.of(null, PostKind.NEWS, "", ""),
                                TextLanguage.SV,
                                Wording.of("x", "x", "x"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void two_who_save_at_once_lose_nothing() {
        var id = draft("Vi skriver båda");
        var mine = Wording.of("Vi skriver båda", "Min ingress", "Min text");
        var theirs = Wording.of("Vi skriver båda", "Din ingress", "Din text");

        assertThat(world.as(writer, () -> posts.save(id, TextLanguage.SV, 1, theirs)))
                .isEqualTo(new Saving.Saved(2));
        var answer = world.as(director, () -> posts.save(id, TextLanguage.SV, 1, mine));

        assertThat(answer).isInstanceOf(Saving.Overtaken.class);
        assertThat(((Saving.Overtaken) answer).theirs().wording()).isEqualTo(theirs);
        assertThat(world.as(writer, () -> posts.text(id, TextLanguage.SV))
                        .orElseThrow()
                        .wording())
                .isEqualTo(theirs);
        assertThat(world.as(director, () -> posts.save(id, TextLanguage.SV, 2, mine)))
                .isEqualTo(new Saving.Saved(3));
    }

    @Test
    void only_one_of_many_at_the_same_moment_is_told_that_it_saved() throws Exception {
        var id = draft("Tävling");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(java.util.stream.IntStream.range(0, 12)
                    .<Callable<Saving>>mapToObj(n -> () -> world.as(
                            writer, () -> posts.save(id, TextLanguage.SV, 1, Wording.of("Tävling", "Nr " + n, "x"))))
                    .toList());
            var saved = 0;
            for (var answer : answers) {
                saved += answer.get() instanceof Saving.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void what_is_kept_can_be_returned_to_and_what_stood_there_is_kept_too() {
        var id = draft("Första");
        world.as(writer, () -> posts.keep(id, TextLanguage.SV));
        world.as(writer, () -> posts.save(id, TextLanguage.SV, 1, Wording.of("Andra", "b", "b")));
        var saved = world.as(writer, () -> posts.restore(id, TextLanguage.SV, 1, 2));

        assertThat(saved).isEqualTo(new Saving.Saved(3));
        assertThat(world.as(writer, () -> posts.text(id, TextLanguage.SV))
                        .orElseThrow()
                        .wording()
                        .title())
                .isEqualTo("Första");
        assertThat(world.as(writer, () -> posts.revisions(id, TextLanguage.SV)))
                .extracting(revision -> revision.wording().title())
                .containsExactly("Andra", "Första");
        assertThat(world.as(writer, () -> posts.keep(id, TextLanguage.SV))).isEqualTo(3);
        assertThat(world.as(writer, () -> posts.keep(id, TextLanguage.SV))).isEqualTo(3);
    }

    @Test
    void publishing_is_refused_while_something_shuts_somebody_out() {
        var id = draft("Snart klar");
        world.as(
                writer,
                () -> posts.save(
                        id,
                        TextLanguage.SV,
                        1,
                        Wording.of("Snart klar", "Ingress", "## A\n\n#### B\n\n[här](/x) ![](/bilder/a)")));

        var answer = world.as(director, () -> posts.publish(id));

        assertThat(((Publication.Refused) answer).findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        Finding.Rule.IMAGE_WITHOUT_ALT, Finding.Rule.SKIPPED_HEADING, Finding.Rule.VAGUE_LINK);
        assertThat(world.as(director, () -> posts.get(id)).state()).isEqualTo(PostState.DRAFT);
        assertThat(((Publication.Refused) world.as(
                                director,
                                () -> posts.schedule(id, Set.of(), clock.now().plusSeconds(600))))
                        .findings())
                .hasSize(3);
    }

    @Test
    void a_scheduled_post_comes_out_when_it_is_due_as_it_was_scheduled_and_once() {
        var id = draft("På utsatt tid " + ExampleProjects.unique());
        var due = clock.now().plus(Duration.ofHours(3));
        var slug = ((Publication.Done) world.as(director, () -> posts.schedule(id, Set.of(), due)))
                .post()
                .slug();
        world.as(writer, () -> posts.save(id, TextLanguage.SV, 1, Wording.of("Halvskriven", "x", "x")));
        run();
        assertThat(read(slug)).isEmpty();

        movable.set(due);
        try {
            run();
            run();
        } finally {
            movable.reset();
        }

        var article = here(slug);
        assertThat(article.head().title()).startsWith("På utsatt tid");
        assertThat(article.head().publishedAt()).isEqualTo(due);
        assertThat(publications(id)).isEqualTo(1);
    }

    @Test
    void two_nodes_that_come_to_it_at_once_publish_it_once() throws Exception {
        var ids = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> draft("Samtidigt " + n))
                .toList();
        var due = clock.now().plus(Duration.ofHours(1));
        ids.forEach(id -> world.as(director, () -> posts.schedule(id, Set.of(), due)));
        movable.set(due.plusSeconds(1));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done :
                    pool.invokeAll(java.util.Collections.nCopies(4, Executors.callable((Runnable) this::run, true)))) {
                done.get();
            }
        } finally {
            movable.reset();
        }
        assertThat(ids).allSatisfy(id -> assertThat(publications(id)).isEqualTo(1));
    }

    @Test
    void what_is_taken_back_is_gone_for_readers_and_comes_back_to_its_place() {
        var post = world.published(
                "Tas bort", PostFacts.of(null, PostKind.NEWS, "", ""), Instant.parse("2025-02-01T08:00:00Z"));
        assertThatThrownBy(() -> world.as(director, () -> posts.withdraw(post.id(), " ")))
                .isInstanceOf(Conflict.class);

        world.as(director, () -> posts.withdraw(post.id(), "Den intervjuade har ångrat sig"));
        assertThat(read(post.slug())).isEmpty();
        assertThat(world.as(writer, () -> posts.get(post.id())).withdrawnWhy()).contains("ångrat");

        world.as(director, () -> posts.publish(post.id()));
        assertThat(here(post.slug()).head().publishedAt()).isEqualTo(Instant.parse("2025-02-01T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"Ny adress,ny-adress", "Åtgärder & stöd,atgarder-stod", "'  Tre  ord här ',tre-ord-har"})
    void every_address_that_a_post_has_had_leads_to_the_newest(String wish, String slug) {
        var suffix = ExampleProjects.unique();
        var post = world.published("Flyttar " + suffix);
        var first = world.as(director, () -> posts.move(post.id(), wish + " " + suffix));
        assertThat(first).isEqualTo(slug + "-" + suffix);
        var second = world.as(director, () -> posts.move(post.id(), "Igen " + suffix));

        assertThat(read(post.slug())).contains(new Article.Answer.Moved("/nyheter/" + second));
        assertThat(read(first)).contains(new Article.Answer.Moved("/nyheter/" + second));
        assertThat(here(second).head().id()).isEqualTo(post.id());

        world.as(director, () -> posts.move(post.id(), wish + " " + suffix));
        assertThat(read(second)).contains(new Article.Answer.Moved("/nyheter/" + first));
        assertThat(here(first).head().id()).isEqualTo(post.id());
    }

    @Test
    void an_address_is_never_given_to_another_post() {
        var title = "Samma rubrik " + ExampleProjects.unique();
        var first = world.published(title);
        var second = world.published(title);
        assertThat(second.slug()).isEqualTo(first.slug() + "-2");
        world.as(director, () -> posts.move(first.id(), "Flyttad " + title));
        assertThatThrownBy(() -> world.as(director, () -> posts.move(second.id(), first.slug())))
                .isInstanceOf(Conflict.class);
        assertThat(world.published("Feed").slug()).isNotEqualTo("feed");
    }

    @Test
    void a_colleague_with_the_secret_sees_the_draft_until_the_door_is_closed() {
        var id = draft("Läs gärna igenom");
        var secret = world.as(writer, () -> previews.open(id)).text();
        assertThat(world.asVisitor(() -> previews.through(secret, TextLanguage.EN)))
                .hasValueSatisfying(seen -> assertThat(seen.html()).contains("Text om Läs gärna igenom"));
        assertThat(world.asVisitor(() -> previews.through("fel", TextLanguage.SV)))
                .isEmpty();

        var door = world.as(writer, () -> previews.doors(id, clock.now())).getFirst();
        world.as(writer, () -> previews.close(id, door.id()));
        assertThat(world.asVisitor(() -> previews.through(secret, TextLanguage.SV)))
                .isEmpty();

        var late = world.as(writer, () -> previews.open(id)).text();
        movable.set(door.expiresAt().plusSeconds(60));
        try {
            assertThat(world.asVisitor(() -> previews.through(late, TextLanguage.SV)))
                    .isEmpty();
        } finally {
            movable.reset();
        }
    }

    @Test
    void a_language_is_added_published_and_taken_back_by_itself() {
        var post = world.published("Översätts " + ExampleProjects.unique());
        world.as(
                writer,
                () -> posts.save(post.id(), TextLanguage.EN, 0, Wording.of("Translated", "In English", "The text")));
        assertThat(english(post.slug()).head().language()).isEqualTo(TextLanguage.SV);

        world.as(director, () -> posts.publish(post.id()));
        assertThat(english(post.slug()).head().title()).isEqualTo("Translated");
        assertThat(here(post.slug()).languages()).containsExactly(TextLanguage.SV, TextLanguage.EN);

        world.as(director, () -> posts.withdraw(post.id(), TextLanguage.EN));
        assertThat(english(post.slug()).head().language()).isEqualTo(TextLanguage.SV);
    }

    private UUID draft(String title) {
        return world.draft(title);
    }

    private void run() {
        acting.as(new Actor.Job(onTime.name()), "test", onTime::run);
    }

    private int publications(UUID id) {
        return world.as(
                ExampleProjects.JOB,
                () -> transactions.execute(status -> jdbc.sql(
                                "select count(*) from access.audit_line where object_id = :id and action = 'publish'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
    }

    private Site site() {
        return new Site(world.association, "http://x.example");
    }

    private Optional<Article.Answer> read(String slug) {
        return world.asVisitor(() -> published.find(site(), false, slug, TextLanguage.SV));
    }

    private Article here(String slug) {
        return ((Article.Answer.Here) read(slug).orElseThrow()).article();
    }

    private Article english(String slug) {
        return ((Article.Answer.Here) world.asVisitor(() -> published.find(site(), false, slug, TextLanguage.EN))
                        .orElseThrow())
                .article();
    }

    @Test
    void the_list_of_an_association_has_its_own_posts_and_those_of_projects_it_shares() {
        var partner = new NewsWorld(acting, associations, projects, grants, posts);
        var project = world.examples.published(world.association, "Delat " + ExampleProjects.unique());
        world.as(
                ExampleProjects.JOB,
                () -> partners.add(new Partner(
                        Ids.next(),
                        project.id(),
                        partner.association,
                        "",
                        Partner.Role.CO_OWNER,
                        project.starts(),
                        null,
                        1)));
        var shared = world.published("Delad nyhet", PostFacts.of(project.id(), PostKind.NEWS, "", ""), null);
        var own = world.published("Egen nyhet");

        assertThat(titles(new Site(world.association, ""))).containsExactlyInAnyOrder("Delad nyhet", "Egen nyhet");
        assertThat(titles(new Site(partner.association, ""))).containsExactly("Delad nyhet");
        assertThat(world.asVisitor(
                        () -> published.find(new Site(partner.association, ""), false, own.slug(), TextLanguage.SV)))
                .isEmpty();
        assertThat(world.asVisitor(
                        () -> published.find(new Site(partner.association, ""), false, shared.slug(), TextLanguage.SV)))
                .isPresent();
    }

    private List<String> titles(Site site) {
        return world
                .asVisitor(() -> published.list(site, PostFilter.ALL, TextLanguage.SV, Window.newest(50)))
                .posts()
                .stream()
                .map(Teaser::title)
                .toList();
    }
}
