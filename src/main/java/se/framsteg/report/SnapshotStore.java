package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.BusinessClock;

/** Counts a project's figures on a day and keeps them. */
@Repository
class SnapshotStore {
    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures count(UUID project, LocalDate asOf) {
        return jdbc.sql("""
                with took_part as (
                    select c.current_id, min(c.gender) as gender
                      from report.participation p join person.published_person c on c.id = p.person_id
                     where p.project_id = :project and p.cancelled_at is null and p.first_start <= :asOf
                     group by c.current_id),
                attended as (
                    select coalesce(sum(a.countable_minutes), 0) as minutes, count(distinct o.current_id) as organisations
                      from course.published_attendance a
                      left join organisation.published_organisation o on o.id = a.organisation_id
                     where a.project_id = :project and a.on_date <= :asOf and a.person_id is not null
                       and a.counting_reason = 'PARTICIPANT' and a.countable_minutes > 0
                       and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY'))
                select count(*) as persons, count(*) filter (where gender = 'K') as women,
                       count(*) filter (where gender = 'M') as men, count(*) filter (where gender = 'X') as other,
                       count(*) filter (where gender is null) as unknown,
                       (select minutes / 60 from attended)
                         + (select coalesce(sum(hours), 0) from report.opening_hours
                             where project_id = :project and until <= :asOf) as hours,
                       (select organisations from attended) as organisations,
                       (select count(*) from course.published_attended e
                         where e.project_id = :project and e.on_date <= :asOf and e.person_id is not null) as participations,
                       (select count(*) from course.published_date d
                         where d.project_id = :project and d.status = 'PUBLISHED' and d.ends_at < :end) as dates
                  from took_part
                """)
                .param("project", project)
                .param("asOf", asOf)
                .param("end", asOf.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .query((row, n) -> figures(row, YearMonth.from(asOf), asOf))
                .single();
    }

    void keep(UUID project, Figures figures, Instant at) {
        var key = Map.of("project", project, "month", figures.month().atDay(1));
        jdbc.sql("delete from report.public_snapshot where project_id = :project and month = :month")
                .params(key)
                .update();
        jdbc.sql("delete from report.snapshot where project_id = :project and month = :month")
                .params(key)
                .update();
        jdbc.sql("""
                insert into report.snapshot (project_id, month, taken_at, as_of, persons, women, men, other, unknown, hours,
                                             organisations, participations, dates)
                values (:project, :month, :at, :asOf, :persons, :women, :men, :other, :unknown, :hours, :organisations,
                        :participations, :dates)
                """)
                .params(key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("asOf", figures.asOf())
                .param("persons", figures.persons())
                .param("women", figures.women())
                .param("men", figures.men())
                .param("other", figures.other())
                .param("unknown", figures.unknown())
                .param("hours", figures.hours())
                .param("organisations", figures.organisations())
                .param("participations", figures.participations())
                .param("dates", figures.dates())
                .update();
        keepPublic(project, PublicFigures.of(figures));
    }

    private void keepPublic(UUID project, PublicFigures shown) {
        jdbc.sql("""
                insert into report.public_snapshot
                       (project_id, month, as_of, persons, women, men, unknown, hours, organisations, participations, dates)
                values (:project, :month, :asOf, :persons, :women, :men, :unknown, :hours, :organisations, :participations, :dates)
                """)
                .param("project", project)
                .param("month", shown.month().atDay(1))
                .param("asOf", shown.asOf())
                .param("persons", shown.persons())
                .param("women", shown.women())
                .param("men", shown.men())
                .param("unknown", shown.unknown())
                .param("hours", shown.hours())
                .param("organisations", shown.organisations())
                .param("participations", shown.participations())
                .param("dates", shown.dates())
                .update();
    }

    /** From the first month on, oldest first. */
    List<Figures> of(UUID project) {
        return jdbc.sql("select * from report.snapshot where project_id = :project order by month")
                .param("project", project)
                .query((row, n) -> figures(
                        row,
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    Optional<PublicFigures> lastPublic(UUID project) {
        return jdbc.sql("""
                select * from report.published_snapshot where project_id = :project order by month desc limit 1
                """)
                .param("project", project)
                .query((row, n) -> new PublicFigures(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("as_of", LocalDate.class),
                        count(row, "persons"),
                        count(row, "women"),
                        count(row, "men"),
                        count(row, "unknown"),
                        count(row, "hours"),
                        count(row, "organisations"),
                        count(row, "participations"),
                        row.getInt("dates")))
                .optional();
    }

    /** Null where the figure is too small to show. */
    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        var count = row.getLong(column);
        return row.wasNull() ? null : count;
    }

    private static Figures figures(ResultSet row, YearMonth month, LocalDate asOf) throws SQLException {
        return new Figures(
                month,
                asOf,
                row.getInt("persons"),
                row.getInt("women"),
                row.getInt("men"),
                row.getInt("other"),
                row.getInt("unknown"),
                row.getLong("hours"),
                row.getInt("organisations"),
                row.getInt("participations"),
                row.getInt("dates"));
    }
}
