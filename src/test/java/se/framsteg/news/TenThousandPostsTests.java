package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** An archive of ten thousand posts reads as few rows as a small one. What is counted does not depend on the machine. */
@FrameTest
class TenThousandPostsTests {
    private static final int ROUNDS = 20;

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

    @Test
    void no_question_reads_the_archive_through() {
        var world = new NewsWorld(acting, associations, projects, grants, posts);
        var project = world.examples.published(world.association, "Arkivet " + ExampleProjects.unique());
        world.as(
                ExampleProjects.JOB,
                () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    fill(world.association, project.id());
                    // The database has not counted what is not committed: it is told that the tables are not small.
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_sort = off").update();
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
                            "kind",
                            () -> list(here, new PostFilter(null, null, null, null, PostKind.BLOG), Window.newest(12)));
                    questions.put(
                            "year", () -> list(here, new PostFilter(2018, null, null, null, null), Window.newest(12)));
                    questions.put("project", () -> list(here, PostFilter.ofProject(project.slug()), Window.newest(12)));
                    questions.put("feed", () -> published.whole(here, PostFilter.ALL, sv, Window.newest(20)));
                    questions.put("neighbours", () -> published.neighbours(here, middle, sv));
                    var read = new LinkedHashMap<String, Long>();
                    questions.forEach((name, question) -> read.put(name, rows(name, question)));

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
                    // Which way is short here depends on what the database has counted.
                    rows(
                            "rare tag",
                            () -> list(
                                    here, new PostFilter(null, null, "arkiv-ovanlig", null, null), Window.newest(12)));
                    rows("post", () -> published.find(here, false, "arkiv-5000", sv));
                    rows("months", () -> published.months(here));
                    rows("tags", () -> published.tags(here));
                }));
    }

    private PublishedPosts.Part<Teaser> list(Site site, PostFilter filter, Window window) {
        return published.list(site, filter, TextLanguage.SV, window);
    }

    /** Rows of the archive that were fetched, by the database's own count; how long it took is told. */
    private long rows(String name, Runnable question) {
        question.run();
        var before = fetched();
        question.run();
        var rows = fetched() - before;
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
