package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.person.Identities;
import se.framsteg.person.MaskedIdentity;
import se.framsteg.shared.NotFound;

/** Reads what the holder of a link sees. */
@Repository
class OwnBookingQuery {
    /** Fewer than this say nothing about chances. */
    private static final int ENOUGH = 10;

    private final JdbcClient jdbc;
    private final BookingStore bookings;
    private final RecipientStore recipients;
    private final PublishedDates dates;
    private final Identities identities;

    OwnBookingQuery(
            JdbcClient jdbc,
            BookingStore bookings,
            RecipientStore recipients,
            PublishedDates dates,
            Identities identities) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.recipients = recipients;
        this.dates = dates;
        this.identities = identities;
    }

    OwnBooking of(UUID signUp, Instant now) {
        var booking = bookings.get(signUp);
        var recipient = recipients.of(signUp);
        var view = dates.get(booking.dateId()).orElseThrow(() -> new NotFound("course date"));
        var waits = booking.state().waits();
        var others = dates.alternatives(view.date(), now).stream()
                .filter(other -> other.date().seats().left() > 0)
                .toList();
        return new OwnBooking(
                booking,
                recipient.name(),
                view,
                others,
                waits ? place(booking) : null,
                waits ? chance(booking.projectId(), now) : null,
                identity(recipient.person()),
                recipient.person() != null && booking.state() == SignUpState.CONFIRMED,
                movedTo(signUp),
                now);
    }

    private @Nullable MaskedIdentity identity(@Nullable UUID person) {
        return person == null ? null : identities.masked(person).orElse(null);
    }

    private @Nullable DateView movedTo(UUID signUp) {
        List<UUID> ids = jdbc.sql("select moved_to from course.sign_up where id = :id and moved_to is not null")
                .param("id", signUp)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? null : dates.get(ids.getFirst()).orElse(null);
    }

    private OwnBooking.Place place(Booking booking) {
        return jdbc.sql("""
                select count(*) filter (where state = 'QUEUED' and turn <= :turn) as place,
                       count(*) filter (where state = 'QUEUED') as waiting,
                       count(*) filter (where offers > 0) as offered
                  from course.sign_up where date_id = :date
                """)
                .param("turn", booking.turn())
                .param("date", booking.dateId())
                .query(OwnBooking.Place.class)
                .single();
    }

    /** Of those who waited on dates that are over in this project, how many were offered a seat. */
    private @Nullable Integer chance(UUID project, Instant now) {
        return jdbc.sql("""
                select count(distinct e.sign_up_id) as waited,
                       count(distinct e.sign_up_id) filter (where s.offers > 0) as offered
                  from course.sign_up_event e
                  join course.sign_up s on s.id = e.sign_up_id
                  join course.course_date d on d.id = e.date_id
                 where e.after = 'QUEUED' and d.project_id = :project and d.ends_at < :now
                """)
                .param("project", project)
                .param("now", at(now))
                .query(Queue.class)
                .single()
                .chance();
    }

    private record Queue(int waited, int offered) {
        @Nullable
        Integer chance() {
            return waited < ENOUGH ? null : 100 * offered / waited;
        }
    }
}
