package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;

/** Secret doors to a working copy, for colleagues without an account. Each ends by itself and can be closed before. */
@Service
public class Previews {
    private static final Duration OPEN = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Previews(JdbcClient jdbc, Posts posts, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** A door that stands open. */
    public record Door(UUID id, Instant createdAt, Instant expiresAt) {}

    /** What is seen through a door: the working copy, made as readers would get it. */
    public record Seen(
            UUID post,
            PostKind kind,
            String byline,
            String role,
            TextLanguage language,
            Wording wording,
            String html,
            String spokenHtml,
            String sound,
            @Nullable UUID picture,
            boolean decorative,
            Instant savedAt) {
        /** Everything that is read, one block a line. */
        public String plain() {
            return wording.lead() + "\n" + Markdown.plain(html);
        }
    }

    /** Opens a door; its secret is told once and stored nowhere. */
    @Transactional
    public Secret open(UUID post) {
        posts.get(post);
        var secret = Secret.next();
        jdbc.sql("""
                insert into news.preview (id, post_id, secret, expires_at, created_at, created_by)
                values (:id, :post, :secret, :expires, :now, :by)
                """)
                .param("id", Ids.next())
                .param("post", post)
                .param("secret", secret.hash())
                .param("expires", Timestamp.from(clock.now().plus(OPEN)))
                .param("now", Timestamp.from(clock.now()))
                .param("by", acting.current().id(), Types.OTHER)
                .update();
        audit.changed("preview", "news.post", post);
        return secret;
    }

    @Transactional(readOnly = true)
    public List<Door> doors(UUID post, Instant now) {
        return jdbc.sql("""
                select id, created_at, expires_at from news.preview
                 where post_id = :post and closed_at is null and expires_at > :now order by created_at
                """)
                .param("post", post)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Door(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    @Transactional
    public void close(UUID post, UUID door) {
        posts.get(post);
        var closed = jdbc.sql("""
                update news.preview set closed_at = :now where id = :door and post_id = :post and closed_at is null
                """)
                .param("now", Timestamp.from(clock.now()))
                .param("door", door)
                .param("post", post)
                .update();
        if (closed == 0) {
            throw new NotFound("preview");
        }
        audit.changed("close-preview", "news.post", post);
    }

    /** What a visitor with this secret sees. */
    @Transactional(readOnly = true)
    public Optional<Seen> through(String secret, TextLanguage language) {
        return jdbc.sql("select * from news.preview(:secret, :language, :now)")
                .param("secret", Secret.hashOf(secret))
                .param("language", language.tag())
                .param("now", Timestamp.from(clock.now()))
                .query(Previews::seen)
                .optional();
    }

    /** The working copy as its writers may look at it. */
    @Transactional(readOnly = true)
    public Seen of(Post post, Text text) {
        return seen(post.id(), post.facts(), text.language(), text.wording(), text.savedAt());
    }

    /** What readers would get of a text that is being written. */
    public Seen seen(UUID post, PostFacts facts, TextLanguage language, Wording wording, Instant at) {
        return new Seen(
                post,
                facts.kind(),
                facts.byline(),
                facts.role(),
                language,
                wording,
                Markdown.html(wording.body(), language),
                Markdown.html(wording.spoken(), language),
                facts.sound(),
                facts.picture(),
                facts.decorative(),
                at);
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        var language = TextLanguage.of(row.getString("language"));
        var wording = new Wording(
                row.getString("title"),
                row.getString("lead"),
                row.getString("body"),
                row.getString("alt"),
                row.getString("spoken"));
        return new Seen(
                row.getObject("post_id", UUID.class),
                PostKind.valueOf(row.getString("kind")),
                row.getString("byline"),
                row.getString("role"),
                language,
                wording,
                Markdown.html(wording.body(), language),
                Markdown.html(wording.spoken(), language),
                row.getString("sound"),
                row.getObject("picture_id", UUID.class),
                row.getBoolean("decorative"),
                row.getTimestamp("saved_at").toInstant());
    }
}
