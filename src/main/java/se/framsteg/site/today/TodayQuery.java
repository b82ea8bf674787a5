package se.framsteg.site.today;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;

/** The dates near in time that the one who is signed in has to do with. */
@Repository
class TodayQuery {
    private final JdbcClient jdbc;

    TodayQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<TodayPage.Date> dates(LocalDate from, int days) {
        return jdbc.sql("""
                select d.id, d.title, d.starts_at, d.ends_at, d.mode, d.town, d.taken, d.waiting, d.capacity, d.status,
                       '/arbete/tillfallen/' || d.id as path
                  from course.published_date d
                 where d.starts_at >= :from and d.starts_at < :to and d.status <> 'DRAFT'
                   and (d.project_id = any((select access.scopes('SIGN_UP_READ'))::uuid[])
                        or d.id = any((select access.scopes('SIGN_UP_READ'))::uuid[]))
                 order by d.starts_at, d.id
                 limit 40
                """)
                .param(
                        "from",
                        Timestamp.from(from.atStartOfDay(BusinessClock.ZONE).toInstant()))
                .param(
                        "to",
                        Timestamp.from(from.plusDays(days)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toInstant()))
                .query((row, n) -> new TodayPage.Date(
                        row.getString("title"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("mode").equals("DIGITAL"),
                        row.getString("town"),
                        row.getInt("taken"),
                        row.getInt("waiting"),
                        row.getString("status").equals("CANCELLED"),
                        row.getString("path")))
                .list();
    }
}
