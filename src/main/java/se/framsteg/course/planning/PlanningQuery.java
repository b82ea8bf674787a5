package se.framsteg.course.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.DateStatus;
import se.framsteg.course.Mode;
import se.framsteg.shared.BusinessClock;

/** Dates of those projects, and single dates, that the actor works with. */
@Repository
class PlanningQuery {
    private static final String MINE = """
            with mine as materialized (
                select access.scopes('SIGN_UP_READ') || access.scopes('COURSE_WRITE') || access.scopes('ATTENDANCE_WRITE') as ids
            )
            select d.id, d.part_id, d.starts_at, d.ends_at, d.mode, d.town, d.place, d.capacity, d.taken, d.waiting, d.status,
                   p.title, g.title as programme,
                   (select count(*) from course.attendance a
                     where a.date_id = d.id and a.replaced_by is null and a.withdrawn_at is null) as recorded
              from course.course_date d
              join course.part p on p.id = d.part_id
              join course.programme g on g.id = p.programme_id
             where (d.project_id = any (array(select unnest(ids) from mine)) or d.id = any (array(select unnest(ids) from mine)))
            """;

    private final JdbcClient jdbc;

    PlanningQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            UUID partId,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            Mode mode,
            @Nullable String town,
            @Nullable String place,
            int capacity,
            int taken,
            int waiting,
            DateStatus status,
            String title,
            String programme,
            int recorded) {
        int missing() {
            return Math.max(0, taken - recorded);
        }

        boolean draft() {
            return status == DateStatus.DRAFT;
        }

        boolean cancelled() {
            return status == DateStatus.CANCELLED;
        }
    }

    /** What is to come, today included. */
    @Transactional(readOnly = true)
    List<Line> coming(Instant now) {
        return lines(
                " and d.ends_at > :now and d.status <> 'CANCELLED' order by d.starts_at, d.id limit 200", now, null);
    }

    /** Dates that are over and where somebody with a seat has no attendance. */
    @Transactional(readOnly = true)
    List<Line> behind(Instant now) {
        return lines("""
                 and d.ends_at <= :now and d.ends_at > :now - interval '120 days' and d.status = 'PUBLISHED'
                 and exists (select 1 from course.sign_up s
                              where s.date_id = d.id and s.state = 'CONFIRMED'
                                and not exists (select 1 from course.attendance a where a.sign_up_id = s.id
                                                   and a.replaced_by is null and a.withdrawn_at is null))
                 order by d.starts_at, d.id limit 50
                """, now, null);
    }

    @Transactional(readOnly = true)
    List<Line> ofProgramme(UUID programme, Instant now) {
        return lines(
                " and g.id = :programme and d.ends_at <= :now + interval '100 years' order by d.starts_at, d.id",
                now,
                programme);
    }

    private List<Line> lines(String rest, Instant now, @Nullable UUID programme) {
        return jdbc.sql(MINE + rest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("programme", programme)
                .query(PlanningQuery::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var starts = row.getObject("starts_at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE);
        var ends = row.getObject("ends_at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE);
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("part_id", UUID.class),
                starts.toLocalDate(),
                starts.toLocalTime(),
                ends.toLocalTime(),
                Mode.valueOf(row.getString("mode")),
                row.getString("town"),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getInt("waiting"),
                DateStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("programme"),
                row.getInt("recorded"));
    }
}
