package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.news.archive.ExportedText;

/** Texts on their way out, some posts at a time: what readers have where a post is public, else the working copy. */
@Repository
class MovingOutStore {
    private final JdbcClient jdbc;

    MovingOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts after this one, oldest first. */
    List<UUID> posts(UUID scope, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select id from news.post
                 where (association_id = :scope or project_id = :scope)
                   and scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])
                   and (cast(:after as uuid) is null or id > :after)
                 order by id limit :most
                """)
                .param("scope", scope)
                .param("after", after, java.sql.Types.OTHER)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    List<ExportedText> texts(List<UUID> posts) {
        return jdbc.sql("""
                select p.id, p.kind, p.state, p.byline, p.role, p.sound, p.picture_id, p.published_at, t.language,
                       coalesce(p.changed_at, t.saved_at) as changed,
                       coalesce(r.title, t.title) as title, coalesce(r.lead, t.lead) as lead, coalesce(r.body, t.body) as body,
                       coalesce(r.alt, t.alt) as alt, coalesce(r.spoken, t.spoken) as spoken, r.number is not null as given,
                       (select slug from news.address a where a.post_id = p.id order by number desc limit 1) as slug,
                       array(select g.name_sv from news.post_tag x join news.tag g on g.slug = x.tag
                              where x.post_id = p.id order by g.slug) as tags,
                       row_number() over (partition by p.id order by array_position('{sv,easy,en}', t.language)) as place
                  from news.post p
                  join news.text t on t.post_id = p.id
                  left join news.edition e on e.post_id = p.id and e.language = t.language and p.state = 'PUBLISHED'
                  left join news.revision r on r.post_id = p.id and r.language = t.language and r.number = e.revision
                 where p.id = any(:posts)
                 order by p.id, place
                """)
                .param("posts", posts.toArray(UUID[]::new))
                .query((row, n) -> text(row))
                .list();
    }

    private static ExportedText text(ResultSet row) throws SQLException {
        var kind = PostKind.valueOf(row.getString("kind"));
        var language = TextLanguage.of(row.getString("language"));
        var picture = row.getObject("picture_id", UUID.class);
        var state = row.getString("state");
        var given = row.getBoolean("given");
        return new ExportedText(
                row.getObject("id", UUID.class),
                language.tag(),
                row.getInt("place") == 1,
                row.getString("title"),
                row.getString("lead"),
                row.getString("body"),
                Markdown.html(row.getString("body"), language),
                row.getString("alt"),
                row.getString("spoken"),
                row.getString("sound"),
                row.getString("byline"),
                row.getString("role"),
                kind.slug(),
                state.equals("PUBLISHED") && !given ? "draft" : state.toLowerCase(Locale.ROOT),
                instant(row),
                Objects.requireNonNull(PostStore.instant(row, "changed")),
                row.getString("slug"),
                language.prefix() + kind.folder() + row.getString("slug"),
                picture == null ? "" : "/bilder/" + picture,
                PostStore.strings(row, "tags"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        return PostStore.instant(row, "published_at");
    }
}
