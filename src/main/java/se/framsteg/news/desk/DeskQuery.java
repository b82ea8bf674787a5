package se.framsteg.news.desk;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.news.PostKind;
import se.framsteg.news.PostState;
import se.framsteg.news.TextLanguage;

/** The posts that somebody writes on, for the list. */
@Repository
class DeskQuery {
    static final int PAGE = 30;

    /**
     * @param asked whether a writer waits for it to be published
     * @param unseen whether it shows a picture that came with an archive and that nobody has looked at
     */
    record Line(
            UUID id,
            PostKind kind,
            PostState state,
            String title,
            String whose,
            boolean asked,
            boolean unseen,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            Instant savedAt,
            List<TextLanguage> languages) {}

    private final JdbcClient jdbc;

    DeskQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than a page holds, when there are more. */
    @Transactional(readOnly = true)
    public List<Line> lines(@Nullable String state, String words, int page) {
        return jdbc.sql("""
                with picture as (select id from news.picture
                                  where not judged and scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])),
                unseen as materialized (select u.post_id as id from news.picture_use u where u.picture_id in (select id from picture)
                            union select o.id from news.post o where o.picture_id in (select id from picture))
                select p.id, p.kind, p.state, t.title, coalesce(v.name, o.name) as whose, p.asked_at is not null as asked,
                       p.id in (select id from unseen) as unseen,
                       p.publish_at, p.published_at, t.saved_at,
                       array(select language from news.text l where l.post_id = p.id) as languages
                  from news.post p
                  join lateral (select title, saved_at from news.text t where t.post_id = p.id
                                 order by language = 'sv' desc limit 1) t on true
                  join organisation.published_association o on o.id = p.association_id
                  left join project.published_project v on v.id = p.project_id
                 where p.scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])
                   and (:state::text is null or p.state = :state::text or (:state::text = 'ASKED' and p.asked_at is not null)
                        or (:state::text = 'UNSEEN' and p.id in (select id from unseen)))
                   and (:words = '' or t.title ilike '%' || :words || '%')
                 order by p.created_at desc, p.id desc
                 limit :size offset :from
                """)
                .param("state", state, Types.VARCHAR)
                .param("words", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("size", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        PostKind.valueOf(row.getString("kind")),
                        PostState.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getString("whose"),
                        row.getBoolean("asked"),
                        row.getBoolean("unseen"),
                        at(row.getTimestamp("publish_at")),
                        at(row.getTimestamp("published_at")),
                        row.getTimestamp("saved_at").toInstant(),
                        Arrays.stream((Object[]) row.getArray("languages").getArray())
                                .map(one -> TextLanguage.of((String) one))
                                .sorted()
                                .toList()))
                .list();
    }

    private static @Nullable Instant at(java.sql.@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
