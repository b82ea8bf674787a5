package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a month still lacks, found as sets. */
@Repository
class GapQuery {
    private static final String PEOPLE = """
            , lacking as (
                select m.person_id, c.name, c.protected, m.minutes,
                       case when m.identity is null and not c.protected then 'NUMBER'
                            when m.minutes = 0 then null
                            when t.id is null then 'CERTIFICATE'
                            when t.participant_signed_at is null then 'PARTICIPANT_SIGNATURE'
                            when t.responsible_signed_at is null then 'RESPONSIBLE_SIGNATURE' end as kind
                  from marked m
                  join person.published_person c on c.id = m.person_id
                  left join report.certificate t
                    on t.project_id = :project and t.month = :from and t.person_id = m.person_id and t.replaced_at is null)
            """;

    private static final String DATES = """
            select d.id, d.title, (d.starts_at at time zone 'Europe/Stockholm')::date as day,
                   (select count(*) from course.published_sign_up s
                     where s.date_id = d.id and s.state = 'CONFIRMED'
                       and not exists (select 1 from course.published_attendance a where a.sign_up_id = s.id)) as unrecorded,
                   (select count(*) from course.published_attendance a
                     where a.date_id = d.id and a.person_id is null and a.countable_minutes > 0) as unknown
              from course.published_date d
             where d.project_id = :project and d.status = 'PUBLISHED' and d.ends_at < :now
               and (d.starts_at at time zone 'Europe/Stockholm')::date >= :from
               and (d.starts_at at time zone 'Europe/Stockholm')::date < :next
             order by d.starts_at, d.id
            """;

    private final JdbcClient jdbc;

    GapQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Gap> people(ReportedProject project, YearMonth month, int atMost) {
        return jdbc.sql("with " + MonthContent.asSql(project) + PEOPLE + """
                select person_id, name, protected, minutes, kind from lacking where kind is not null
                 order by array_position(array['NUMBER', 'CERTIFICATE', 'PARTICIPANT_SIGNATURE', 'RESPONSIBLE_SIGNATURE'], kind),
                          name, person_id
                 limit :limit
                """)
                .params(MonthContent.params(project, month))
                .param("limit", atMost)
                .query(GapQuery::person)
                .list();
    }

    Map<Gap.Kind, Long> counts(ReportedProject project, YearMonth month, Instant now) {
        var counts = new EnumMap<Gap.Kind, Long>(Gap.Kind.class);
        jdbc.sql("with " + MonthContent.asSql(project) + PEOPLE
                        + "select kind, count(*) as people from lacking where kind is not null group by kind")
                .params(MonthContent.params(project, month))
                .query((ResultSet row) -> {
                    counts.put(Gap.Kind.valueOf(row.getString("kind")), row.getLong("people"));
                });
        dates(project, month, now).forEach(gap -> counts.merge(gap.kind(), 1L, Long::sum));
        return counts;
    }

    List<Gap> dates(ReportedProject project, YearMonth month, Instant now) {
        var gaps = new ArrayList<Gap>();
        jdbc.sql(DATES)
                .params(MonthContent.params(project, month))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    add(gaps, row, "unrecorded", Gap.Kind.ATTENDANCE);
                    add(gaps, row, "unknown", Gap.Kind.UNKNOWN_PERSON);
                });
        return gaps;
    }

    private static void add(List<Gap> gaps, ResultSet row, String column, Gap.Kind kind) throws SQLException {
        if (row.getInt(column) > 0) {
            gaps.add(new Gap.OfDate(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getObject("day", LocalDate.class),
                    row.getInt(column),
                    kind));
        }
    }

    private static Gap person(ResultSet row, int number) throws SQLException {
        return new Gap.OfPerson(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("protected"),
                row.getInt("minutes"),
                Gap.Kind.valueOf(row.getString("kind")));
    }
}
