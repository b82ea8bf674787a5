package se.framsteg.site.today;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Dates where somebody says that the attendance is wrong and waits for an answer. */
@Component
class ContestTasks implements WaitingTasks {
    private static final Duration URGENT_AFTER = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ContestTasks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        return jdbc.sql("""
                select d.id, d.title, count(*) as waiting, min(c.made_at) < :long_ago as urgent
                  from course.published_contest c
                  join course.published_date d on d.id = c.date_id
                 where not c.decided
                   and (c.project_id = any((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
                        or c.date_id = any((select access.scopes('ATTENDANCE_WRITE'))::uuid[]))
                 group by d.id, d.title
                 order by min(c.made_at)
                 limit 10
                """)
                .param("long_ago", Timestamp.from(clock.now().minus(URGENT_AFTER)))
                .query((row, n) -> new Task(
                        row.getString("title"),
                        frame.n("site.today.contest", row.getLong("waiting")),
                        frame.t("site.today.contest.verb"),
                        frame.link("/arbete/tillfallen/" + row.getString("id") + "/narvaro") + "#invandningar",
                        row.getBoolean("urgent")))
                .list();
    }
}
