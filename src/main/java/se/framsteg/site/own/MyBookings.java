package se.framsteg.site.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.course.BookingAnswer;
import se.framsteg.course.By;
import se.framsteg.course.SignUpState;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/**
 * The bookings of the one who is signed in. Policies show nobody else's; a verb first looks whether the booking is one's own,
 * then runs as a named job, because passing a seat on touches the bookings of others in line.
 */
@Service
class MyBookings {
    private static final Actor JOB = new Actor.Job("own-booking");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final BusinessClock clock;

    MyBookings(JdbcClient jdbc, TransactionTemplate transaction, Acting acting, BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.acting = acting;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    List<MyBooking> all() {
        return transaction.execute(
                status -> jdbc.sql("""
                select s.id, s.state, d.title, d.programme, d.starts_at, d.ends_at, d.mode, d.place, d.town, d.status,
                       '/kurser/' || d.programme_slug || '/' || d.part_slug || '/' || d.slug as path,
                       a.state as attendance, coalesce(a.countable_minutes, 0) as minutes
                  from course.published_sign_up s
                  join course.published_date d on d.id = s.date_id
                  left join course.published_attendance a on a.sign_up_id = s.id
                 where s.person_id = (select access.actor())
                 order by d.starts_at
                """).query(MyBookings::booking).list());
    }

    BookingAnswer verb(UUID signUp, BiFunction<UUID, By, BookingAnswer> verb) {
        if (all().stream().noneMatch(booking -> booking.id().equals(signUp))) {
            throw new NotFound("booking");
        }
        var by = By.of(acting.current());
        return acting.as(JOB, "own booking, signed in", () -> verb.apply(signUp, by));
    }

    private static MyBooking booking(ResultSet row, int n) throws SQLException {
        return new MyBooking(
                row.getObject("id", UUID.class),
                SignUpState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("programme"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("mode").equals("DIGITAL"),
                row.getString("place"),
                row.getString("town"),
                row.getString("status").equals("CANCELLED"),
                row.getString("path"),
                row.getString("attendance"),
                row.getInt("minutes"));
    }
}
