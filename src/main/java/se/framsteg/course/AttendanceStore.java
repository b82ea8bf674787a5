package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;
import static se.framsteg.course.CourseDateStore.maybe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.Actor;
import se.framsteg.course.Attendance.Source;
import se.framsteg.shared.BusinessClock;

/** Loads and adds rows of attendance. */
@Repository
class AttendanceStore {
    private static final String SELECT = """
            select id, sign_up_id, state, minutes_late, minutes_early, clock_minutes, countable_minutes, counting_reason,
                   source, reason, recorded_at, recorded_by, replaced_by, withdrawn_at
              from course.attendance
            """;

    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who takes attendance may not change dates or sign-ups, so their rows cannot be locked: the list has a lock of its own. */
    void lock(UUID date) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attendance:' || :date, 0))")
                .param("date", date)
                .query()
                .listOfRows();
    }

    Optional<Attendance> current(UUID signUp) {
        return jdbc.sql(SELECT + " where sign_up_id = :signUp and replaced_by is null and withdrawn_at is null")
                .param("signUp", signUp)
                .query(AttendanceStore::attendance)
                .optional()
                .map(found -> found.with(blocks("sign_up_id", signUp).getOrDefault(found.id(), List.of())));
    }

    List<Attendance> currentOf(UUID date) {
        var blocks = blocks("date_id", date);
        return jdbc.sql(SELECT + " where date_id = :date and replaced_by is null and withdrawn_at is null")
                .param("date", date)
                .query((row, n) ->
                        attendance(row, n).with(blocks.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    List<Attendance> history(UUID signUp) {
        var blocks = blocks("sign_up_id", signUp);
        return jdbc.sql(SELECT + " where sign_up_id = :signUp order by recorded_at desc, id desc")
                .param("signUp", signUp)
                .query((row, n) ->
                        attendance(row, n).with(blocks.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The time of each row, block by block. */
    private Map<UUID, List<BlockMinutes>> blocks(String key, UUID id) {
        var blocks = new HashMap<UUID, List<BlockMinutes>>();
        jdbc.sql("""
                select attendance_id, position, starts_at, ends_at, break_minutes, minutes_late, minutes_early, clock_minutes,
                       countable_minutes
                  from course.attendance_block
                 where %s = :id
                 order by attendance_id, position
                """.formatted(key)).param("id", id).query((ResultSet row) -> {
            blocks.computeIfAbsent(row.getObject("attendance_id", UUID.class), fresh -> new ArrayList<>())
                    .add(block(row));
        });
        return blocks;
    }

    private static BlockMinutes block(ResultSet row) throws SQLException {
        return new BlockMinutes(
                new Block(
                        row.getInt("position"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getInt("break_minutes")),
                row.getInt("minutes_late"),
                row.getInt("minutes_early"),
                new CountableTime(row.getInt("clock_minutes"), row.getInt("countable_minutes")));
    }

    void add(
            UUID id,
            OnList person,
            CourseDate date,
            Presence presence,
            Source source,
            @Nullable UUID file,
            @Nullable String reason,
            Actor actor,
            Instant now) {
        var taking = presence.taking();
        jdbc.sql("""
                insert into course.attendance (id, sign_up_id, date_id, project_id, person_id, organisation_id, on_date, state,
                       minutes_late, minutes_early, clock_minutes, countable_minutes, counting_reason, source, file_id, reason,
                       recorded_at, recorded_by, actor_kind)
                values (:id, :signUp, :date, :project, :person, :organisation, :day, :state, :late, :early, :clock, :countable,
                       :counting, :source, :file, :reason, :now, :by, :kind)
                """)
                .param("id", id)
                .param("signUp", person.signUp())
                .param("date", date.id())
                .param("project", date.projectId())
                .param("person", person.person())
                .param("organisation", person.organisation())
                .param("day", day(date))
                .param("state", taking.state().name())
                .param("late", taking.minutesLate())
                .param("early", taking.minutesEarly())
                .param("clock", presence.time().clockMinutes())
                .param("countable", presence.time().countableMinutes())
                .param("counting", taking.reason().name())
                .param("source", source.name())
                .param("file", file)
                .param("reason", reason)
                .param("now", at(now))
                .param("by", actor.id())
                .param("kind", actor.kind())
                .update();
        presence.blocks().forEach(block -> add(id, person, date, block));
    }

    private void add(UUID attendance, OnList person, CourseDate date, BlockMinutes minutes) {
        jdbc.sql("""
                insert into course.attendance_block (attendance_id, position, sign_up_id, date_id, project_id, starts_at, ends_at,
                       break_minutes, minutes_late, minutes_early, clock_minutes, countable_minutes)
                values (:attendance, :position, :signUp, :date, :project, :starts, :ends, :breaks, :late, :early, :clock, :countable)
                """)
                .param("attendance", attendance)
                .param("position", minutes.block().position())
                .param("signUp", person.signUp())
                .param("date", date.id())
                .param("project", date.projectId())
                .param("starts", at(minutes.block().starts()))
                .param("ends", at(minutes.block().ends()))
                .param("breaks", minutes.block().breakMinutes())
                .param("late", minutes.minutesLate())
                .param("early", minutes.minutesEarly())
                .param("clock", minutes.time().clockMinutes())
                .param("countable", minutes.time().countableMinutes())
                .update();
    }

    /** Called before the new row is added: the key between them is looked at when the transaction ends. */
    void replace(UUID row, UUID by) {
        jdbc.sql("update course.attendance set replaced_by = :by where id = :id")
                .param("by", by)
                .param("id", row)
                .update();
    }

    /** Takes back the last row; what it had replaced holds again. */
    void withdraw(UUID row, Actor actor, Instant now) {
        jdbc.sql("update course.attendance set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .param("now", at(now))
                .param("by", actor.id())
                .param("id", row)
                .update();
        jdbc.sql("update course.attendance set replaced_by = null where replaced_by = :id and withdrawn_at is null")
                .param("id", row)
                .update();
    }

    /** One who may be on the list: has or had a seat. */
    record OnList(
            UUID signUp, @Nullable UUID person, @Nullable UUID organisation, SignUpState state) {}

    Optional<OnList> onList(UUID date, UUID signUp) {
        return jdbc.sql(
                        "select id, person_id, organisation_id, state from course.sign_up where id = :id and date_id = :date")
                .param("id", signUp)
                .param("date", date)
                .query(AttendanceStore::onList)
                .optional();
    }

    List<OnList> seated(UUID date) {
        return jdbc.sql("""
                select id, person_id, organisation_id, state from course.sign_up
                 where date_id = :date and state in ('HELD', 'CONFIRMED', 'OFFERED') order by turn
                """).param("date", date).query(AttendanceStore::onList).list();
    }

    static LocalDate day(CourseDate date) {
        return LocalDate.ofInstant(date.startsAt(), BusinessClock.ZONE);
    }

    private static OnList onList(ResultSet row, int n) throws SQLException {
        return new OnList(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                SignUpState.valueOf(row.getString("state")));
    }

    private static Attendance attendance(ResultSet row, int n) throws SQLException {
        return new Attendance(
                row.getObject("id", UUID.class),
                row.getObject("sign_up_id", UUID.class),
                AttendanceState.valueOf(row.getString("state")),
                row.getInt("minutes_late"),
                row.getInt("minutes_early"),
                new CountableTime(row.getInt("clock_minutes"), row.getInt("countable_minutes")),
                CountingReason.valueOf(row.getString("counting_reason")),
                Source.valueOf(row.getString("source")),
                row.getString("reason"),
                instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("replaced_by", UUID.class),
                maybe(row, "withdrawn_at"),
                List.of());
    }
}
