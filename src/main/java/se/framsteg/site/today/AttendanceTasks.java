package se.framsteg.site.today;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** Dates that have been held and for which nobody has said who was there. */
@Component
class AttendanceTasks implements WaitingTasks {
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Duration URGENT_AFTER = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AttendanceTasks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> forMe(Frame frame) {
        var now = clock.now();
        return jdbc.sql("""
                select d.id, d.title, d.ends_at, d.taken
                  from course.published_date d
                 where d.ends_at < :now and d.ends_at > :since and d.status = 'PUBLISHED' and d.taken > 0
                   and (d.project_id = any((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
                        or d.id = any((select access.scopes('ATTENDANCE_WRITE'))::uuid[]))
                   and not exists (select from course.published_attendance a where a.date_id = d.id)
                 order by d.ends_at
                 limit 10
                """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(REMEMBERED)))
                .query((row, n) -> task(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getInt("taken"),
                        now,
                        frame))
                .list();
    }

    private static Task task(UUID id, String title, Instant ended, int taken, Instant now, Frame frame) {
        var day = frame.day(LocalDate.ofInstant(ended, BusinessClock.ZONE));
        return new Task(
                title,
                frame.n("site.today.attendance", taken, day),
                frame.t("site.today.attendance.verb"),
                frame.link("/arbete/tillfallen/" + id + "/narvaro"),
                ended.isBefore(now.minus(URGENT_AFTER)));
    }
}
