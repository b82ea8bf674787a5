package se.framsteg.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Split;

/** Keeps the split figures beside the snapshot they belong to, and reads them: all of them, or those that everybody may see. */
@Repository
class SplitStore {
    private final JdbcClient jdbc;

    SplitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<YearMonth> kept(UUID project) {
        return new HashSet<>(jdbc.sql("select distinct month from report.snapshot_split where project_id = :project")
                .param("project", project)
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list());
    }

    /** Before the snapshot that it belongs to is taken again. */
    void drop(UUID project, YearMonth month) {
        for (var table : List.of("public_split", "snapshot_split")) {
            jdbc.sql("delete from report." + table + " where project_id = :project and month = :month")
                    .param("project", project)
                    .param("month", month.atDay(1))
                    .update();
        }
    }

    void keep(UUID project, YearMonth month, Collection<Counted> counted) {
        for (var one : counted) {
            one.places().forEach((municipality, cells) -> exact(project, month, one.unit(), municipality, cells));
            if (one.places().isEmpty()) {
                exact(project, month, one.unit(), Counted.UNKNOWN, one.whole());
            }
            one.hidden().forEach((municipality, split) -> hidden(project, month, one.unit(), municipality, split));
        }
    }

    private void exact(UUID project, YearMonth month, Unit unit, String municipality, Counted.Cells cells) {
        jdbc.sql("""
                insert into report.snapshot_split (project_id, month, unit, municipality, women, men, other, unknown)
                values (:project, :month, :unit, :municipality, :women, :men, :other, :unknown)
                """)
                .param("project", project)
                .param("month", month.atDay(1))
                .param("unit", unit.name())
                .param("municipality", municipality)
                .param("women", cells.amounts()[0])
                .param("men", cells.amounts()[1])
                .param("other", cells.amounts()[2])
                .param("unknown", cells.amounts()[3])
                .update();
    }

    private void hidden(UUID project, YearMonth month, Unit unit, String municipality, Split split) {
        jdbc.sql("""
                insert into report.public_split (project_id, month, unit, municipality, women, men, neither, total)
                values (:project, :month, :unit, :municipality, :women, :men, :neither, :total)
                """)
                .param("project", project)
                .param("month", month.atDay(1))
                .param("unit", unit.name())
                .param("municipality", municipality)
                .param("women", split.women())
                .param("men", split.men())
                .param("neither", split.neither())
                .param("total", split.total())
                .update();
    }

    /** The sums of each month, oldest first. */
    List<MonthSplit> months(UUID project, boolean exact) {
        return jdbc.sql(exact ? """
                select s.month, s.as_of, p.unit, sum(p.women)::bigint as women, sum(p.men)::bigint as men,
                       sum(p.other + p.unknown)::bigint as neither,
                       sum(p.women + p.men + p.other + p.unknown)::bigint as total
                  from report.snapshot s join report.snapshot_split p using (project_id, month)
                 where s.project_id = :project
                 group by s.month, s.as_of, p.unit order by s.month, p.unit
                """ : """
                select s.month, s.as_of, p.unit, p.women, p.men, p.neither, p.total
                  from report.published_snapshot s join report.published_split p using (project_id, month)
                 where s.project_id = :project and p.municipality = '*' order by s.month, p.unit
                """)
                .param("project", project)
                .query((row, n) -> new MonthSplit(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("as_of", LocalDate.class),
                        Unit.valueOf(row.getString("unit")),
                        split(row)))
                .list();
    }

    /** A month's rows per municipality, by name, the unknown last. */
    List<PlaceSplit> places(UUID project, YearMonth month, boolean exact) {
        return jdbc.sql(exact ? """
                select p.unit, m.name, p.women, p.men, p.other + p.unknown as neither,
                       p.women + p.men + p.other + p.unknown as total
                  from report.snapshot_split p
                  left join organisation.published_municipality m on m.code = p.municipality
                 where p.project_id = :project and p.month = :month order by m.name nulls last, p.unit
                """ : """
                select p.unit, m.name, p.women, p.men, p.neither, p.total
                  from report.published_split p
                  left join organisation.published_municipality m on m.code = p.municipality
                 where p.project_id = :project and p.month = :month and p.municipality <> '*'
                 order by m.name nulls last, p.unit
                """)
                .param("project", project)
                .param("month", month.atDay(1))
                .query((row, n) ->
                        new PlaceSplit(Unit.valueOf(row.getString("unit")), row.getString("name"), split(row)))
                .list();
    }

    private static Split split(ResultSet row) throws SQLException {
        return new Split(count(row, "women"), count(row, "men"), count(row, "neither"), count(row, "total"));
    }

    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        var count = row.getLong(column);
        return row.wasNull() ? null : count;
    }
}
