package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.access.Scopes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Slug;

/**
 * What happened before a project moved in: dates, seats and attendance that were kept elsewhere. The minutes are taken as
 * they were kept; adding the same again adds nothing.
 */
@Service
public class PastAttendance {
    /** That somebody was, or was not, somewhere. */
    public record Entry(
            UUID person,
            String name,
            @Nullable UUID organisation,
            @Nullable UUID workplace,
            String title,
            LocalDate day,
            LocalTime from,
            int minutes,
            AttendanceState state,
            CountingReason reason) {}

    /** What came of it; {@code known} rows were here already. */
    public record Added(int dates, int attendances, int known) {}

    private record When(String title, LocalDate day, LocalTime from) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Scopes scopes;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    PastAttendance(JdbcClient jdbc, Access access, Scopes scopes, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.scopes = scopes;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Added add(UUID project, String programmeTitle, Collection<Entry> entries) {
        access.require(Right.COURSE_WRITE, project);
        access.require(Right.SIGN_UP_WRITE, project);
        access.require(Right.ATTENDANCE_WRITE, project);
        var byDate = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new When(entry.title(), entry.day(), entry.from()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int dates = 0;
        int added = 0;
        for (var one : byDate.entrySet()) {
            var part = part(project, programmeTitle, one.getKey().title());
            var known = date(part, one.getKey());
            var date = known.orElseGet(() -> addDate(project, part, one.getKey(), one.getValue()));
            dates += known.isPresent() ? 0 : 1;
            for (var entry : one.getValue()) {
                added += add(project, date, entry) ? 1 : 0;
            }
        }
        audit.changed("past-attendance", "project", project, Map.of("rows", Integer.toString(added)));
        return new Added(dates, added, entries.size() - added);
    }

    private UUID part(UUID project, String programmeTitle, String title) {
        return jdbc.sql(
                        "select id from course.part where project_id = :project and lower(title) = lower(:title) limit 1")
                .param("project", project)
                .param("title", title)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> addPart(project, programme(project, programmeTitle), title));
    }

    /** One programme a project holds what had no place in any other. */
    private UUID programme(UUID project, String title) {
        var slug = "tidigare-" + project.toString().substring(24);
        return jdbc.sql("select id from course.programme where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    var id = Ids.next();
                    jdbc.sql(
                                    "insert into course.programme (id, project_id, slug, title) values (:id, :project, :slug, :title)")
                            .param("id", id)
                            .param("project", project)
                            .param("slug", slug)
                            .param("title", title)
                            .update();
                    return id;
                });
    }

    private UUID addPart(UUID project, UUID programme, String title) {
        var id = Ids.next();
        jdbc.sql("""
                insert into course.part (id, programme_id, project_id, position, slug, title)
                select :id, :programme, :project, n, :slug || case when exists (
                           select 1 from course.part where programme_id = :programme and slug = :slug) then '-' || n else '' end,
                       :title
                  from (select coalesce(max(position), 0) + 1 as n from course.part where programme_id = :programme) last
                """)
                .param("id", id)
                .param("programme", programme)
                .param("project", project)
                .param("slug", Slug.of(title, "del"))
                .param("title", title)
                .update();
        return id;
    }

    private Optional<UUID> date(UUID part, When when) {
        return jdbc.sql("select id from course.course_date where part_id = :part and starts_at = :starts limit 1")
                .param("part", part)
                .param(
                        "starts",
                        when.day()
                                .atTime(when.from())
                                .atZone(BusinessClock.ZONE)
                                .toOffsetDateTime())
                .query(UUID.class)
                .optional();
    }

    private UUID addDate(UUID project, UUID part, When when, List<Entry> entries) {
        var id = Ids.next();
        var starts = when.day().atTime(when.from()).atZone(BusinessClock.ZONE).toOffsetDateTime();
        var minutes = entries.stream().mapToInt(Entry::minutes).max().orElse(0);
        jdbc.sql("""
                insert into course.course_date (id, part_id, project_id, slug, starts_at, ends_at, mode, entry, capacity, closes_at,
                                                status, changed_at)
                select :id, :part, :project,
                       :day || case when count(*) = 0 then '' else '-' || (count(*) + 1) end,
                       :starts, :ends, 'ON_SITE', 'CLOSED', 0, :starts, 'PUBLISHED', :now
                  from course.course_date where part_id = :part and slug like :day || '%'
                """)
                .param("id", id)
                .param("part", part)
                .param("project", project)
                .param("day", when.day().toString())
                .param("starts", starts)
                .param("ends", starts.plusMinutes(Math.max(minutes, 30)))
                .param("now", at(clock.now()))
                .update();
        scopes.register(id, "DATE", project);
        return id;
    }

    /** A seat for somebody who had one, and what was kept about it. */
    private boolean add(UUID project, UUID date, Entry entry) {
        var signUp = jdbc.sql("select id from course.sign_up where date_id = :date and person_id = :person limit 1")
                .param("date", date)
                .param("person", entry.person())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> addSignUp(project, date, entry));
        var counts = entry.reason() == CountingReason.PARTICIPANT;
        return jdbc.sql("""
                insert into course.attendance (id, sign_up_id, date_id, project_id, person_id, organisation_id, on_date, state,
                       clock_minutes, countable_minutes, counting_reason, source, recorded_at, recorded_by, actor_kind)
                select :id, :signUp, :date, :project, :person, :organisation, :day, :state, :minutes, :countable, :reason, 'IMPORT',
                       :now, :by, :kind
                 where not exists (select 1 from course.attendance
                                    where sign_up_id = :signUp and replaced_by is null and withdrawn_at is null)
                """)
                        .param("id", Ids.next())
                        .param("signUp", signUp)
                        .param("date", date)
                        .param("project", project)
                        .param("person", entry.person())
                        .param("organisation", entry.organisation(), Types.OTHER)
                        .param("day", entry.day())
                        .param("state", entry.state().name())
                        .param("minutes", entry.minutes())
                        .param("countable", counts ? entry.minutes() : 0)
                        .param("reason", entry.reason().name())
                        .param("now", at(clock.now()))
                        .param("by", acting.current().id(), Types.OTHER)
                        .param("kind", acting.current().kind())
                        .update()
                == 1;
    }

    private UUID addSignUp(UUID project, UUID date, Entry entry) {
        var id = Ids.next();
        jdbc.sql("""
                update course.course_date
                   set turns = turns + 1, taken = taken + 1, capacity = greatest(capacity, taken + 1) where id = :date
                """).param("date", date).update();
        jdbc.sql("""
                insert into course.sign_up (id, date_id, project_id, turn, person_id, name, organisation_id, workplace_id, state,
                                            asked_at, confirmed_at)
                select :id, d.id, :project, d.turns, :person, :name, :organisation, :workplace, 'CONFIRMED', d.starts_at, d.starts_at
                  from course.course_date d where d.id = :date
                """)
                .param("id", id)
                .param("date", date)
                .param("project", project)
                .param("person", entry.person())
                .param("name", entry.name())
                .param("organisation", entry.organisation(), Types.OTHER)
                .param("workplace", entry.workplace(), Types.OTHER)
                .update();
        return id;
    }
}
