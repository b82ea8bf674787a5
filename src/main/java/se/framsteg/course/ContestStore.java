package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.Actor;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** What people say of their own attendance, and what is answered. Their own words go in through functions. */
@Repository
class ContestStore {
    private static final String SELECT = """
            select c.id, c.sign_up_id, c.attendance_id, c.state, c.arrived, c.departed, c.words, c.made_at,
                   d.accepted, d.answer, d.decided_at
              from course.attendance_contest c
              left join course.contest_decision d on d.contest_id = c.id
            """;

    private final JdbcClient jdbc;

    ContestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mine(UUID signUp) {
        return jdbc.sql("select course.is_mine(:id)")
                .param("id", signUp)
                .query(Boolean.class)
                .single();
    }

    boolean mayReport(UUID signUp) {
        return jdbc.sql("select course.may_report_absence(:id)")
                .param("id", signUp)
                .query(Boolean.class)
                .single();
    }

    OwnAnswer report(UUID signUp, boolean coming, @Nullable AbsenceReason reason, Instant now) {
        return answer(jdbc.sql("select course.report_absence(:id, :signUp, :coming, :reason, :now)")
                .param("id", Ids.next())
                .param("signUp", signUp)
                .param("coming", coming)
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("now", at(now))
                .query(String.class)
                .single());
    }

    OwnAnswer contest(UUID id, UUID signUp, UUID attendance, Claim claim, Instant now) {
        return answer(jdbc.sql("""
                select course.contest_attendance(:id, :signUp, :attendance, :state, :arrived::time, :departed::time, :words, :now)
                """)
                .param("id", id)
                .param("signUp", signUp)
                .param("attendance", attendance)
                .param("state", claim.state().name())
                .param(
                        "arrived",
                        claim.arrived() == null ? null : claim.arrived().toString(),
                        Types.VARCHAR)
                .param(
                        "departed",
                        claim.departed() == null ? null : claim.departed().toString(),
                        Types.VARCHAR)
                .param("words", claim.words())
                .param("now", at(now))
                .query(String.class)
                .single());
    }

    private static OwnAnswer answer(String word) {
        if (word.equals("NOT_YOURS")) {
            throw new NotFound("sign-up");
        }
        return OwnAnswer.valueOf(word);
    }

    Optional<Absence> absence(UUID signUp) {
        return Optional.ofNullable(absences("sign_up_id", signUp).get(signUp));
    }

    /** Who on a date has said that they cannot come, and not taken it back. */
    Map<UUID, Absence> absencesOf(UUID date) {
        return absences("date_id", date);
    }

    private Map<UUID, Absence> absences(String key, UUID id) {
        var absences = new HashMap<UUID, Absence>();
        jdbc.sql("""
                select distinct on (sign_up_id) sign_up_id, coming, reason, told_at
                  from course.absence_report where %s = :id order by sign_up_id, told_at desc, id desc
                """.formatted(key)).param("id", id).query((ResultSet row) -> {
            if (!row.getBoolean("coming")) {
                var reason = row.getString("reason");
                absences.put(
                        row.getObject("sign_up_id", UUID.class),
                        new Absence(instant(row, "told_at"), reason == null ? null : AbsenceReason.valueOf(reason)));
            }
        });
        return absences;
    }

    List<Contest> of(UUID signUp) {
        return jdbc.sql(SELECT + " where c.sign_up_id = :id order by c.made_at desc, c.id desc")
                .param("id", signUp)
                .query(ContestStore::contest)
                .list();
    }

    /** Those of a date that wait for an answer, by sign-up. */
    Map<UUID, Contest> openOf(UUID date) {
        var open = new HashMap<UUID, Contest>();
        jdbc.sql(SELECT + " where c.date_id = :date and d.contest_id is null")
                .param("date", date)
                .query(ContestStore::contest)
                .list()
                .forEach(contest -> open.put(contest.signUp(), contest));
        return open;
    }

    Optional<Contest> find(UUID date, UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id and c.date_id = :date")
                .param("id", id)
                .param("date", date)
                .query(ContestStore::contest)
                .optional();
    }

    Optional<Contest> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(ContestStore::contest)
                .optional();
    }

    void decide(
            Contest contest,
            CourseDate date,
            boolean accepted,
            @Nullable UUID attendance,
            String answer,
            Actor actor,
            Instant now) {
        jdbc.sql("""
                insert into course.contest_decision (contest_id, sign_up_id, date_id, project_id, accepted, attendance_id, answer,
                                                     decided_at, decided_by, actor_kind)
                values (:contest, :signUp, :date, :project, :accepted, :attendance, :answer, :now, :by, :kind)
                """)
                .param("contest", contest.id())
                .param("signUp", contest.signUp())
                .param("date", date.id())
                .param("project", date.projectId())
                .param("accepted", accepted)
                .param("attendance", attendance, Types.OTHER)
                .param("answer", answer)
                .param("now", at(now))
                .param("by", actor.id(), Types.OTHER)
                .param("kind", actor.kind())
                .update();
    }

    /** Why somebody could not come is of no use when the month has been sent. */
    int forgetReasons(LocalDate before) {
        return jdbc.sql("""
                update course.absence_report r set reason = null
                  from course.course_date d
                 where d.id = r.date_id and r.reason is not null and d.ends_at < :before
                """)
                .param("before", at(before.atStartOfDay(BusinessClock.ZONE).toInstant()))
                .update();
    }

    private static Contest contest(ResultSet row, int n) throws SQLException {
        var decided = row.getString("answer");
        return new Contest(
                row.getObject("id", UUID.class),
                row.getObject("sign_up_id", UUID.class),
                row.getObject("attendance_id", UUID.class),
                new Claim(
                        Claim.State.valueOf(row.getString("state")),
                        row.getObject("arrived", LocalTime.class),
                        row.getObject("departed", LocalTime.class),
                        row.getString("words")),
                instant(row, "made_at"),
                decided == null
                        ? null
                        : new Contest.Decision(row.getBoolean("accepted"), decided, instant(row, "decided_at")));
    }
}
