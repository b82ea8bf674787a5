package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;

/** The versions of a month's content. */
@Repository
class VersionStore {
    private static final String VERSION =
            "select id, month, number, made_at, persons, women, men, other, unknown, hours, starts, ends from report.month_version v ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID project, YearMonth month, @Nullable UUID by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                insert into report.month_version (id, project_id, month, number, made_at, made_by)
                select :id, :project, :month, coalesce(max(number), 0) + 1, :at, :by
                  from report.month_version where project_id = :project and month = :month
                """)
                .param("id", id)
                .param("project", project)
                .param("month", month.atDay(1))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    Version count(UUID version) {
        jdbc.sql("""
                update report.month_version v
                   set persons = c.persons, women = c.women, men = c.men, other = c.other,
                       unknown = c.persons - c.women - c.men - c.other, hours = c.hours, minutes = c.minutes,
                       starts = c.starts, ends = c.ends
                  from (select count(*) as persons, count(*) filter (where r.gender = 'K') as women,
                               count(*) filter (where r.gender = 'M') as men, count(*) filter (where r.gender = 'X') as other,
                               coalesce(sum(r.hours), 0) as hours, coalesce(sum(r.minutes), 0) as minutes,
                               count(*) filter (where r.starts >= v2.month) as starts, count(r.ends) as ends
                          from report.month_row r join report.month_version v2 on v2.id = r.version_id
                         where r.version_id = :id) c
                 where v.id = :id
                """).param("id", version).update();
        return get(version);
    }

    Version get(UUID version) {
        return jdbc.sql(VERSION + "where id = :id")
                .param("id", version)
                .query(VersionStore::version)
                .single();
    }

    Optional<Version> last(UUID project, YearMonth month) {
        return jdbc.sql(VERSION + "where project_id = :project and month = :month order by number desc limit 1")
                .param("project", project)
                .param("month", month.atDay(1))
                .query(VersionStore::version)
                .optional();
    }

    Optional<Version> ofFile(UUID project, YearMonth month, UUID file) {
        return jdbc.sql(VERSION + """
                where id = (select version_id from report.month_file
                             where id = :file and project_id = :project and month = :month)
                """)
                .param("file", file)
                .param("project", project)
                .param("month", month.atDay(1))
                .query(VersionStore::version)
                .optional();
    }

    int leftOut(UUID file) {
        return jdbc.sql("select left_out from report.month_file where id = :file")
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("persons"),
                row.getInt("women"),
                row.getInt("men"),
                row.getInt("other"),
                row.getInt("unknown"),
                row.getLong("hours"),
                row.getInt("starts"),
                row.getInt("ends"));
    }
}
