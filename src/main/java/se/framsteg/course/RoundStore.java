package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.person.Identities;
import se.framsteg.shared.BusinessClock;

/** Finds what is due, and marks it in the same statement, so that two rounds at once do it once. */
@Repository
class RoundStore {
    private final JdbcClient jdbc;

    private final Identities identities;

    RoundStore(JdbcClient jdbc, Identities identities) {
        this.jdbc = jdbc;
        this.identities = identities;
    }

    /** The latest seat of each person without a number: confirmed three days ago or more, not held long ago. */
    List<Booking> withoutIdentity(Instant now) {
        var latest = new LinkedHashMap<UUID, Booking>();
        jdbc.sql("""
                select distinct on (s.person_id)
                       s.person_id, s.id, s.date_id, s.project_id, s.turn, s.state, s.asked_at, s.hold_until, s.offer_until,
                       s.offers, s.resting, s.confirmed_at, s.ended_at
                  from course.sign_up s
                  join course.course_date d on d.id = s.date_id
                 where s.state = 'CONFIRMED' and s.person_id is not null and s.email is not null
                   and s.confirmed_at <= :settled and d.starts_at > :recent and d.status = 'PUBLISHED'
                 order by s.person_id, d.starts_at desc
                """)
                .param("settled", at(now.minus(Duration.ofDays(3))))
                .param("recent", at(now.minus(Duration.ofDays(60))))
                .query((row, n) -> latest.put(row.getObject("person_id", UUID.class), BookingStore.booking(row, n)))
                .list();
        identities.masked(latest.keySet()).forEach(given -> latest.remove(given.person()));
        return List.copyOf(latest.values());
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
