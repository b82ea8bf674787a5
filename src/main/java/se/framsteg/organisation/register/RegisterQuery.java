package se.framsteg.organisation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.Status;

/** The lists of the register, selected straight into what the pages show. */
@Repository
class RegisterQuery {
    static final int LIMIT = 200;

    /**
     * A line of the register.
     *
     * @param pendingWorkplaces those that wait for the actor
     * @param like an accepted organisation with a similar name that the actor may merge it with, for a pending one
     * @param mine whether the actor may change the record
     */
    record Line(
            UUID id,
            String name,
            @Nullable String kindKey,
            @Nullable String town,
            Status status,
            int workplaces,
            int pendingWorkplaces,
            @Nullable UUID likeId,
            @Nullable String like,
            boolean mine) {}

    /** @param mine whether the actor may accept it */
    record WorkplaceLine(UUID id, String name, @Nullable String town, Status status, boolean mine) {}

    private final JdbcClient jdbc;
    private final Access access;

    RegisterQuery(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** What waits for the actor's decision first, then by name; with words only what matches them. Others' pending names are theirs. */
    @Transactional(readOnly = true)
    List<Line> lines(String words) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        return jdbc.sql("""
                with writable as materialized (
                    select organisation.writable(array(select id from organisation.organisation where status <> 'MERGED')) as id
                ), wanted as (
                    select o.*, o.id in (select id from writable) as mine, count(w.id) as workplaces,
                           count(w.id) filter (where w.status = 'PENDING' and (o.id in (select id from writable)
                               or w.came_up_in && (select access.scopes('ORGANISATION_WRITE'))::uuid[])) as pending_workplaces
                      from organisation.organisation o
                      left join organisation.workplace w on w.organisation_id = o.id and w.status <> 'MERGED'
                     where (o.status = 'ACCEPTED' or (o.status = 'PENDING' and o.id in (select id from writable)))
                       and (:words = '' or o.id in (select s.id from organisation.search(:words, :limit) s))
                     group by o.id
                ), first as (
                    select * from wanted order by status = 'PENDING' desc, pending_workplaces > 0 desc, name limit :limit
                )
                select o.id, o.name, o.kind_key, o.town, o.status, o.workplaces, o.pending_workplaces,
                       l.id as like_id, l.name as "like", o.mine
                  from first o
                  left join lateral (select a.id, a.name from organisation.organisation a
                                      where o.status = 'PENDING' and a.status = 'ACCEPTED'
                                        and a.id in (select id from writable)
                                        and public.similarity(a.plain, o.plain) > 0.35
                                      order by public.similarity(a.plain, o.plain) desc limit 1) l on true
                 order by o.status = 'PENDING' desc, o.pending_workplaces > 0 desc, o.name
                """)
                .param("words", words.strip())
                .param("limit", LIMIT)
                .query(Line.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<WorkplaceLine> workplaces(UUID organisation) {
        return jdbc.sql("""
                select id, name, town, status, status = 'PENDING' and organisation.may_accept(id, organisation_id) as mine
                  from organisation.workplace
                 where organisation_id = :id and status <> 'MERGED'
                 order by status = 'PENDING' desc, name
                """)
                .param("id", organisation)
                .query(WorkplaceLine.class)
                .list();
    }

    /** The projects whose organisations the actor keeps, by name. */
    @Transactional(readOnly = true)
    Map<UUID, String> projects() {
        var projects = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select id, name from project.published_project
                 where id = any((select access.scopes('ORGANISATION_WRITE'))::uuid[]) order by name
                """)
                .query((row, n) -> projects.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return projects;
    }

    /** What the organisation is also called. */
    @Transactional(readOnly = true)
    List<String> aliases(UUID organisation) {
        return jdbc.sql("select name from organisation.alias where organisation_id = :id order by name")
                .param("id", organisation)
                .query(String.class)
                .list();
    }
}
