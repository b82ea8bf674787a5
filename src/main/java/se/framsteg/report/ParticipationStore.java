package se.framsteg.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;

/** Loads and saves a person's record in a project. Stints are written down only once somebody has left. */
@Repository
class ParticipationStore {
    /** Why a participation begins. */
    enum Origin {
        ATTENDANCE,
        REGISTERED,
        MOVED_IN
    }

    private final JdbcClient jdbc;

    ParticipationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Participation> lock(UUID project, UUID person) {
        jdbc.sql("""
                select 1 from report.participation where project_id = :project and person_id = :person for update
                """).param("project", project).param("person", person).query().listOfRows();
        return find(project, person);
    }

    Optional<Participation> find(UUID project, UUID person) {
        var stints = jdbc.sql("""
                select coalesce(s.starts, p.first_start) as starts, case when s.id is null then p.final_end else s.ends end as ends
                  from report.participation p left join report.stint s on s.participation_id = p.id
                 where p.project_id = :project and p.person_id = :person and p.cancelled_at is null
                 order by 1
                """)
                .param("project", project)
                .param("person", person)
                .query((row, n) ->
                        new Stint(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)))
                .list();
        return stints.isEmpty() ? Optional.empty() : Optional.of(new Participation(stints));
    }

    void add(UUID project, UUID person, Participation participation, Origin origin, Instant at) {
        var there = jdbc.sql("""
                update report.participation set first_start = :start, final_end = :end, origin = :origin, cancelled_at = null
                 where project_id = :project and person_id = :person
                """)
                .param("project", project)
                .param("person", person)
                .param("start", participation.firstStart())
                .param("end", participation.finalEnd().orElse(null))
                .param("origin", origin.name())
                .update();
        if (there == 0) {
            jdbc.sql("""
                    insert into report.participation (id, project_id, person_id, first_start, final_end, origin, made_at)
                    values (:id, :project, :person, :start, :end, :origin, :at)
                    """)
                    .param("id", Ids.next())
                    .param("project", project)
                    .param("person", person)
                    .param("start", participation.firstStart())
                    .param("end", participation.finalEnd().orElse(null))
                    .param("origin", origin.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        stints(project, person, participation);
    }

    void save(UUID project, UUID person, Participation participation) {
        jdbc.sql("""
                update report.participation set first_start = :start, final_end = :end
                 where project_id = :project and person_id = :person
                """)
                .param("project", project)
                .param("person", person)
                .param("start", participation.firstStart())
                .param("end", participation.finalEnd().orElse(null))
                .update();
        stints(project, person, participation);
    }

    private void stints(UUID project, UUID person, Participation participation) {
        jdbc.sql("""
                delete from report.stint
                 where participation_id = (select id from report.participation
                                            where project_id = :project and person_id = :person)
                """).param("project", project).param("person", person).update();
        for (var stint : participation.stints()) {
            jdbc.sql("""
                    insert into report.stint (participation_id, project_id, starts, ends)
                    select id, project_id, :starts, :ends
                      from report.participation where project_id = :project and person_id = :person
                    """)
                    .param("project", project)
                    .param("person", person)
                    .param("starts", stint.starts())
                    .param("ends", stint.ends())
                    .update();
        }
    }

    void record(
            UUID project,
            UUID person,
            String what,
            @Nullable Participation before,
            Participation after,
            @Nullable UUID by,
            Instant at,
            @Nullable String reason) {
        jdbc.sql("""
                insert into report.participation_event
                       (participation_id, project_id, at, actor_kind, actor_id, what, before, after, reason)
                select id, project_id, :at, :kind, :by, :what,
                       daterange(:startBefore::date, :endBefore::date, '[]'), daterange(:start::date, :end::date, '[]'), :reason
                  from report.participation where project_id = :project and person_id = :person
                """)
                .param("project", project)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", by == null ? "job" : "staff")
                .param("by", by)
                .param("what", what)
                .param("startBefore", before == null ? null : before.firstStart())
                .param("endBefore", before == null ? null : before.finalEnd().orElse(null))
                .param("start", after.firstStart())
                .param("end", after.finalEnd().orElse(null))
                .param("reason", reason)
                .update();
    }
}
