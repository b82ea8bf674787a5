package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.maybe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.NotFound;

/**
 * The list of a date: at the door, on paper, for the kitchen. Showing it is written down. A protected person stands on it under
 * the alias and with nothing that tells where they work, whoever looks: a list is seen over shoulders.
 */
@Service
public class DoorLists {
    private final JdbcClient jdbc;
    private final PublishedDates dates;
    private final AttendanceStore attendances;
    private final BlockStore blocks;
    private final ContestStore contests;
    private final Access access;
    private final Audit audit;

    DoorLists(
            JdbcClient jdbc,
            PublishedDates dates,
            AttendanceStore attendances,
            BlockStore blocks,
            ContestStore contests,
            Access access,
            Audit audit) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.attendances = attendances;
        this.blocks = blocks;
        this.contests = contests;
        this.access = access;
        this.audit = audit;
    }

    /** The list, as far as the actor may see it; a date that is not the actor's does not exist. */
    @Transactional
    public DoorList of(UUID date) {
        var mayTake = access.may(Right.ATTENDANCE_WRITE, date);
        if (!mayTake && !access.may(Right.COURSE_WRITE, date)) {
            access.require(Right.SIGN_UP_READ, date);
        }
        var view = dates.get(date).orElseThrow(() -> new NotFound("course date"));
        var current =
                attendances.currentOf(date).stream().collect(Collectors.toMap(Attendance::signUp, Function.identity()));
        var rows = rows(date, current);
        audit.read(
                "door-list",
                view.date().projectId(),
                rows.stream().map(DoorRow::person).filter(Objects::nonNull).toList());
        return new DoorList(
                view,
                blocks.of(view.date()),
                rows,
                mayTake,
                access.may(Right.SIGN_UP_WRITE, date),
                access.may(Right.ADAPTATION_READ, date));
    }

    private List<DoorRow> rows(UUID date, Map<UUID, Attendance> current) {
        var absences = contests.absencesOf(date);
        var open = contests.openOf(date);
        return jdbc.sql("""
                select s.id, s.turn, coalesce(h.name, s.name) as name, s.alias or h.name is not null as alias,
                       case when h.name is null then o.name end as organisation,
                       case when h.name is null then w.name end as workplace, case when h.name is null then s.email end as email,
                       s.state, coalesce(s.hold_until, s.offer_until) as until, s.person_id, i.person_id is not null as identity,
                       n.need
                  from course.sign_up s
                  left join course.hidden_names(:date) h on h.sign_up_id = s.id
                  left join organisation.published_organisation o on o.id = s.organisation_id
                  left join organisation.published_workplace w on w.id = s.workplace_id
                  left join person.published_identity i on i.person_id = s.person_id
                  left join course.adaptation n on n.sign_up_id = s.id
                 where s.date_id = :date
                   and (s.state in ('HELD', 'CONFIRMED', 'OFFERED', 'QUEUED')
                        or exists (select 1 from course.attendance a where a.sign_up_id = s.id
                                      and a.replaced_by is null and a.withdrawn_at is null))
                 order by case when s.state = 'QUEUED' then s.turn end nulls first, lower(coalesce(h.name, s.name)), s.turn
                """)
                .param("date", date)
                .query((row, n) -> {
                    var signUp = row.getObject("id", UUID.class);
                    return row(row, current.get(signUp), absences.get(signUp), open.get(signUp));
                })
                .list();
    }

    private static DoorRow row(
            ResultSet row, @Nullable Attendance attendance, @Nullable Absence absence, @Nullable Contest contest)
            throws SQLException {
        return new DoorRow(
                row.getObject("id", UUID.class),
                row.getInt("turn"),
                row.getString("name"),
                row.getBoolean("alias"),
                row.getString("organisation"),
                row.getString("workplace"),
                row.getString("email"),
                SignUpState.valueOf(row.getString("state")),
                maybe(row, "until"),
                row.getObject("person_id", UUID.class),
                row.getBoolean("identity"),
                attendance,
                row.getString("need"),
                absence,
                contest);
    }
}
