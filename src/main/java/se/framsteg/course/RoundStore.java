package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.BusinessClock;

/** Finds what is due, and marks it in the same statement, so that two rounds at once do it once. */
@Repository
class RoundStore {
    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Booking> holdsToRemind(Instant now) {
        return jdbc.sql("""
                update course.sign_up
                   set hold_reminded_at = :now
                 where state = 'HELD' and hold_reminded_at is null
                   and hold_until > :now and hold_until - (hold_until - asked_at) / 4 <= :now
                returning id, date_id, project_id, turn, state, asked_at, hold_until, offer_until, offers, resting,
                          confirmed_at, ended_at
                """).param("now", at(now)).query(BookingStore::booking).list();
    }

    List<Booking> daysToRemind(Instant now, LocalDate today) {
        return jdbc.sql("""
                update course.sign_up s
                   set day_reminded_at = :now
                  from course.course_date d
                 where d.id = s.date_id and d.status = 'PUBLISHED' and s.state = 'CONFIRMED' and s.day_reminded_at is null
                   and d.starts_at >= :tomorrow and d.starts_at < :after
                   and s.confirmed_at < :today
                returning s.id, s.date_id, s.project_id, s.turn, s.state, s.asked_at, s.hold_until, s.offer_until, s.offers,
                          s.resting, s.confirmed_at, s.ended_at
                """)
                .param("now", at(now))
                .param("today", at(startOf(today)))
                .param("tomorrow", at(startOf(today.plusDays(1))))
                .param("after", at(startOf(today.plusDays(2))))
                .query(BookingStore::booking)
                .list();
    }

    int forgetNeeds(LocalDate today) {
        return jdbc.sql("""
                delete from course.adaptation a
                 using course.course_date d
                 where d.id = a.date_id and d.ends_at < :today
                """).param("today", at(startOf(today))).update();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
