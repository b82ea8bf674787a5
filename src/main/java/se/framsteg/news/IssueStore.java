package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issues in the database. */
@Repository
class IssueStore {
    private static final String ISSUE = """
            select id, association_id, number, state, subject_sv, subject_en, intro_sv, intro_en, send_at, begun_at,
                   created_by is null as prepared, version
              from news.issue
            """;

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issue> find(UUID id) {
        return jdbc.sql(ISSUE + " where id = :id")
                .param("id", id)
                .query(IssueStore::issue)
                .optional();
    }

    /** The newest first; those that may be changed before all others. */
    List<Issue> ofDesk() {
        return jdbc.sql(ISSUE + """
                 where association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[])
                 order by number desc nulls first, created_at desc limit 200
                """).query(IssueStore::issue).list();
    }

    List<Issue> archive(UUID association) {
        return jdbc.sql(ISSUE + """
                 where association_id = :association and state in ('SENDING', 'SENT') order by number desc limit 500
                """)
                .param("association", association)
                .query(IssueStore::issue)
                .list();
    }

    Optional<Issue> numbered(UUID association, int number) {
        return jdbc.sql(ISSUE + " where association_id = :association and number = :number")
                .param("association", association)
                .param("number", number)
                .query(IssueStore::issue)
                .optional();
    }

    void add(UUID id, UUID association, IssueText text, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                insert into news.issue (id, association_id, subject_sv, subject_en, intro_sv, intro_en, created_at, created_by)
                values (:id, :association, :subjectSv, :subjectEn, :introSv, :introEn, :now, :by)
                """)
                .param("id", id)
                .param("association", association)
                .param("subjectSv", text.subjectSv())
                .param("subjectEn", text.subjectEn())
                .param("introSv", text.introSv())
                .param("introEn", text.introEn())
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    boolean save(UUID id, int version, IssueText text) {
        return jdbc.sql("""
                update news.issue set subject_sv = :subjectSv, subject_en = :subjectEn, intro_sv = :introSv,
                       intro_en = :introEn, version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("subjectSv", text.subjectSv())
                        .param("subjectEn", text.subjectEn())
                        .param("introSv", text.introSv())
                        .param("introEn", text.introEn())
                        .update()
                == 1;
    }

    void choose(UUID issue, Set<UUID> chosen) {
        jdbc.sql("update news.issue_item set chosen = (item_id = any(:chosen)) where issue_id = :issue")
                .param("issue", issue)
                .param("chosen", chosen.toArray(UUID[]::new))
                .update();
    }

    /**
     * Adds what could be told and has not been told before: what was left out earlier comes back unticked, what nobody gets
     * any more goes. Says how many are new.
     */
    int offer(Issue issue, List<DigestItems.Candidate> candidates) {
        jdbc.sql("delete from news.issue_item where issue_id = :issue and not news.item_shows(item_id)")
                .param("issue", issue.id())
                .update();
        return jdbc.sql("""
                with told as (
                    select t.item_id, bool_or(t.chosen) as chosen
                      from news.issue_item t join news.issue i on i.id = t.issue_id
                     where i.association_id = :association and i.id <> :issue and i.state <> 'DRAFT'
                     group by t.item_id)
                insert into news.issue_item (issue_id, item_id, is_date, position, chosen)
                select :issue, c.id, c.is_date,
                       (select count(*) from news.issue_item where issue_id = :issue) + c.n, t.item_id is null
                  from unnest(:ids::uuid[], :dates::boolean[]) with ordinality as c(id, is_date, n)
                  left join told t on t.item_id = c.id
                 where not coalesce(t.chosen, false)
                    on conflict do nothing
                """)
                .param("issue", issue.id())
                .param("association", issue.association())
                .param("ids", candidates.stream().map(DigestItems.Candidate::id).toArray(UUID[]::new))
                .param(
                        "dates",
                        candidates.stream().map(DigestItems.Candidate::date).toArray(Boolean[]::new))
                .update();
    }

    List<Issue.Choice> choices(UUID issue) {
        return jdbc.sql("""
                select item_id as id, chosen from news.issue_item where issue_id = :issue order by is_date, position, item_id
                """).param("issue", issue).query(Issue.Choice.class).list();
    }

    List<UUID> chosen(UUID issue) {
        return choices(issue).stream()
                .filter(Issue.Choice::chosen)
                .map(Issue.Choice::id)
                .toList();
    }

    void delete(UUID id) {
        jdbc.sql("delete from news.issue where id = :id and state in ('DRAFT', 'SCHEDULED')")
                .param("id", id)
                .update();
    }

    boolean schedule(UUID id, int version, Instant at, Instant now, @Nullable UUID by) {
        return jdbc.sql("""
                update news.issue set state = 'SCHEDULED', send_at = :at, decided_at = :now, decided_by = :by,
                       version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .param("now", Timestamp.from(now))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    boolean unschedule(UUID id) {
        return jdbc.sql("""
                update news.issue set state = 'DRAFT', send_at = null, decided_at = null, decided_by = null,
                       version = version + 1
                 where id = :id and state = 'SCHEDULED'
                """).param("id", id).update() == 1;
    }

    /** Since when an association has an issue that is open or was made: one a month is prepared. */
    boolean hasSince(UUID association, Instant since) {
        return jdbc.sql("""
                select exists (select from news.issue where association_id = :association
                                  and (created_at >= :since or state in ('DRAFT', 'SCHEDULED')))
                """)
                .param("association", association)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    Map<UUID, Issue.Figures> figures(Collection<UUID> issues) {
        var figures = new HashMap<UUID, Issue.Figures>();
        jdbc.sql("""
                select issue_id, count(*) as readers,
                       count(*) filter (where state in ('WAITING', 'PUT')) as waiting,
                       count(*) filter (where state = 'SENT') as sent,
                       count(*) filter (where state = 'FAILED') as failed,
                       count(*) filter (where state = 'LEFT' or left_at is not null) as gone,
                       count(*) filter (where state = 'NOTHING') as nothing
                  from news.mailing where issue_id = any(:issues) group by issue_id
                """).param("issues", issues.toArray(UUID[]::new)).query(row -> {
            figures.put(
                    row.getObject("issue_id", UUID.class),
                    new Issue.Figures(
                            row.getLong("readers"),
                            row.getLong("waiting"),
                            row.getLong("sent"),
                            row.getLong("failed"),
                            row.getLong("gone"),
                            row.getLong("nothing")));
        });
        return figures;
    }

    private static Issue issue(ResultSet row, int n) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                row.getObject("association_id", UUID.class),
                row.getObject("number", Integer.class),
                IssueState.valueOf(row.getString("state")),
                new IssueText(
                        row.getString("subject_sv"),
                        row.getString("subject_en"),
                        row.getString("intro_sv"),
                        row.getString("intro_en")),
                PostStore.instant(row, "send_at"),
                PostStore.instant(row, "begun_at"),
                row.getBoolean("prepared"),
                row.getInt("version"));
    }
}
