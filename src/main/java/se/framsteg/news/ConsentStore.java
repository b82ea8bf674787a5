package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.NotFound;

/** Consents in the database. */
@Repository
class ConsentStore {
    private static final String CONSENT = """
            select c.id, c.scope_id, c.person_id, c.name, c.email, c.about, c.for_text, c.for_picture, c.for_film, c.valid_to,
                   c.asked_at, c.given_at, c.given_how, c.refused_at, c.withdrawn_at, c.withdrawn_how,
                   c.paper is not null as paper,
                   (select count(*) from news.consent_use u where u.consent_id = c.id) as uses
              from news.consent c
            """;

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            NewsScopes.NewsScope scope,
            ConsentFacts facts,
            byte @Nullable [] link,
            boolean asked,
            Consent.@Nullable Paper paper,
            Instant now,
            @Nullable UUID by) {
        jdbc.sql("""
                insert into news.consent (id, association_id, project_id, person_id, name, email, about, for_text, for_picture,
                       for_film, valid_to, link, asked_at, given_at, given_how, paper, paper_type, created_at, created_by)
                values (:id, :association, :project, :person, :name, :email, :about, :text, :picture,
                       :film, :until, :link, :asked, :given, :how, :paper, :type, :now, :by)
                """)
                .param("id", id)
                .param("association", scope.association())
                .param("project", scope.project())
                .param("person", facts.person())
                .param("name", facts.name())
                .param("email", facts.email())
                .param("about", facts.about())
                .param("text", facts.text())
                .param("picture", facts.picture())
                .param("film", facts.film())
                .param("until", facts.until())
                .param("link", link)
                .param("asked", asked ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("given", paper == null ? null : Timestamp.from(now), Types.TIMESTAMP)
                .param("how", paper == null ? null : "PAPER")
                .param("paper", paper == null ? null : paper.bytes())
                .param("type", paper == null ? null : paper.mediaType())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    Optional<Consent> find(UUID id, LocalDate today) {
        return jdbc.sql(CONSENT + " where c.id = :id")
                .param("id", id)
                .query((row, n) -> consent(row, today))
                .optional();
    }

    /** Those that somebody has to look at first: ended ones in use, then by name. */
    List<Consent> all(LocalDate today) {
        return jdbc.sql(CONSENT + " order by c.withdrawn_at desc nulls last, c.created_at desc limit 500")
                .query((row, n) -> consent(row, today))
                .list();
    }

    List<Consent> ofPicture(UUID picture, LocalDate today) {
        return jdbc.sql(
                        CONSENT
                                + " where c.id in (select u.consent_id from news.consent_use u where u.picture_id = :picture) order by c.name")
                .param("picture", picture)
                .query((row, n) -> consent(row, today))
                .list();
    }

    List<Consent.Use> uses(UUID consent) {
        return jdbc.sql("""
                select coalesce(u.post_id, u.picture_id) as id, u.post_id is not null as post,
                       coalesce((select t.title from news.text t where t.post_id = u.post_id order by t.language = 'sv' desc limit 1),
                                (select w.alt from news.picture_text w where w.picture_id = u.picture_id and w.language = 'sv'), '') as title,
                       coalesce((select p.state = 'PUBLISHED' from news.post p where p.id = u.post_id), false) as published
                  from news.consent_use u where u.consent_id = :consent order by 2 desc, 3
                """).param("consent", consent).query(Consent.Use.class).list();
    }

    /** Posts and pictures of the same scope that do not lean on it yet, newest first. */
    List<Consent.Use> candidates(UUID consent) {
        return jdbc.sql("""
                select * from (
                    select p.id, true as post,
                           coalesce((select t.title from news.text t where t.post_id = p.id order by t.language = 'sv' desc limit 1), '') as title,
                           p.state = 'PUBLISHED' as published, p.created_at
                      from news.post p join news.consent c on c.id = :consent and c.association_id = p.association_id
                     where p.kind <> 'PAGE' and not exists
                           (select 1 from news.consent_use u where u.consent_id = c.id and u.post_id = p.id)
                     order by p.created_at desc limit 40) posts
                union all
                select * from (
                    select p.id, false as post, coalesce(w.alt, '') as title, false as published, p.created_at
                      from news.picture p join news.consent c on c.id = :consent and c.association_id = p.association_id
                      left join news.picture_text w on w.picture_id = p.id and w.language = 'sv'
                     where p.recognisable > 0 and p.replaced_by is null and not exists
                           (select 1 from news.consent_use u where u.consent_id = c.id and u.picture_id = p.id)
                     order by p.created_at desc limit 40) pictures
                """)
                .param("consent", consent)
                .query((row, n) -> new Consent.Use(
                        row.getObject("id", UUID.class),
                        row.getBoolean("post"),
                        row.getString("title"),
                        row.getBoolean("published")))
                .list();
    }

    void use(UUID consent, @Nullable UUID post, @Nullable UUID picture) {
        jdbc.sql("""
                insert into news.consent_use (consent_id, post_id, picture_id)
                select :consent, :post::uuid, :picture::uuid
                 where not exists (select 1 from news.consent_use
                                    where consent_id = :consent and post_id is not distinct from :post::uuid
                                      and picture_id is not distinct from :picture::uuid)
                """)
                .param("consent", consent)
                .param("post", post)
                .param("picture", picture)
                .update();
    }

    void unuse(UUID consent, UUID used) {
        jdbc.sql("delete from news.consent_use where consent_id = :consent and :used in (post_id, picture_id)")
                .param("consent", consent)
                .param("used", used)
                .update();
    }

    boolean withdraw(UUID id, Instant now, @Nullable UUID by) {
        return jdbc.sql("""
                update news.consent set withdrawn_at = :now, withdrawn_how = 'STAFF', withdrawn_by = :by
                 where id = :id and withdrawn_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    Consent.Paper paper(UUID id) {
        return jdbc.sql("select paper_type, paper from news.consent where id = :id and paper is not null")
                .param("id", id)
                .query((row, n) -> new Consent.Paper(row.getString("paper_type"), row.getBytes("paper")))
                .optional()
                .orElseThrow(() -> new NotFound("paper"));
    }

    Optional<Consent.Seen> byLink(byte[] secret, LocalDate today) {
        return jdbc.sql("select * from news.consent_by_link(:secret, :today)")
                .param("secret", secret)
                .param("today", today)
                .query((row, n) -> new Consent.Seen(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("association"),
                        row.getString("about"),
                        row.getBoolean("for_text"),
                        row.getBoolean("for_picture"),
                        row.getBoolean("for_film"),
                        row.getObject("valid_to", LocalDate.class),
                        state(
                                row.getTimestamp("withdrawn_at") != null,
                                row.getBoolean("refused"),
                                row.getTimestamp("given_at") != null,
                                row.getObject("valid_to", LocalDate.class),
                                today)))
                .optional();
    }

    Optional<UUID> answer(byte[] secret, boolean yes, LocalDate today, Instant now) {
        return Optional.ofNullable(jdbc.sql("select news.answer_consent(:secret, :yes, :today, :now)")
                .param("secret", secret)
                .param("yes", yes)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    Optional<UUID> withdrawByLink(byte[] secret, Instant now) {
        return Optional.ofNullable(jdbc.sql("select news.withdraw_consent(:secret, :now)")
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    void hide(List<UUID> records, Instant now) {
        jdbc.sql("select news.hide_consenting(:records, :now)::text")
                .param("records", records.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query()
                .listOfRows();
    }

    List<UUID> unpublish(LocalDate today, Instant now) {
        return jdbc.sql("select news.unpublish_without_consent(:today, :now)")
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    record Missing(String what, @Nullable UUID picture, String title) {}

    List<Missing> missing(UUID post, LocalDate today) {
        return jdbc.sql("""
                select m.what, m.picture, coalesce(w.alt, '') as title
                  from news.missing_consent(:post, :today, true) m
                  left join news.picture_text w on w.picture_id = m.picture and w.language = 'sv'
                """)
                .param("post", post)
                .param("today", today)
                .query(Missing.class)
                .list();
    }

    /** Posts that lost a consent since a moment and are not back. */
    long lost(Instant since) {
        return jdbc.sql("""
                select count(*) from news.post
                 where state in ('WITHDRAWN', 'DRAFT') and withdrawn_why = 'CONSENT' and changed_at > :since
                   and scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])
                """)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Consents in use that run out in these days. */
    long running(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) from news.consent c
                 where c.given_at is not null and c.withdrawn_at is null and c.valid_to between :from and :to
                   and exists (select 1 from news.consent_use u where u.consent_id = c.id)
                """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private static Consent consent(ResultSet row, LocalDate today) throws SQLException {
        var until = row.getObject("valid_to", LocalDate.class);
        return new Consent(
                row.getObject("id", UUID.class),
                new ConsentFacts(
                        row.getObject("scope_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("about"),
                        row.getBoolean("for_text"),
                        row.getBoolean("for_picture"),
                        row.getBoolean("for_film"),
                        until),
                state(
                        row.getTimestamp("withdrawn_at") != null,
                        row.getTimestamp("refused_at") != null,
                        row.getTimestamp("given_at") != null,
                        until,
                        today),
                instant(row, "asked_at"),
                instant(row, "given_at"),
                row.getString("given_how"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_how"),
                row.getBoolean("paper"),
                row.getInt("uses"));
    }

    private static ConsentState state(
            boolean withdrawn, boolean refused, boolean given, LocalDate until, LocalDate today) {
        if (withdrawn) {
            return ConsentState.WITHDRAWN;
        }
        if (refused) {
            return ConsentState.REFUSED;
        }
        if (until.isBefore(today)) {
            return ConsentState.EXPIRED;
        }
        return given ? ConsentState.GIVEN : ConsentState.ASKED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
