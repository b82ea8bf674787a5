package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Loads and saves bookings; each change of state is also a row that says who and when. */
@Repository
class BookingStore {
    private static final String SELECT = """
            select id, date_id, project_id, turn, state, asked_at, hold_until, offer_until, offers, resting,
                   confirmed_at, ended_at
              from course.sign_up
            """;

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> byLink(byte[] hash) {
        return jdbc.sql("select course.booking_of(:hash)")
                .param("hash", hash)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    UUID dateOf(UUID signUp) {
        return jdbc.sql("select date_id from course.sign_up where id = :id")
                .param("id", signUp)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("sign-up"));
    }

    Booking get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(BookingStore::booking)
                .optional()
                .orElseThrow(() -> new NotFound("sign-up"));
    }

    /** What time and freed seats may change: all that is not yet confirmed or over. */
    List<Booking> open(UUID date) {
        return jdbc.sql(SELECT + " where date_id = :date and state in ('HELD', 'OFFERED', 'QUEUED') order by turn")
                .param("date", date)
                .query(BookingStore::booking)
                .list();
    }

    List<Booking> live(UUID date) {
        return jdbc.sql(
                        SELECT
                                + " where date_id = :date and state in ('HELD', 'CONFIRMED', 'OFFERED', 'QUEUED') order by turn")
                .param("date", date)
                .query(BookingStore::booking)
                .list();
    }

    void save(Booking.Change change, Instant now, By by) {
        var booking = change.booking();
        int rows = jdbc.sql("""
                update course.sign_up
                   set state = :to, hold_until = :hold, offer_until = :offer, offers = :offers, resting = :resting,
                       confirmed_at = case when :to = 'CONFIRMED' then coalesce(confirmed_at, :now) else confirmed_at end,
                       ended_at = case when :over then :now::timestamptz end, reason = :reason, version = version + 1
                 where id = :id and state = :before
                """)
                .param("to", change.to().name())
                .param("hold", atOrNull(change.holdUntil()))
                .param("offer", atOrNull(change.offerUntil()))
                .param("offers", change.offers())
                .param("resting", change.resting())
                .param("now", at(now))
                .param("over", !change.to().live())
                .param("reason", change.reason())
                .param("id", booking.id())
                .param("before", booking.state().name())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("A booking changed although its date was locked");
        }
        if (!change.to().live()) {
            jdbc.sql("delete from course.adaptation where sign_up_id = :id")
                    .param("id", booking.id())
                    .update();
        }
        record(booking, booking.state().name(), change, now, by);
    }

    private void record(Booking booking, @Nullable String before, Booking.Change change, Instant now, By by) {
        jdbc.sql("""
                insert into course.sign_up_event (sign_up_id, date_id, project_id, at, before, after, actor_kind, actor_id, reason)
                values (:id, :date, :project, :now, :before, :after, :kind, :actor, :reason)
                """)
                .param("id", booking.id())
                .param("date", booking.dateId())
                .param("project", booking.projectId())
                .param("now", at(now))
                .param("before", before)
                .param("after", change.to().name())
                .param("kind", by.kind())
                .param("actor", by.id())
                .param("reason", change.reason())
                .update();
    }

    /** Whether a newcomer may have a seat: one is free, and nobody waits who has not let it pass. */
    boolean seatFor(CourseDate date) {
        return date.seats().free() > 0
                && jdbc.sql(
                                        "select count(*) from course.sign_up where date_id = :date and state = 'QUEUED' and (not resting or :paused)")
                                .param("date", date.id())
                                .param("paused", date.pausedAt() != null)
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** Whether the address of this sign-up has a live one on that date. */
    boolean hasLive(UUID signUp, UUID date) {
        return jdbc.sql("""
                select count(*) from course.sign_up s join course.sign_up mine on mine.address = s.address
                 where mine.id = :id and s.date_id = :date and s.state in ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED')
                """)
                        .param("id", signUp)
                        .param("date", date)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The same person on another date, with a confirmed seat and the same needs. */
    UUID copyTo(UUID signUp, CourseDate target, int turn, Instant now, By by) {
        var id = Ids.next();
        jdbc.sql("""
                insert into course.sign_up (id, date_id, project_id, turn, person_id, name, alias, email, address,
                                            organisation_id, workplace_id, role, language, state, asked_at, confirmed_at)
                select :id, :date, :project, :turn, person_id, name, alias, email, address, organisation_id, workplace_id, role,
                       language, 'CONFIRMED', :now, :now
                  from course.sign_up where id = :from
                """)
                .param("id", id)
                .param("date", target.id())
                .param("project", target.projectId())
                .param("turn", turn)
                .param("now", at(now))
                .param("from", signUp)
                .update();
        jdbc.sql("""
                insert into course.adaptation (sign_up_id, date_id, project_id, need, told_at)
                select :id, :date, project_id, need, told_at from course.adaptation where sign_up_id = :from
                """)
                .param("id", id)
                .param("date", target.id())
                .param("from", signUp)
                .update();
        var booking = get(id);
        record(booking, null, booking.change(SignUpState.CONFIRMED, "MOVED_HERE"), now, by);
        return id;
    }

    void movedTo(UUID signUp, UUID date) {
        jdbc.sql("update course.sign_up set moved_to = :date where id = :id")
                .param("date", date)
                .param("id", signUp)
                .update();
    }

    /** A link of its own for each letter; only its hash is kept. */
    void link(UUID signUp, UUID project, byte[] hash, Instant now) {
        jdbc.sql(
                        "insert into course.booking_link (hash, sign_up_id, project_id, made_at) values (:hash, :id, :project, :now)")
                .param("hash", hash)
                .param("id", signUp)
                .param("project", project)
                .param("now", at(now))
                .update();
    }

    /** Every link that went out so far opens nothing any more. */
    void revokeLinks(UUID signUp, Instant now) {
        jdbc.sql("update course.booking_link set revoked_at = :now where sign_up_id = :id and revoked_at is null")
                .param("id", signUp)
                .param("now", at(now))
                .update();
    }

    static Booking booking(ResultSet row, int n) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("date_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getInt("turn"),
                SignUpState.valueOf(row.getString("state")),
                CourseDateStore.instant(row, "asked_at"),
                CourseDateStore.maybe(row, "hold_until"),
                CourseDateStore.maybe(row, "offer_until"),
                row.getInt("offers"),
                row.getBoolean("resting"),
                CourseDateStore.maybe(row, "confirmed_at"),
                CourseDateStore.maybe(row, "ended_at"));
    }
}
