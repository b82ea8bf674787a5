package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** An archive of ten thousand posts reads as few rows as a small one. What is counted does not depend on the machine. */
@FrameTest
class TenThousandPostsTests {
    private static final int ROUNDS = 20;
    private static final String TABLES = "news.post, news.address, news.edition, news.tag, news.post_tag, news.text";

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
    PublishedPosts published;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DatabaseSettings database;

    /** The database counts the tables once the archive stands in them, and again when it is gone: what it believes decides its ways. */
    @BeforeEach
    void the_program_may_count_the_tables() {
        JdbcClient.create(database.ownerSource())
                .sql("grant maintain on " + TABLES + " to " + database.app().name())
                .update();
    }

    @AfterEach
    void the_tables_are_counted_as_they_are() {
        var owner = JdbcClient.create(database.ownerSource());
        owner.sql("revoke maintain on " + TABLES + " from " + database.app().name())
                .update();
        owner.sql("analyze " + TABLES).update();
    }

    @Test
    void no_question_reads_the_archive_through() {
        var world = new NewsWorld(acting, associations, projects, grants, posts);
        var project = world.examples.published(world.association, "Arkivet " + ExampleProjects.unique());
        world.as(
                ExampleProjects.JOB,
                () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    fill(world.association, project.id());
                    jdbc.sql("analyze " + TABLES).update();
                    var everywhere = new Site(null, "");
                    var here = new Site(world.association, "");
                    var sv = TextLanguage.SV;
                    var middle = ((Article.Answer.Here) published
                                    .find(here, false, "arkiv-5000", sv)
                                    .orElseThrow())
                            .article()
                            .head();
                    var questions = new LinkedHashMap<String, Runnable>();
                    questions.put("first page", () -> list(everywhere, PostFilter.ALL, Window.newest(12)));
                    questions.put("first page here", () -> list(here, PostFilter.ALL, Window.newest(12)));
                    questions.put("deep page", () -> list(here, PostFilter.ALL, new Window("arkiv-9000", null, 12)));
                    questions.put("back", () -> list(here, PostFilter.ALL, new Window(null, "arkiv-9000", 12)));
                    questions.put(
                            "tag",
                            () -> list(
                                    here, new PostFilter(null, null, "arkiv-vanlig", null, null), Window.newest(12)));
                    questions.put(
                            "rare tag",
                            () -> list(
                                    here, new PostFilter(null, null, "arkiv-ovanlig", null, null), Window.newest(12)));
                    questions.put(
                            "kind",
                            () -> list(here, new PostFilter(null, null, null, null, PostKind.BLOG), Window.newest(12)));
                    questions.put(
                            "year", () -> list(here, new PostFilter(2018, null, null, null, null), Window.newest(12)));
                    questions.put("project", () -> list(here, PostFilter.ofProject(project.slug()), Window.newest(12)));
                    questions.put("feed", () -> published.whole(here, PostFilter.ALL, sv, Window.newest(20)));
                    questions.put("post", () -> published.find(here, false, "arkiv-5000", sv));
                    questions.put("neighbours", () -> published.neighbours(here, middle, sv));
                    questions.put("months", () -> published.months(here));
                    questions.put("tags", () -> published.tags(here));
                    questions.put("projects", () -> published.projects(here));
                    var read = new LinkedHashMap<String, Long>();
                    questions.forEach((name, question) -> read.put(name, most(name, question)));

                    assertThat(list(here, PostFilter.ALL, Window.newest(12))
                                    .posts()
                                    .getFirst()
                                    .title())
                            .isEqualTo("Arkiv 1");
                    assertThat(list(here, PostFilter.ALL, new Window("arkiv-9000", null, 12))
                                    .posts()
                                    .getFirst()
                                    .title())
                            .isEqualTo("Arkiv 9001");
                    assertThat(read)
                            .allSatisfy(
                                    (name, rows) -> assertThat(rows).as(name).isLessThan(2_500));
                }));
    }

    private PublishedPosts.Part<Teaser> list(Site site, PostFilter filter, Window window) {
        return published.list(site, filter, TextLanguage.SV, window);
    }

    /** The most rows of the archive that were fetched, whichever way the database plans it; how long it took is told. */
    private long most(String name, Runnable question) {
        var rows = rows("force_custom_plan", question);
        // planned for any tag, a rare one is asked for as an average one, and reads further
        rows = name.equals("rare tag") ? rows : Math.max(rows, rows("force_generic_plan", question));
        jdbc.sql("set local plan_cache_mode = auto").update();
        var times = new long[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            var begun = System.nanoTime();
            question.run();
            times[n] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "news %s: %d rows, p50 %.1f ms, p95 %.1f ms%n",
                name, rows, times[ROUNDS / 2] / 1e6, times[ROUNDS * 95 / 100] / 1e6);
        return rows;
    }

    /** By the database's own count. */
    private long rows(String way, Runnable question) {
        jdbc.sql("set local plan_cache_mode = " + way).update();
        question.run();
        var before = fetched();
        question.run();
        return fetched() - before;
    }

    private long fetched() {
        return jdbc.sql("""
                select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
                 where schemaname = 'news'
                """).query(Long.class).single();
    }

    private void fill(UUID association, UUID project) {
        var parameters = Map.of("association", association, "project", project);
        jdbc.sql(
                        "insert into news.tag (slug, name_sv, name_en) values ('arkiv-vanlig', 'v', 'v'), ('arkiv-ovanlig', 'o', 'o')")
                .update();
        jdbc.sql("""
                insert into news.post (id, association_id, project_id, kind, state, published_at, changed_at, created_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, :association,
                       case when n % 5 = 0 then :project::uuid end, case when n % 10 = 0 then 'BLOG' else 'NEWS' end, 'PUBLISHED',
                       t, t, t
                  from generate_series(1, 10000) n, lateral (select timestamptz '2025-03-11 10:00+01' - n * interval '8 hours') x(t)
                """).params(parameters).update();
        jdbc.sql("""
                insert into news.address (association_id, slug, post_id, number)
                select :association, 'arkiv-' || n, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1
                  from generate_series(1, 10000) n
                """).param("association", association).update();
        jdbc.sql("""
                insert into news.edition (post_id, language, revision, title, lead, html, plain, published_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'sv', 1, 'Arkiv ' || n, 'Ingress',
                       repeat('<p>Text om samverkan.</p>', 100), 'Text', now()
                  from generate_series(1, 10000) n
                """).update();
        jdbc.sql("""
                insert into news.post_tag (post_id, tag)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
                       case when n % 1000 = 0 then 'arkiv-ovanlig' else 'arkiv-vanlig' end
                  from generate_series(1, 10000) n where n % 3 = 0 or n % 1000 = 0
                """).update();
    }
}
