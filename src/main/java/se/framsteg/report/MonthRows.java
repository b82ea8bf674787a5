package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Split;

/** The rows of a month for the screen: as they are now, and where they differ from what was sent. */
@Repository
class MonthRows {
    private final JdbcClient jdbc;

    MonthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PreviewRow> preview(ReportedProject project, YearMonth month, int from, int atMost) {
        return jdbc.sql("with " + MonthContent.asSql(project) + """
                select m.person_id, c.name, c.protected, case when not c.protected then i.masked end as masked,
                       m.starts, m.ends, m.minutes, m.hours, case when not c.protected then o.name end as employer
                  from marked m
                  join person.published_person c on c.id = m.person_id
                  left join person.published_identity i on i.person_id = m.person_id
                  left join organisation.published_organisation o on o.id = m.organisation_id
                 order by c.name, m.person_id
                offset :offset limit :limit
                """)
                .params(MonthContent.params(project, month))
                .param("offset", from)
                .param("limit", atMost)
                .query(MonthRows::row)
                .list();
    }

    /** How many people the month has, and their hours, by gender. */
    MonthSums sums(ReportedProject project, YearMonth month) {
        return jdbc.sql("with " + MonthContent.asSql(project) + """
                select count(*) filter (where gender = 'K') as women, count(*) filter (where gender = 'M') as men,
                       count(*) filter (where gender is null or gender not in ('K', 'M')) as neither,
                       coalesce(sum(hours) filter (where gender = 'K'), 0) as women_hours,
                       coalesce(sum(hours) filter (where gender = 'M'), 0) as men_hours,
                       coalesce(sum(hours) filter (where gender is null or gender not in ('K', 'M')), 0) as neither_hours
                  from content
                """)
                .params(MonthContent.params(project, month))
                .query((row, n) -> new MonthSums(
                        Split.exact(row.getLong("women"), row.getLong("men"), row.getLong("neither")),
                        Split.exact(
                                row.getLong("women_hours"), row.getLong("men_hours"), row.getLong("neither_hours"))))
                .single();
    }

    /** Protected people in the month, few as they are. */
    List<PreviewRow> hidden(ReportedProject project, YearMonth month) {
        return jdbc.sql("with " + MonthContent.asSql(project) + """
                select m.person_id, c.name, c.protected, null::text as masked, m.starts, m.ends, m.minutes, m.hours,
                       null::text as employer
                  from marked m join person.published_person c on c.id = m.person_id and c.protected
                 order by m.person_id
                """)
                .params(MonthContent.params(project, month))
                .query(MonthRows::row)
                .list();
    }

    List<RowDifference> differences(ReportedProject project, YearMonth month, @Nullable UUID version, int atMost) {
        return jdbc.sql("with " + MonthContent.asSql(project) + """
                select person_id, c.name, m.starts, m.ends, m.hours, case when not c.protected then o.name end as employer,
                       s.starts as sent_starts, s.ends as sent_ends, s.hours as sent_hours,
                       case when not c.protected then so.name end as sent_employer
                  from marked m
                  full join (select * from report.month_row where version_id = :version) s using (person_id)
                  join person.published_person c on c.id = person_id
                  left join organisation.published_organisation o on o.id = m.organisation_id
                  left join organisation.published_organisation so on so.id = s.organisation_id
                 where (m.starts, m.ends, m.hours, m.organisation_id, m.identity)
                       is distinct from (s.starts, s.ends, s.hours, s.organisation_id, s.identity)
                 order by c.name, person_id
                 limit :limit
                """)
                .params(MonthContent.params(project, month))
                .param("version", version, Types.OTHER)
                .param("limit", atMost)
                .query((row, n) -> new RowDifference(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        sent(row, "sent_"),
                        sent(row, "")))
                .list();
    }

    private static RowDifference.@Nullable Sent sent(ResultSet row, String prefix) throws SQLException {
        var starts = row.getObject(prefix + "starts", LocalDate.class);
        return starts == null
                ? null
                : new RowDifference.Sent(
                        starts,
                        row.getObject(prefix + "ends", LocalDate.class),
                        row.getInt(prefix + "hours"),
                        row.getString(prefix + "employer"));
    }

    private static PreviewRow row(ResultSet row, int number) throws SQLException {
        return new PreviewRow(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("protected"),
                row.getString("masked"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("hours"),
                row.getString("employer"));
    }
}
