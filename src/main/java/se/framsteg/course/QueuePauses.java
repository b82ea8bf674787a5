package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pauses of promotion from the waiting list, as the date's history tells them. */
@Repository
public class QueuePauses {
    private final JdbcClient jdbc;

    QueuePauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pause that lasts now, if promotion is paused. */
    @Transactional(readOnly = true)
    public Optional<QueuePause> of(UUID date) {
        return jdbc.sql("""
                select d.promotion_paused_at, d.promotion_paused_reason, p.name
                  from course.course_date d
                  left join lateral (select e.actor_id
                                       from course.course_date_event e
                                      where e.date_id = d.id and e.what = 'PAUSED'
                                      order by e.at desc, e.id desc
                                      limit 1) e on true
                  left join person.published_person p on p.id = e.actor_id
                 where d.id = :date and d.promotion_paused_at is not null
                """)
                .param("date", date)
                .query((row, n) -> new QueuePause(
                        instant(row, "promotion_paused_at"),
                        row.getString("name"),
                        row.getString("promotion_paused_reason")))
                .optional();
    }

    /** Whether a seat was freed or added since then: it wakes those who let an earlier one pass, as it would have done. */
    boolean freedSeatSince(CourseDate date, Instant since) {
        return jdbc.sql("""
                select exists (select 1
                                 from course.sign_up s
                                 join course.sign_up_event e on e.sign_up_id = s.id
                                where s.date_id = :date and e.at >= :since
                                  and e.before in ('HELD', 'CONFIRMED', 'OFFERED')
                                  and e.after not in ('HELD', 'CONFIRMED', 'OFFERED'))
                    or exists (select 1
                                 from course.course_date_event e
                                where e.date_id = :date and e.at >= :since and (e.before ->> 'capacity')::int < :capacity)
                """)
                .param("date", date.id())
                .param("since", at(since))
                .param("capacity", date.seats().capacity())
                .query(Boolean.class)
                .single();
    }
}
