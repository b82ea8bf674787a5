package se.framsteg.person.directory;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.person.FactChange;

/** The lists of the directory. Policies decide which rows there are; these statements never ask for rights themselves. */
@Repository
class DirectoryQuery {
    /** A line of the list; the name is an alias for a protected person. */
    record Line(
            UUID id,
            String name,
            @Nullable String gender,
            boolean isProtected,
            @Nullable String projects) {}

    record Tie(UUID projectId, @Nullable String project, OffsetDateTime since) {}

    record Told(
            String kind,
            @Nullable String project,
            String purpose,
            String recipients,
            String textVersion,
            OffsetDateTime givenAt,
            @Nullable OffsetDateTime withdrawnAt) {}

    private static final String LINE = """
            select p.id, p.name, p.gender, p.protected as is_protected,
                   (select string_agg(j.name, ', ' order by j.name)
                      from person.tie t join project.published_project j on j.id = t.project_id
                     where t.person_id = p.id) as projects
            """;

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> matching(String words, int limit) {
        return jdbc.sql(LINE + """
                  from person.search(:words, :limit) s join person.person p on p.id = s.person_id
                 order by s.score desc, p.name
                """)
                .param("words", words)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Who may be the same as this one: the same number, the same name or one within the other, or the same address. */
    List<Line> alike(UUID person, int limit) {
        return jdbc.sql("with mine as (select id, name from person.person where id = :person and not protected)" + LINE
                        + """
                  from person.person p, mine
                 where p.id <> mine.id and p.merged_into is null and not p.protected
                   and (p.id in (select s.person_id from person.search(mine.name, 50) s
                                  where person.same_name(p.name, mine.name))
                        or p.id in (select c.person_id from person.contact c join person.contact own on own.plain = c.plain
                                     where own.person_id = mine.id and own.ended_at is null and c.ended_at is null)
                        or exists (select 1 from person.same_number n
                                    where mine.id in (n.person_id, n.other_id) and p.id in (n.person_id, n.other_id)))
                   and exists (select 1 from person.tie t where t.person_id = p.id)
                 order by p.name
                 limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** By name, from the one after this name and id. */
    List<Line> after(String name, UUID id, int limit) {
        return jdbc.sql(LINE + """
                  from person.after(:name, :id, :limit) next(id) join person.person p on p.id = next.id
                 order by p.name, p.id
                """)
                .param("name", name)
                .param("id", id)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    List<Tie> ties(UUID person) {
        return jdbc.sql("""
                select t.project_id, j.name as project, t.since
                  from person.tie t left join project.published_project j on j.id = t.project_id
                 where t.person_id = :person order by t.since
                """).param("person", person).query(Tie.class).list();
    }

    /** Who changed the name, the gender or the number, latest first. */
    List<FactChange> changes(UUID person) {
        return jdbc.sql("""
                select f.person_id as person, f.what, f.before, f.at, c.name as by
                  from person.fact_change f
                  join person.person p on p.id = f.person_id
                  left join person.person c on c.id = f.by and c.colleague
                 where :person in (p.id, p.merged_into) order by f.at desc limit 20
                """).param("person", person).query(FactChange.class).list();
    }

    List<Told> told(UUID person) {
        return jdbc.sql("""
                select f.kind, j.name as project, f.purpose, f.recipients, f.text_version, f.given_at, f.withdrawn_at
                  from person.information f
                  join person.person p on p.id = f.person_id
                  left join project.published_project j on j.id = f.project_id
                 where :person in (p.id, p.merged_into) order by f.given_at desc
                """).param("person", person).query(Told.class).list();
    }

    /** The projects in which the actor may register people, by name. */
    Map<UUID, String> projectsToWriteIn() {
        var projects = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select id, name from project.published_project
                 where id = any((select access.scopes('PERSON_WRITE'))::uuid[]) order by name
                """)
                .query((row, n) -> projects.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return projects;
    }
}
