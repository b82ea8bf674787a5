package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.news.MovedText.Fate;
import se.framsteg.news.MovedText.Outcome;
import se.framsteg.news.MovingNews.Begun;
import se.framsteg.news.MovingNews.Choice;
import se.framsteg.news.archive.ArchiveFormat;
import se.framsteg.news.archive.ArchiveRefusal;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** An older site's texts come in, once; and everything goes out so that it can come in again. */
@FrameTest
class MovingNewsTests {
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
    MovingNews moving;

    @Autowired
    MovingOut out;

    @Autowired
    Tags tags;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    NewsWorld world;
    Actor.Staff director;
    Actor.Staff writer;
    String mark;

    @BeforeEach
    void an_association() {
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = world.director();
        writer = world.writer();
        mark = ExampleProjects.unique();
    }

    private String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Gammalt</title>" + String.join("", items) + "</channel></rss>";
    }

    private String item(String id, String title, String body) {
        return """
                <item><title>%s</title><guid>%s-%s</guid><link>https://gammal.example/%s/%s/</link><category>Metod</category>
                <description><![CDATA[%s]]></description><pubDate>Thu, 04 May 2023 08:00:00 GMT</pubDate></item>
                """.formatted(title, mark, id, mark, id, body);
    }

    private static final String WHOLE = "<p>Så här började det.</p><p>Och så här gick det sedan.</p>";

    private UUID begin(Actor actor, byte[] file) {
        return ((Begun.Run) begun(actor, world.association, file)).id();
    }

    private UUID begin(Actor actor, String file) {
        return begin(actor, file.getBytes(StandardCharsets.UTF_8));
    }

    private Begun begun(Actor actor, UUID scope, byte[] file) {
        return world.as(actor, () -> {
            try {
                return moving.begin(scope, "arkiv.xml", PostKind.BLOG, true, new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<MovedText> texts(UUID run) {
        return world.as(director, () -> moving.texts(run, 0)).stream()
                .map(MovingNews.Looked::text)
                .toList();
    }

    private void apply(Actor actor, UUID run) {
        assertThat(world.as(actor, () -> moving.apply(run)).finished()).isTrue();
    }

    @Test
    void what_was_published_comes_in_published_with_its_day_tags_and_old_address() {
        var run = begin(director, feed(item("a", "Från förr", WHOLE)));
        assertThat(texts(run)).extracting(MovedText::fate).containsExactly(Fate.NEW);
        assertThat(world.as(director, () -> moving.texts(run, 0)).getFirst().findings())
                .isEmpty();
        assertThat(count("news.post", "association_id", world.association)).isZero();

        apply(director, run);

        var text = texts(run).getFirst();
        assertThat(text.outcome()).isEqualTo(Outcome.PUBLISHED);
        var post = world.as(director, () -> posts.get(text.post()));
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2023-05-04T08:00:00Z"));
        assertThat(post.facts().kind()).isEqualTo(PostKind.BLOG);
        assertThat(post.facts().tags()).containsExactly("metod");
        assertThat(world.as(director, () -> posts.text(post.id(), TextLanguage.SV))
                        .orElseThrow()
                        .wording())
                .isEqualTo(Wording.of("Från förr", "Så här började det.", "Och så här gick det sedan."));
        assertThat(mvc.get().uri("/" + mark + "/a/")).hasStatus(301).hasHeader("Location", post.path());
        assertThat(mvc.get().uri("/" + mark + "/b")).hasStatus(404);
    }

    @Test
    void the_same_archive_again_adds_nothing() {
        var file = feed(item("a", "En", WHOLE), item("b", "Två", WHOLE));
        apply(director, begin(director, file));
        var again = begin(director, file);
        assertThat(texts(again)).extracting(MovedText::fate).containsOnly(Fate.SAME);
        apply(director, again);
        assertThat(count("news.post", "association_id", world.association)).isEqualTo(2);
    }

    @Test
    void a_newer_archive_renews_what_nobody_has_changed_here_and_leaves_the_rest_alone() {
        apply(director, begin(director, feed(item("a", "En", WHOLE), item("b", "Två", WHOLE))));
        var first = post(mark + "-a");
        var second = post(mark + "-b");
        world.as(
                writer,
                () -> posts.save(
                        second, TextLanguage.SV, 1, Wording.of("Två", "Rättad här.", "Och så här gick det sedan.")));

        var newer = begin(
                director,
                feed(item("a", "En", WHOLE + "<p>Tillägg.</p>"), item("b", "Två", WHOLE + "<p>Tillägg.</p>")));
        assertThat(texts(newer)).extracting(MovedText::fate).containsExactly(Fate.UPDATE, Fate.CHANGED_HERE);
        apply(director, newer);

        assertThat(texts(newer)).extracting(MovedText::outcome).containsExactly(Outcome.UPDATED, null);
        assertThat(body(first)).isEqualTo("Och så här gick det sedan.\n\nTillägg.");
        assertThat(body(second)).isEqualTo("Och så här gick det sedan.");
        assertThat(world.as(director, () -> posts.get(first)).publishedAt())
                .isEqualTo(Instant.parse("2023-05-04T08:00:00Z"));
    }

    @Test
    void who_may_not_publish_moves_in_drafts() {
        var run = begin(writer, feed(item("a", "Utkast från förr", WHOLE)));
        apply(writer, run);
        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.DRAFT);
        assertThat(world.as(director, () -> posts.get(post(mark + "-a"))).state())
                .isEqualTo(PostState.DRAFT);
    }

    @Test
    void what_breaks_our_rules_is_told_before_and_becomes_a_draft() {
        var run = begin(
                director,
                feed(
                        item(
                                "a",
                                "Bild",
                                WHOLE
                                        + "<p><img src=\"https://gammal.example/a.jpg\"></p><p><a href=\"https://b.example\">läs mer</a></p>")));
        var looked = world.as(director, () -> moving.texts(run, 0)).getFirst();
        assertThat(looked.findings())
                .extracting(Finding::rule)
                .contains(Finding.Rule.FOREIGN_IMAGE, Finding.Rule.VAGUE_LINK);
        assertThat(looked.notes()).extracting(note -> note.what().name()).contains("PICTURE_WITHOUT_ALT");
        apply(director, run);
        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.DRAFT);
    }

    @Test
    void a_story_waits_for_the_consent_of_those_it_is_about() {
        var run = begin(director, feed(item("a", "Aminas väg", WHOLE)));
        world.as(director, () -> moving.settle(run, 1, PostKind.STORY, true, false, Map.of()));
        apply(director, run);
        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.DRAFT);
    }

    @Test
    void a_missing_year_is_answered_and_nothing_comes_in_before() {
        var run = world.as(director, () -> {
            try {
                return ((Begun.Run) moving.paste(
                                world.association,
                                "Lista",
                                PostKind.NEWS,
                                true,
                                "Möte " + mark + "\n29 februari\nVi sågs i lokalen. Det blev bra.",
                                null))
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(texts(run)).extracting(MovedText::fate).containsExactly(Fate.QUESTION);
        apply(director, run);
        assertThat(texts(run)).extracting(MovedText::fate).containsExactly(Fate.QUESTION);

        world.as(
                director,
                () -> moving.settle(run, 1, PostKind.NEWS, true, false, Map.of(1, new Choice(true, null, 2023))));
        assertThat(texts(run)).extracting(MovedText::fate).containsExactly(Fate.QUESTION);
        world.as(
                director,
                () -> moving.settle(
                        run, 2, PostKind.NEWS, true, false, Map.of(1, new Choice(true, PostKind.REPORT, 2024))));
        apply(director, run);
        var post = world.as(director, () -> posts.get(texts(run).getFirst().post()));
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2024-02-29T11:00:00Z"));
        assertThat(post.facts().kind()).isEqualTo(PostKind.REPORT);
        assertThatThrownBy(() -> world.as(director, () -> moving.settle(run, 2, PostKind.NEWS, true, false, Map.of())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void others_see_neither_the_archive_nor_what_came_of_it() {
        var run = begin(director, feed(item("a", "Hemlig", WHOLE)));
        var other = new NewsWorld(acting, associations, projects, grants, posts).director();
        for (var stranger : List.of(other, new Actor.Visitor())) {
            assertThatThrownBy(() -> world.as(stranger, () -> moving.run(run))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> moving.apply(run)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> begun(
                            stranger,
                            world.association,
                            feed(item("b", "x", WHOLE)).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(NotFound.class);
            for (var table : List.of("moving", "moving_entry", "moving_left", "moving_file", "imported")) {
                int seen = world.as(
                        stranger,
                        () -> transactions.execute(status -> jdbc.sql("select count(*) from news." + table)
                                .query(Integer.class)
                                .single()));
                assertThat(seen).as(table).isZero();
            }
        }
    }

    @Test
    void a_refused_archive_leaves_nothing_behind() {
        assertThat(begun(
                        director,
                        world.association,
                        (feed(item("a", "x", WHOLE)).replace("</rss>", "")).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Begun.Unreadable(ArchiveRefusal.DAMAGED));
        assertThat(world.as(director, moving::latest)).isEmpty();
    }

    @Test
    void pictures_in_the_archive_go_into_the_library_and_one_without_words_holds_its_post_back() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "med.md",
                    "---\ntitle: Med ord\ndate: 2023-01-02\nlead: Kort\n---\n![Ett hus i snö](bilder/hus.jpg)\n\nText.");
            put(
                    zip,
                    "utan.md",
                    "---\ntitle: Utan ord\ndate: 2023-01-03\nlead: Kort\n---\n![](bilder/tomt.jpg)\n\nText.");
            zip.putNextEntry(new ZipEntry("bilder/hus.jpg"));
            zip.write(PictureFiles.jpeg(700, 500, System.nanoTime()));
            zip.putNextEntry(new ZipEntry("bilder/tomt.jpg"));
            zip.write(PictureFiles.jpeg(700, 500, System.nanoTime()));
        }
        var run = begin(director, bytes.toByteArray());
        world.as(director, () -> moving.settle(run, 1, PostKind.BLOG, true, true, Map.of()));
        apply(director, run);
        assertThat(texts(run)).extracting(MovedText::outcome).containsExactly(Outcome.PUBLISHED, Outcome.DRAFT);
        var with = body(texts(run).getFirst().post());
        assertThat(with).matches("(?s)!\\[Ett hus i snö]\\(/bilder/[0-9a-f-]{36}\\)\\n\\nText\\.");
        var picture = UUID.fromString(with.replaceFirst("(?s).*/bilder/([0-9a-f-]{36}).*", "$1"));
        assertThat(world.asVisitor(() -> pictures.view(picture, Language.SV))
                        .orElseThrow()
                        .alt())
                .isEqualTo("Ett hus i snö");
        assertThat(world.as(director, () -> posts.findings(texts(run).getLast().post())))
                .extracting(Finding::rule)
                .containsExactly(Finding.Rule.IMAGE_WITHOUT_ALT);
        assertThat(count("news.moving_file", "run_id", run)).isZero();
    }

    private byte[] withPicture(String told) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "traff.md",
                    "---\ntitle: Träff " + mark
                            + "\ndate: 2023-01-02\nlead: Kort\npicture: traff.jpg\nalt: Folk vid ett bord\n---\nText.");
            zip.putNextEntry(new ZipEntry("traff.jpg"));
            zip.write(PictureFiles.jpeg(700, 500, System.nanoTime()));
            if (!told.isEmpty()) {
                put(zip, "traff.jpg.yml", told);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_picture_that_nobody_has_looked_at_keeps_its_text_from_readers_until_somebody_has() throws IOException {
        var run = begin(director, withPicture(""));
        assertThat(world.as(director, () -> moving.asksAboutPeople(run))).isTrue();
        assertThat(world.as(director, () -> moving.texts(run, 0)).getFirst().notes())
                .extracting(note -> note.what().name())
                .contains("PEOPLE_IN_PICTURE");
        apply(director, run);

        var text = texts(run).getFirst();
        assertThat(text.outcome()).isEqualTo(Outcome.DRAFT);
        assertThat(world.as(director, () -> posts.obstacles(text.post())))
                .extracting(PublishingRule.Obstacle::key)
                .containsExactly("news.consent.missing.UNSEEN");
        var picture = world.as(director, () -> posts.get(text.post())).facts().picture();
        var known = world.as(director, () -> pictures.get(picture));
        assertThat(known.judged()).isFalse();

        world.as(director, () -> pictures.describe(picture, known.version(), known.facts()));
        assertThat(world.as(director, () -> posts.obstacles(text.post()))).isEmpty();
    }

    @Test
    void who_answers_for_an_archives_pictures_and_when_is_written_down() throws IOException {
        var run = begin(director, withPicture(""));
        world.as(director, () -> moving.settle(run, 1, PostKind.NEWS, true, true, Map.of()));
        assertThat(world.as(director, () -> moving.texts(run, 0)).getFirst().notes())
                .extracting(note -> note.what().name())
                .doesNotContain("PEOPLE_IN_PICTURE");
        apply(director, run);

        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.PUBLISHED);
        var said = world.as(
                director,
                () -> transactions.execute(status -> jdbc.sql(
                                "select consented_by, consented_at is not null as said from news.moving where id = :run")
                        .param("run", run)
                        .query()
                        .singleRow()));
        assertThat(said).containsEntry("consented_by", director.person()).containsEntry("said", true);
    }

    @Test
    void an_archive_that_tells_who_can_be_recognised_is_not_asked() throws IOException {
        var nobody = begin(director, withPicture("---\nrecognisable: 0\nalt: Folk vid ett bord\n---\n"));
        assertThat(world.as(director, () -> moving.asksAboutPeople(nobody))).isFalse();
        apply(director, nobody);
        assertThat(texts(nobody).getFirst().outcome()).isEqualTo(Outcome.PUBLISHED);

        mark = ExampleProjects.unique();
        world = new NewsWorld(acting, associations, projects, grants, posts);
        director = world.director();
        var two = begin(director, withPicture("---\nrecognisable: 2\nalt: Folk vid ett bord\n---\n"));
        apply(director, two);
        assertThat(texts(two).getFirst().outcome())
                .as("two who have not consented")
                .isEqualTo(Outcome.DRAFT);
    }

    private String wordpress(String id, String alt) {
        return """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <item><title>Med bild</title><link>https://gammal.example/2023/04/%1$s/</link>
                 <guid>https://gammal.example/?p=%2$s</guid><content:encoded><![CDATA[%3$s]]></content:encoded>
                 <wp:post_id>%2$s</wp:post_id><wp:post_date_gmt>2023-05-04 08:00:00</wp:post_date_gmt>
                 <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                 <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta></item>
                <item><title>bild</title><wp:post_id>77</wp:post_id><wp:post_type>attachment</wp:post_type>
                 <wp:attachment_url>https://gammal.example/wp-content/uploads/2023/04/bild.jpg</wp:attachment_url>
                 <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>%4$s</wp:meta_value></wp:postmeta>
                </item></channel></rss>
                """.formatted(mark, id, WHOLE, alt);
    }

    private byte[] zipped(String feed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "export.xml", feed);
            zip.putNextEntry(new ZipEntry("uploads/2023/04/bild.jpg"));
            zip.write(PictureFiles.jpeg(700, 500, System.nanoTime()));
        }
        return bytes.toByteArray();
    }

    @Test
    void the_picture_that_wordpress_sets_above_a_text_comes_with_its_words() throws IOException {
        var id = String.valueOf(System.nanoTime());
        var run = begin(director, zipped(wordpress(id, "Ett hus i snö")));
        assertThat(world.as(director, () -> moving.left(run)))
                .as("the attachment comes along")
                .isEmpty();
        world.as(director, () -> moving.settle(run, 1, PostKind.NEWS, true, true, Map.of()));
        apply(director, run);

        var text = texts(run).getFirst();
        assertThat(text.outcome()).isEqualTo(Outcome.PUBLISHED);
        var picture = world.as(director, () -> posts.get(text.post())).facts().picture();
        assertThat(world.asVisitor(() -> pictures.view(picture, Language.SV))
                        .orElseThrow()
                        .alt())
                .isEqualTo("Ett hus i snö");
    }

    @Test
    void a_picture_above_a_text_without_words_is_told_and_waits_for_them() throws IOException {
        var run = begin(director, zipped(wordpress(String.valueOf(System.nanoTime()), "")));
        world.as(director, () -> moving.settle(run, 1, PostKind.NEWS, true, true, Map.of()));
        assertThat(world.as(director, () -> moving.texts(run, 0)).getFirst().notes())
                .extracting(note -> note.what().name())
                .contains("PICTURE_WITHOUT_ALT");
        apply(director, run);
        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.DRAFT);
        assertThat(world.as(
                        director, () -> posts.obstacles(texts(run).getFirst().post())))
                .extracting(PublishingRule.Obstacle::key)
                .containsExactly("news.picture.missing_words");
    }

    @Test
    void without_its_file_the_picture_above_a_text_is_told_and_nothing_is_fetched() {
        var run = begin(director, wordpress(String.valueOf(System.nanoTime()), "Ett hus"));
        assertThat(world.as(director, () -> moving.texts(run, 0)).getFirst().notes())
                .extracting(note -> note.what().name())
                .contains("PICTURE_ABOVE_ELSEWHERE");
        apply(director, run);
        assertThat(texts(run).getFirst().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void wordpress_addresses_lead_on_by_name_and_by_number() {
        var id = String.valueOf(System.nanoTime());
        var run = begin(director, wordpress(id, "Ett hus"));
        assertThat(mvc.get().uri("/?p=" + id)).hasStatus(404);
        apply(director, run);
        var path = world.as(director, () -> posts.get(texts(run).getFirst().post()))
                .path();
        assertThat(mvc.get().uri("/?p=" + id)).hasStatus(301).hasHeader("Location", path);
        assertThat(mvc.get().uri("/2023/04/" + mark + "/")).hasStatus(301).hasHeader("Location", path);
        assertThat(mvc.get().uri("/?page_id=" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/?p=x")).hasStatus(404);
        assertThat(mvc.get().uri("/?utm_source=brev")).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "WXR", "MARKDOWN"})
    void what_goes_out_comes_in_as_the_same_posts_in_an_empty_association(ArchiveFormat format) {
        var tag = world.as(director, () -> tags.named("Arbetssätt, nya " + mark, ""));
        var first = world.published(
                "Första – \"citat\" & <tecken> " + mark,
                PostFacts.of(null, PostKind.BLOG, "Disa Holm", "förbundschef", tag),
                Instant.parse("2023-05-04T08:00:00Z"));
        world.as(
                director,
                () -> posts.save(
                        first.id(),
                        TextLanguage.EN,
                        0,
                        Wording.of(
                                "First " + mark,
                                "Short",
                                "## Heading\n\n- one\n- *two*\n\nText [where](https://a.example).")));
        world.as(director, () -> posts.publish(first.id()));
        world.published("Om oss " + mark, PostFacts.of(null, PostKind.PAGE, "", ""), null);
        world.draft("Utkast " + mark);
        world.as(
                writer,
                () -> posts.save(first.id(), TextLanguage.SV, 1, Wording.of("Halvfärdig", "Rättelse", "på väg")));

        var file = new ByteArrayOutputStream();
        world.as(director, () -> {
            try {
                out.begun(world.association, format);
                out.write(world.association, format, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(file.toString(StandardCharsets.UTF_8)).doesNotContain("Halvfärdig");

        var here = begin(director, file.toByteArray());
        assertThat(texts(here))
                .extracting(MovedText::fate)
                .doesNotContain(Fate.NEW, Fate.UPDATE)
                .hasSize(4);

        var empty = new NewsWorld(acting, associations, projects, grants, posts);
        var chief = empty.director();
        var run = ((Begun.Run) begun(chief, empty.association, file.toByteArray())).id();
        assertThat(world.as(chief, () -> moving.apply(run)).finished()).isTrue();

        assertThat(told(empty.association)).isEqualTo(told(world.association));
        assertThat(count("news.post", "association_id", empty.association)).isEqualTo(3);
    }

    /** What readers and writers have in an association, without ids and versions. */
    private List<Map<String, Object>> told(UUID association) {
        return world.as(
                ExampleProjects.JOB,
                () -> transactions.execute(status ->
                        jdbc.sql("""
                        select p.kind, p.byline, p.role, p.state, p.published_at, t.language, coalesce(e.title, t.title) as title,
                               coalesce(e.lead, t.lead) as lead, e.html, case when e.html is null then t.body end as body,
                               (select string_agg(tag, ',' order by tag) from news.post_tag g where g.post_id = p.id) as tags
                          from news.post p join news.text t on t.post_id = p.id
                          left join news.edition e on e.post_id = p.id and e.language = t.language
                         where p.association_id = :association order by p.kind, t.language, p.state
                        """).param("association", association).query().listOfRows()));
    }

    @Test
    void an_archive_of_a_thousand_texts_comes_in_by_presses_and_is_asked_for_page_by_page() throws IOException {
        var items = new StringBuilder();
        var many = 1_000;
        for (int n = 0; n < many; n++) {
            items.append(item("n" + n, "Text nummer " + n, WHOLE));
        }
        var run = begin(director, feed(items.toString()));
        assertThat(texts(run)).hasSize(MovingNews.PAGE);
        assertThat(world.as(director, () -> moving.texts(run, many / MovingNews.PAGE - 1)))
                .hasSize(MovingNews.PAGE);
        assertThat(world.as(director, () -> moving.texts(run, many / MovingNews.PAGE)))
                .isEmpty();
        while (!world.as(director, () -> moving.apply(run)).finished()) {
            assertThat(world.as(director, () -> moving.run(run)).count(Fate.DONE))
                    .isPositive();
        }
        assertThat(world.as(director, () -> moving.run(run)).count(Fate.DONE)).isEqualTo(many);
        assertThat(world.as(director, () -> moving.run(run)).endedAt()).isNotNull();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID post(String key) {
        return world.as(
                director,
                () -> transactions.execute(status -> jdbc.sql("select post_id from news.imported where key = :key")
                        .param("key", key)
                        .query(UUID.class)
                        .single()));
    }

    private String body(UUID post) {
        return world.as(director, () -> posts.text(post, TextLanguage.SV))
                .orElseThrow()
                .wording()
                .body();
    }

    private int count(String table, String column, UUID id) {
        return world.as(
                ExampleProjects.JOB,
                () -> transactions.execute(
                        status -> jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()));
    }
}
