package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.atOrNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Saves what staff decide about dates, and that they did. */
@Repository
class CourseDatePlanning {
    private final JdbcClient jdbc;

    CourseDatePlanning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID projectOf(UUID part) {
        return jdbc.sql("select project_id from course.part where id = :id")
                .param("id", part)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("part"));
    }

    UUID insert(UUID part, UUID project, DatePlan plan, Instant now) {
        var id = Ids.next();
        with(plan, jdbc.sql("""
                insert into course.course_date (id, part_id, project_id, starts_at, ends_at, break_minutes, lunch, mode, place,
                                                town, link, entry, capacity, closes_at, changed_at)
                values (:id, :part, :project, :starts, :ends, :breaks, :lunch, :mode, :place, :town, :link, :entry, :capacity,
                        :closes, :now)
                """))
                .param("id", id)
                .param("part", part)
                .param("project", project)
                .param("now", at(now))
                .update();
        return id;
    }

    void change(CourseDate date, DatePlan plan, Instant now) {
        with(plan, jdbc.sql("""
                update course.course_date
                   set starts_at = :starts, ends_at = :ends, break_minutes = :breaks, lunch = :lunch, mode = :mode,
                       place = :place, town = :town, link = :link, entry = :entry, capacity = :capacity, closes_at = :closes,
                       changed_at = :now, version = version + 1, sequence = sequence + :step
                 where id = :id
                """))
                .param("id", date.id())
                .param("now", at(now))
                .param("step", mattersToGuests(date, plan) ? 1 : 0)
                .update();
    }

    boolean mattersToGuests(CourseDate date, DatePlan plan) {
        return plan.movesFrom(date)
                || plan.mode() != date.mode()
                || !Objects.equals(plan.place(), date.place())
                || !Objects.equals(plan.town(), date.town())
                || !Objects.equals(plan.link(), date.link());
    }

    /** The part's row is locked, so that two dates of one day do not draw the same address. */
    void publish(CourseDate date, Instant now) {
        jdbc.sql("select 1 from course.part where id = :part for update")
                .param("part", date.partId())
                .query()
                .listOfRows();
        jdbc.sql(
                        "update course.course_date set slug = :slug, status = 'PUBLISHED', changed_at = :now, version = version + 1 where id = :id")
                .param("slug", freeSlug(date))
                .param("now", at(now))
                .param("id", date.id())
                .update();
    }

    private String freeSlug(CourseDate date) {
        var day = LocalDate.ofInstant(date.startsAt(), BusinessClock.ZONE).toString();
        var used = jdbc.sql("select slug from course.course_date where part_id = :part and slug like :day || '%'")
                .param("part", date.partId())
                .param("day", day)
                .query(String.class)
                .set();
        var slug = day;
        for (int n = 2; used.contains(slug); n++) {
            slug = day + "-" + n;
        }
        return slug;
    }

    void capacity(UUID id, int capacity, Instant now) {
        jdbc.sql(
                        "update course.course_date set capacity = :capacity, changed_at = :now, version = version + 1 where id = :id")
                .param("capacity", capacity)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void cancel(UUID id, String reason, Instant now) {
        jdbc.sql("""
                update course.course_date
                   set status = 'CANCELLED', cancel_reason = :reason, changed_at = :now, version = version + 1,
                       sequence = sequence + 1,
                       slug = coalesce(slug, 'installt-' || id)
                 where id = :id
                """)
                .param("reason", reason)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void pause(UUID id, @Nullable Instant at, @Nullable String reason) {
        jdbc.sql(
                        "update course.course_date set promotion_paused_at = :at, promotion_paused_reason = :reason where id = :id")
                .param("at", atOrNull(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void record(CourseDate before, String what, @Nullable String reason, By by, Instant now) {
        jdbc.sql("""
                insert into course.course_date_event (date_id, project_id, at, what, actor_kind, actor_id, reason, before)
                values (:id, :project, :now, :what, :kind, :actor, :reason,
                        jsonb_build_object('starts_at', :starts::timestamptz, 'ends_at', :ends::timestamptz,
                                           'place', :place::text, 'town', :town::text, 'capacity', :capacity::int))
                """)
                .param("id", before.id())
                .param("project", before.projectId())
                .param("now", at(now))
                .param("what", what)
                .param("kind", by.kind())
                .param("actor", by.id())
                .param("reason", reason)
                .param("starts", at(before.startsAt()))
                .param("ends", at(before.endsAt()))
                .param("place", before.place())
                .param("town", before.town())
                .param("capacity", before.seats().capacity())
                .update();
    }

    private static JdbcClient.StatementSpec with(DatePlan plan, JdbcClient.StatementSpec statement) {
        return statement
                .param("starts", at(plan.startsAt()))
                .param("ends", at(plan.endsAt()))
                .param("breaks", plan.breakMinutes())
                .param("lunch", plan.lunch())
                .param("mode", plan.mode().name())
                .param("place", plan.place())
                .param("town", plan.town())
                .param("link", plan.link())
                .param("entry", plan.entry().name())
                .param("capacity", plan.capacity())
                .param("closes", at(plan.closes()));
    }
}
