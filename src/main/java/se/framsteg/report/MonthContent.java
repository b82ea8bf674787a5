package se.framsteg.report;

import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a month consists of, computed as one set whatever its size: who took part for how many minutes, who started, who
 * left. {@link ReportRules#reported} says the same in words; a test compares the two.
 */
@Repository
class MonthContent {

    /**
     * Counting attendance of the month per person; only participants count, and only time that may be counted. The employer
     * is the one of the last day: day and organisation as bytes in one maximum cost a tenth of a sort per person.
     */
    private static final String WORKED_BY_MONTH = """
            worked as materialized (
                select a.person_id, min(a.on_date) as first_day, sum(a.countable_minutes)::int as minutes,
                       0 as hours,
                       max(date_send(a.on_date) || uuid_send(a.organisation_id)) as latest
                  from course.published_attendance a
                 where a.project_id = :project and a.on_date >= :from and a.on_date < :next
                   and a.counting_reason = 'PARTICIPANT' and a.countable_minutes > 0 and a.person_id is not null
                   and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')
                 group by a.person_id)
            """;

    private static final String WORKED_BY_DAY = """
            worked as materialized (
                select d.person_id, min(d.on_date) as first_day, sum(d.minutes)::int as minutes,
                       sum(d.minutes / 60)::int as hours, max(d.latest) as latest
                  from (select a.person_id, a.on_date, sum(a.countable_minutes)::int as minutes,
                               max(date_send(a.on_date) || uuid_send(a.organisation_id)) as latest
                          from course.published_attendance a
                         where a.project_id = :project and a.on_date >= :from and a.on_date < :next
                           and a.counting_reason = 'PARTICIPANT' and a.countable_minutes > 0 and a.person_id is not null
                           and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')
                         group by a.person_id, a.on_date) d
                 group by d.person_id)
            """;

    /** One row per person: records that were merged are one, with the first start, the final end and all minutes. */
    private static final String CONTENT = """
            content as (
                select c.current_id as person_id, min(p.first_start) as starts,
                       case when bool_and(p.final_end is not null) and max(p.final_end) >= :from and max(p.final_end) < :next
                            then max(p.final_end) end as ends,
                       coalesce(sum(w.minutes), 0)::int as minutes, %1$s as hours,
                       encode(substring(max(w.latest) from 5), 'hex')::uuid as organisation_id, min(c.gender) as gender
                  from report.participation p
                  join person.published_person c on c.id = p.person_id
                  left join worked w on w.person_id = p.person_id
                 where p.project_id = :project and p.cancelled_at is null and p.first_start < :next
                 group by c.current_id
                having %1$s > 0
                    or min(p.first_start) >= :from
                    or (bool_and(p.final_end is not null) and max(p.final_end) >= :from and max(p.final_end) < :next)
                    or (:zero and coalesce(sum(w.minutes), 0) > 0))
            """;

    /** Changes when a person gets another number, and tells nothing about it. */
    private static final String MARKED = """
            marked as (
                select c.*, case when i.person_id is null then null
                                 else sha256(convert_to(i.masked || i.kind || i.given_at, 'UTF8')) end as identity
                  from content c left join person.published_identity i on i.person_id = c.person_id)
            """;

    private final JdbcClient jdbc;

    MonthContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who attended for the first time become participants; whose only attendance was corrected away are none. */
    void begin(ReportedProject project, YearMonth month, Instant now) {
        jdbc.sql("with " + worked(project) + """
                insert into report.participation (id, project_id, person_id, first_start, origin, made_at)
                select uuidv7(), :project, w.person_id, w.first_day, 'ATTENDANCE', :now
                  from worked w
                 where not exists (select 1 from report.participation p
                                    where p.project_id = :project and p.person_id = w.person_id)
                   and (:threshold = 0 or :threshold <= (
                            select sum(a.countable_minutes) from course.published_attendance a
                             where a.project_id = :project and a.person_id = w.person_id and a.on_date < :next
                               and a.counting_reason = 'PARTICIPANT' and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')))
                """)
                .params(params(project, month))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("with " + worked(project) + """
                , moved as (
                    select p.id, p.first_start as was, coalesce(w.first_day, (
                               select min(a.on_date) from course.published_attendance a
                                where a.project_id = p.project_id and a.person_id = p.person_id
                                  and a.counting_reason = 'PARTICIPANT' and a.countable_minutes > 0 and a.person_id is not null
                                  and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY'))) as now
                      from report.participation p left join worked w on w.person_id = p.person_id
                     where p.project_id = :project and p.origin = 'ATTENDANCE'
                       and ((p.first_start >= :from and p.first_start < :next and p.first_start is distinct from w.first_day)
                            or p.first_start > w.first_day or (p.cancelled_at is not null and w.first_day is not null)))
                , written as (
                    insert into report.participation_event (participation_id, project_id, at, actor_kind, what, before, after, reason)
                    select id, :project, :now, 'job', 'CORRECTED', daterange(was, null),
                           case when now is null then 'empty'::daterange else daterange(now, null) end, 'attendance'
                      from moved where was is distinct from now
                    returning 1)
                update report.participation p
                   set first_start = coalesce(m.now, p.first_start),
                       cancelled_at = case when m.now is null then coalesce(p.cancelled_at, :now) end
                  from moved m
                 where p.id = m.id and (select count(*) from written) >= 0
                """)
                .params(params(project, month))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps the month's rows as they are now and returns how many they are. */
    int keep(ReportedProject project, YearMonth month, UUID version) {
        return jdbc.sql("with " + worked(project) + ", " + content(project) + ", " + MARKED + """
                insert into report.month_row
                       (version_id, project_id, person_id, starts, ends, minutes, hours, organisation_id, gender, identity)
                select :version, :project, person_id, starts, ends, minutes, hours, organisation_id, gender, identity
                  from marked
                """)
                .params(params(project, month))
                .param("version", version)
                .update();
    }

    /** Whether the month differs from what a version holds; without a version, whether it holds anything. */
    boolean differs(ReportedProject project, YearMonth month, @Nullable UUID version) {
        return jdbc.sql("with " + worked(project) + ", " + content(project) + ", " + MARKED + """
                select exists (
                    select 1
                      from marked m
                      full join (select * from report.month_row where version_id = :version) s using (person_id)
                     where (m.starts, m.ends, m.hours, m.organisation_id, m.identity)
                           is distinct from (s.starts, s.ends, s.hours, s.organisation_id, s.identity))
                """)
                .params(params(project, month))
                .param("version", version, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    long rows(ReportedProject project, YearMonth month) {
        return jdbc.sql("with " + worked(project) + ", " + content(project) + " select count(*) from content")
                .params(params(project, month))
                .query(Long.class)
                .single();
    }

    /** The month's rows as SQL, for reports that join them: needs the parameters of {@link #params}. */
    static String asSql(ReportedProject project) {
        return worked(project) + ", " + content(project) + ", " + MARKED;
    }

    static Map<String, Object> params(ReportedProject project, YearMonth month) {
        var params = new HashMap<String, Object>();
        params.put("project", project.id());
        params.put("from", month.atDay(1));
        params.put("next", month.plusMonths(1).atDay(1));
        params.put("zero", project.rules().keepZeroHours());
        params.put("threshold", project.rules().participantFromMinutes());
        return params;
    }

    private static String content(ReportedProject project) {
        return CONTENT.formatted(
                switch (project.rules().rounding()) {
                    case MONTH_DOWN -> "(coalesce(sum(w.minutes), 0) / 60)::int";
                    case DAY_DOWN -> "coalesce(sum(w.hours), 0)::int";
                });
    }

    private static String worked(ReportedProject project) {
        return switch (project.rules().rounding()) {
            case MONTH_DOWN -> WORKED_BY_MONTH;
            case DAY_DOWN -> WORKED_BY_DAY;
        };
    }
}
