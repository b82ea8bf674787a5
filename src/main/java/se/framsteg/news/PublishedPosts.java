package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;

/** Reading: what has been published, as everybody may see it. Each question is one statement. */
@Service
@Transactional(readOnly = true)
public class PublishedPosts {
    private static final String HEAD = """
            select p.id, p.kind, p.byline, p.role, p.picture_id, p.decorative, p.published_at, p.changed_at, a.slug,
                   e.language, e.title, e.lead, e.alt, coalesce(v.name, '') as project, coalesce(v.slug, '') as project_slug,
                   o.name as association
            """;
    /** The posts of the answer are chosen first, in the order of an index; what stands around them is asked for afterwards. */
    private static final String FROM = """
              from (select p.* from news.post p where %s limit :size) p
              join lateral (select slug from news.address a where a.post_id = p.id order by number desc limit 1) a on true
              join lateral (select * from news.edition e where e.post_id = p.id
                             order by e.language = :language desc, e.language = 'sv' desc limit 1) e on true
              join organisation.published_association o on o.id = p.association_id
              left join project.published_project v on v.id = p.project_id and v.published
            """;

    /** Posts are published, and pages are not among them. */
    private static final String POSTS = " p.state = 'PUBLISHED' and p.kind <> 'PAGE' ";

    private static final String HERE_ALONE = " and p.association_id = :site ";

    private static final String HERE = """
             and (p.association_id = :site or p.project_id in (select s.project_id from project.published_partner s
                                                                where s.organisation_id = :site))
            """;

    private final JdbcClient jdbc;

    PublishedPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a list, newest first.
     *
     * @param olderThan slug of the last post on the page before this one, or null
     * @param newerThan slug of the first post on the page after this one, or null
     */
    public record Window(
            @Nullable String olderThan, @Nullable String newerThan, int size) {
        public static Window newest(int size) {
            return new Window(null, null, size);
        }
    }

    /** Some posts in order, and whether there are more on either side. */
    public record Part<T>(List<T> posts, boolean newer, boolean older) {}

    public Part<Teaser> list(Site site, PostFilter filter, TextLanguage language, Window window) {
        return part(HEAD, PublishedPosts::teaser, site, filter, language, window);
    }

    /** With the whole text, for the feed. */
    public Part<Article> whole(Site site, PostFilter filter, TextLanguage language, Window window) {
        return part(HEAD + WHOLE, PublishedPosts::article, site, filter, language, window);
    }

    private static final String WHOLE = """
                 , p.association_id, p.programme_id, p.date_id, p.sound, e.html, e.plain, e.spoken,
                   array(select g.tag || chr(31) || t.name_sv || chr(31) || t.name_en from news.post_tag g
                           join news.tag t on t.slug = g.tag where g.post_id = p.id order by t.name_sv) as tags,
                   array(select language from news.edition l where l.post_id = p.id) as languages
            """;

    private <T> Part<T> part(
            String select,
            org.springframework.jdbc.core.RowMapper<T> row,
            Site site,
            PostFilter filter,
            TextLanguage language,
            Window window) {
        var parameters = new HashMap<String, @Nullable Object>();
        var upwards = window.newerThan() != null;
        var where = POSTS + here(site, parameters) + chosen(filter, parameters) + beside(window, parameters);
        parameters.put("language", language.tag());
        parameters.put("size", window.size() + 1);
        var order = upwards ? " order by p.published_at, p.id" : " order by p.published_at desc, p.id desc";
        var found = new ArrayList<>(jdbc.sql(select + FROM.formatted(where + order) + order)
                .params(parameters)
                .query(row)
                .list());
        var more = found.size() > window.size();
        if (more) {
            found.removeLast();
        }
        if (upwards) {
            Collections.reverse(found);
        }
        return new Part<>(List.copyOf(found), upwards ? more : window.olderThan() != null, upwards || more);
    }

    private static String here(Site site, Map<String, @Nullable Object> parameters) {
        if (site.association() == null) {
            return "";
        }
        parameters.put("site", site.association());
        return HERE;
    }

    private static String chosen(PostFilter filter, Map<String, @Nullable Object> parameters) {
        var where = new StringBuilder();
        if (filter.year() != null) {
            var month = filter.month();
            var from = LocalDate.of(filter.year(), month == null ? 1 : month, 1);
            var to = month == null ? from.plusYears(1) : from.plusMonths(1);
            where.append(" and p.published_at >= :from and p.published_at < :to ");
            parameters.put("from", from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
            parameters.put("to", to.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
        }
        if (filter.tag() != null) {
            where.append(" and exists (select from news.post_tag g where g.post_id = p.id and g.tag = :tag) ");
            parameters.put("tag", filter.tag());
        }
        if (filter.project() != null) {
            where.append(" and p.project_id = (select id from project.published_project where slug = :project) ");
            parameters.put("project", filter.project());
        }
        if (filter.kind() != null) {
            where.append(" and p.kind = :kind ");
            parameters.put("kind", filter.kind().name());
        }
        return where.toString();
    }

    /** From the named post on: a page of the list stays what it is when something new comes above it. */
    private static String beside(Window window, Map<String, @Nullable Object> parameters) {
        var slug = window.newerThan() == null ? window.olderThan() : window.newerThan();
        if (slug == null) {
            return "";
        }
        parameters.put("beside", slug);
        var beside = """
                (select q.%s from news.post q
                  where q.id = any(array(select b.post_id from news.address b where b.slug = :beside))
                    and q.state = 'PUBLISHED' and q.kind <> 'PAGE' limit 1)
                """;
        return " and (p.published_at, p.id) " + (window.newerThan() == null ? "<" : ">") + " ("
                + beside.formatted("published_at") + ", " + beside.formatted("id") + ")";
    }

    /** Those of them that are published, newest first. */
    public List<Article> these(Collection<UUID> ids, TextLanguage language) {
        return jdbc.sql(HEAD
                        + WHOLE
                        + FROM.formatted(POSTS + " and p.id = any(:ids) order by p.published_at desc, p.id"))
                .param("ids", ids.toArray(UUID[]::new))
                .param("size", ids.size())
                .param("language", language.tag())
                .query(PublishedPosts::article)
                .list();
    }

    /** The post or page at this address. */
    public Optional<Article.Answer> find(Site site, boolean page, String slug, TextLanguage language) {
        var parameters = new HashMap<String, @Nullable Object>();
        var where = "p.state = 'PUBLISHED' and p.kind " + (page ? "=" : "<>") + " 'PAGE'" + here(site, parameters)
                + " and p.id = any(array(select post_id from news.address where slug = :slug))";
        parameters.put("language", language.tag());
        parameters.put("slug", slug);
        parameters.put("size", 1);
        return jdbc.sql(HEAD + WHOLE + FROM.formatted(where + " order by p.published_at, p.id"))
                .params(parameters)
                .query(PublishedPosts::article)
                .optional()
                .map(article -> article.head().slug().equals(slug)
                        ? new Article.Answer.Here(article)
                        : new Article.Answer.Moved(article.head().path()));
    }

    /** The head of a published post or page by its id. */
    public Optional<Teaser> head(UUID id, TextLanguage language) {
        return jdbc.sql(HEAD + FROM.formatted("p.state = 'PUBLISHED' and p.id = :id"))
                .param("language", language.tag())
                .param("size", 1)
                .param("id", id)
                .query(PublishedPosts::teaser)
                .optional();
    }

    /** The posts before and after one in time. */
    public record Neighbours(
            @Nullable Neighbour older, @Nullable Neighbour newer) {}

    public record Neighbour(String slug, String title, TextLanguage language) {}

    public Neighbours neighbours(Site site, Teaser post, TextLanguage language) {
        var parameters = new HashMap<String, @Nullable Object>();
        var here = POSTS + here(site, parameters);
        var text = """
                select %s as newer, a.slug, e.title, e.language
                  from (select p.id from news.post p
                         where %s and (p.published_at, p.id) %s (:at, :id) order by p.published_at %s, p.id %s limit 1) p
                  join lateral (select slug from news.address a where a.post_id = p.id order by number desc limit 1) a on true
                  join lateral (select * from news.edition e where e.post_id = p.id
                                 order by e.language = :language desc, e.language = 'sv' desc limit 1) e on true
                """;
        parameters.put("at", post.publishedAt().atZone(BusinessClock.ZONE).toOffsetDateTime());
        parameters.put("id", post.id());
        parameters.put("language", language.tag());
        var found = new HashMap<Boolean, Neighbour>();
        jdbc.sql(text.formatted("true", here, ">", "asc", "asc") + " union all "
                        + text.formatted("false", here, "<", "desc", "desc"))
                .params(parameters)
                .query(row -> {
                    found.put(
                            row.getBoolean("newer"),
                            new Neighbour(
                                    row.getString("slug"),
                                    row.getString("title"),
                                    TextLanguage.of(row.getString("language"))));
                });
        return new Neighbours(found.get(false), found.get(true));
    }

    /** The months in which something was published, newest first. */
    public List<YearMonth> months(Site site) {
        var parameters = new HashMap<String, @Nullable Object>();
        var here = POSTS + here(site, parameters);
        // from each month one step down an index to the next that has something
        return jdbc.sql("""
                with recursive months(m) as (
                    (select date_trunc('month', p.published_at at time zone 'Europe/Stockholm') from news.post p
                      where %1$s order by p.published_at desc, p.id desc limit 1)
                    union all
                    select (select date_trunc('month', p.published_at at time zone 'Europe/Stockholm') from news.post p
                             where p.published_at < m at time zone 'Europe/Stockholm' and %1$s
                             order by p.published_at desc, p.id desc limit 1)
                      from months where m is not null)
                select m from months where m is not null
                """.formatted(here))
                .params(parameters)
                .query((row, n) -> YearMonth.from(row.getTimestamp("m").toLocalDateTime()))
                .list();
    }

    /** Tags that some published post carries. */
    public List<Article.Tag> tags(Site site) {
        var parameters = new HashMap<String, @Nullable Object>();
        var here = POSTS + here(site, parameters);
        return jdbc.sql("""
                select t.slug, t.name_sv, t.name_en from news.tag t
                 where (select true from news.post_tag g
                         where g.tag = t.slug and (select %s from news.post p where p.id = g.post_id) limit 1)
                 order by t.name_sv
                """.formatted(here))
                .params(parameters)
                .query(Article.Tag.class)
                .list();
    }

    /** A project that posts belong to. */
    public record PostProject(String slug, String name) {}

    public List<PostProject> projects(Site site) {
        var everywhere = site.association() == null;
        var shown = everywhere ? "v.id in (select id from told)" : """
                v.id in (select id from here)
                or v.id in (select id from told) and v.id in (select s.project_id from project.published_partner s
                                                               where s.organisation_id = :site)
                """;
        return jdbc.sql("with recursive " + steps("told", "") + (everywhere ? "" : ", " + steps("here", HERE_ALONE))
                        + " select v.slug, v.name from project.published_project v where v.published and (" + shown
                        + ") order by v.name")
                .param("site", site.association(), Types.OTHER)
                .query(PostProject.class)
                .list();
    }

    /** Projects of posts, from one to the next along an index: one look a project, however many posts there are. */
    private static String steps(String name, String also) {
        var next = "(select p.project_id from news.post p where " + POSTS + also
                + " and p.project_id %s order by p.project_id limit 1)";
        return name + "(id) as (" + next.formatted("is not null") + " union all select "
                + next.formatted("> " + name + ".id") + " from " + name + " where " + name + ".id is not null)";
    }

    private static Teaser teaser(ResultSet row, int n) throws SQLException {
        return new Teaser(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("byline"),
                row.getString("role"),
                TextLanguage.of(row.getString("language")),
                row.getString("title"),
                row.getString("lead"),
                row.getObject("picture_id", UUID.class),
                row.getBoolean("decorative"),
                row.getString("alt"),
                row.getString("project"),
                row.getString("project_slug"),
                row.getString("association"),
                Objects.requireNonNull(PostStore.instant(row, "published_at")),
                Objects.requireNonNull(PostStore.instant(row, "changed_at")));
    }

    private static Article article(ResultSet row, int n) throws SQLException {
        return new Article(
                teaser(row, n),
                row.getObject("association_id", UUID.class),
                row.getString("html"),
                row.getString("plain"),
                row.getString("spoken"),
                row.getString("sound"),
                row.getObject("programme_id", UUID.class),
                row.getObject("date_id", UUID.class),
                PostStore.strings(row, "tags").stream().map(PublishedPosts::tag).toList(),
                Stream.of(TextLanguage.values())
                        .filter(PostStore.strings(row, "languages").stream()
                                .map(TextLanguage::of)
                                .toList()::contains)
                        .toList());
    }

    private static Article.Tag tag(String joined) {
        var parts = joined.split("\u001f", 3);
        return new Article.Tag(parts[0], parts[1], parts[2]);
    }
}
