package se.framsteg.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.NotFound;

/** Loads, locks and saves dates. */
@Repository
class CourseDateStore {
    private static final String SELECT = """
            select id, part_id, project_id, slug, starts_at, ends_at, break_minutes, lunch, mode, place, town, link, entry,
                   capacity, taken, waiting, closes_at, offer_minutes_far, offer_minutes_near, offer_minutes_last,
                   promotion_paused_at, status, sequence, version
              from course.course_date
            """;

    private final JdbcClient jdbc;

    CourseDateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks first and reads after, so that what the one before us did is seen. */
    CourseDate lock(UUID id) {
        jdbc.sql("select 1 from course.course_date where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        return get(id);
    }

    CourseDate get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("course date"));
    }

    Optional<CourseDate> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(CourseDateStore::date)
                .optional();
    }

    /** Dates where something has run out, or a seat is free while somebody waits. */
    List<UUID> unsettled(Instant now) {
        return jdbc.sql("""
                select d.id
                  from course.course_date d
                 where d.status = 'PUBLISHED'
                   and (exists (select 1 from course.sign_up s
                                 where s.date_id = d.id
                                   and (s.state = 'HELD' and s.hold_until <= :now
                                     or s.state = 'OFFERED' and s.offer_until <= :now))
                     or d.seen_taken > 0
                        and exists (select 1 from course.seen_seat e where e.date_id = d.id and e.until <= :now)
                     or d.waiting > 0 and d.taken < d.capacity and d.promotion_paused_at is null and d.closes_at > :now)
                 order by d.starts_at
                """).param("now", at(now)).query(UUID.class).list();
    }

    /** Strangers see seats again that only looked taken; the caller holds the lock. */
    void endSeenSeats(UUID id, Instant now) {
        jdbc.sql("select course.end_seen_seats(:id, :now)::text")
                .param("id", id)
                .param("now", at(now))
                .query()
                .listOfRows();
    }

    void count(UUID id, int taken, int waiting) {
        if (taken != 0 || waiting != 0) {
            jdbc.sql(
                            "update course.course_date set taken = taken + :taken, waiting = waiting + :waiting where id = :id")
                    .param("taken", taken)
                    .param("waiting", waiting)
                    .param("id", id)
                    .update();
        }
    }

    /** Draws the next turn in the order of asking; the caller holds the lock. */
    int drawTurn(UUID id) {
        return jdbc.sql("update course.course_date set turns = turns + 1 where id = :id returning turns")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    static CourseDate date(ResultSet row, int n) throws SQLException {
        return new CourseDate(
                row.getObject("id", UUID.class),
                row.getObject("part_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("slug"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("break_minutes"),
                row.getBoolean("lunch"),
                Mode.valueOf(row.getString("mode")),
                row.getString("place"),
                row.getString("town"),
                row.getString("link"),
                Entry.valueOf(row.getString("entry")),
                new Seats(row.getInt("capacity"), row.getInt("taken"), row.getInt("waiting")),
                instant(row, "closes_at"),
                new OfferTime(
                        Duration.ofMinutes(row.getInt("offer_minutes_far")),
                        Duration.ofMinutes(row.getInt("offer_minutes_near")),
                        Duration.ofMinutes(row.getInt("offer_minutes_last"))),
                maybe(row, "promotion_paused_at"),
                DateStatus.valueOf(row.getString("status")),
                row.getInt("sequence"),
                row.getInt("version"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
