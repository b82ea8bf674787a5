package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that loads and saves posts and their addresses. */
@Repository
class PostStore {
    static final String POST = """
            select p.id, p.association_id, p.scope_id, p.project_id, p.kind, p.byline, p.role, p.programme_id, p.date_id,
                   p.picture_id, p.decorative, p.sound, p.state, p.publish_at, p.published_at, p.changed_at, p.withdrawn_why,
                   p.asked_at, p.version,
                   (select slug from news.address a where a.post_id = p.id order by number desc limit 1) as slug,
                   array(select tag from news.post_tag g where g.post_id = p.id order by tag) as tags
              from news.post p
            """;

    /** The address of the feed among the posts. */
    private static final String FEED = "feed";

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(UUID id) {
        return jdbc.sql(POST + " where p.id = :id")
                .param("id", id)
                .query(PostStore::post)
                .optional();
    }

    void lock(UUID id) {
        jdbc.sql("select 1 from news.post where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    void add(UUID id, UUID association, PostFacts facts, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                insert into news.post (id, association_id, project_id, kind, byline, role, programme_id, date_id, picture_id,
                                       decorative, sound, created_at, created_by)
                values (:id, :association, :project, :kind, :byline, :role, :programme, :date, :picture, :decorative, :sound,
                        :now, :by)
                """)
                .param("id", id)
                .param("association", association)
                .param("project", facts.project())
                .param("kind", facts.kind().name())
                .param("byline", facts.byline())
                .param("role", facts.role())
                .param("programme", facts.programme())
                .param("date", facts.date())
                .param("picture", facts.picture())
                .param("decorative", facts.decorative())
                .param("sound", facts.sound())
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
        tag(id, facts.tags());
    }

    void describe(UUID id, UUID association, PostFacts facts) {
        jdbc.sql("""
                update news.post
                   set association_id = :association, project_id = :project, kind = :kind, byline = :byline, role = :role,
                       programme_id = :programme, date_id = :date, picture_id = :picture, decorative = :decorative,
                       sound = :sound, version = version + 1
                 where id = :id
                """)
                .param("association", association)
                .param("project", facts.project())
                .param("kind", facts.kind().name())
                .param("byline", facts.byline())
                .param("role", facts.role())
                .param("programme", facts.programme())
                .param("date", facts.date())
                .param("picture", facts.picture())
                .param("decorative", facts.decorative())
                .param("sound", facts.sound())
                .param("id", id)
                .update();
        jdbc.sql("delete from news.post_tag where post_id = :id")
                .param("id", id)
                .update();
        tag(id, facts.tags());
    }

    private void tag(UUID id, List<String> tags) {
        jdbc.sql("insert into news.post_tag (post_id, tag) select :id, slug from news.tag where slug = any(:tags)")
                .param("id", id)
                .param("tags", tags.toArray(String[]::new))
                .update();
    }

    /** The first time it is published it gets its place in archive and feed, and keeps it. */
    void publish(UUID id, Instant place, Instant now) {
        jdbc.sql("""
                update news.post
                   set state = 'PUBLISHED', published_at = coalesce(published_at, :place),
                       changed_at = case when published_at is null then :place::timestamptz else :now::timestamptz end,
                       publish_at = null, withdrawn_why = null, asked_at = null, asked_by = null, version = version + 1
                 where id = :id
                """)
                .param("place", Timestamp.from(place))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Publishes what is due in one statement: two nodes at once publish each post once. */
    List<UUID> publishDue(Instant now) {
        return jdbc.sql("""
                update news.post
                   set state = 'PUBLISHED', published_at = coalesce(published_at, publish_at), changed_at = publish_at,
                       publish_at = null, withdrawn_why = null, version = version + 1
                 where state = 'SCHEDULED' and publish_at <= :now
                returning id
                """).param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    void schedule(UUID id, Instant at) {
        jdbc.sql("""
                update news.post
                   set state = 'SCHEDULED', publish_at = :at, asked_at = null, asked_by = null, version = version + 1
                 where id = :id
                """).param("at", Timestamp.from(at)).param("id", id).update();
    }

    void unschedule(UUID id) {
        jdbc.sql("""
                update news.post
                   set state = case when published_at is null then 'DRAFT' else 'WITHDRAWN' end, publish_at = null,
                       version = version + 1
                 where id = :id
                """).param("id", id).update();
    }

    void withdraw(UUID id, String why) {
        jdbc.sql("""
                update news.post set state = 'WITHDRAWN', withdrawn_why = :why, version = version + 1 where id = :id
                """).param("why", why).param("id", id).update();
    }

    void ask(UUID id, @Nullable Instant now, @Nullable UUID by) {
        jdbc.sql("update news.post set asked_at = :now, asked_by = :by, version = version + 1 where id = :id")
                .param("now", now == null ? null : Timestamp.from(now), Types.TIMESTAMP)
                .param("by", by, Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Posts share their addresses across the installation, since its root shows them all; pages are an association's own. */
    boolean taken(UUID association, PostKind kind, String slug, UUID but) {
        return slug.equals(FEED)
                || jdbc.sql("""
                select exists (select from news.address
                                where slug = :slug and post_id <> :but and (:everywhere or association_id = :association))
                """)
                        .param("slug", slug)
                        .param("but", but)
                        .param("everywhere", kind != PostKind.PAGE)
                        .param("association", association)
                        .query(Boolean.class)
                        .single();
    }

    void address(UUID id, UUID association, String slug) {
        jdbc.sql("""
                insert into news.address (association_id, slug, post_id, number)
                select :association, :slug, :id, 1 + coalesce(max(number), 0) from news.address where post_id = :id
                """)
                .param("association", association)
                .param("slug", slug)
                .param("id", id)
                .update();
    }

    /** An address that the post has had before is made its newest again. */
    boolean returnTo(UUID id, String slug) {
        return jdbc.sql("""
                        update news.address set number = (select 1 + max(number) from news.address where post_id = :id)
                         where post_id = :id and slug = :slug
                        """).param("id", id).param("slug", slug).update() > 0;
    }

    static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("association_id", UUID.class),
                row.getObject("scope_id", UUID.class),
                new PostFacts(
                        row.getObject("project_id", UUID.class),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("byline"),
                        row.getString("role"),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("date_id", UUID.class),
                        row.getObject("picture_id", UUID.class),
                        row.getBoolean("decorative"),
                        row.getString("sound"),
                        strings(row, "tags")),
                row.getString("slug"),
                PostState.valueOf(row.getString("state")),
                instant(row, "publish_at"),
                instant(row, "published_at"),
                instant(row, "changed_at"),
                row.getString("withdrawn_why"),
                instant(row, "asked_at"),
                row.getInt("version"));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String.class::cast)
                .toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
