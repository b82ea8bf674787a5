package se.framsteg.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Language;

/** Targets beside what is reached, from stored figures: exact for those who read reports, else with small numbers hidden. */
@Service
public class Outcomes {
    private final JdbcClient jdbc;
    private final Access access;
    private final SplitStore splits;

    Outcomes(JdbcClient jdbc, Access access, SplitStore splits) {
        this.jdbc = jdbc;
        this.access = access;
        this.splits = splits;
    }

    /** The sheet of a project for the one who looks, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public OutcomeSheet of(ReportedProject project, Language language) {
        access.require(Right.PROJECT_READ, project.id());
        var exact = access.may(Right.REPORT_READ, project.id());
        var limits = limits(project.id());
        var months = splits.months(project.id(), exact);
        var places = months.isEmpty()
                ? List.<PlaceSplit>of()
                : splits.places(project.id(), months.getLast().month(), exact);
        var outcomes = targets(project, language).stream()
                .flatMap(target ->
                        Outcome.of(
                                target,
                                months.stream()
                                        .filter(one -> one.unit() == target.unit())
                                        .toList(),
                                limits)
                                .stream())
                .toList();
        return new OutcomeSheet(project, outcomes, months, places, limits, exact);
    }

    /** The project's goals, and the fund's number of participants when no goal of its own counts persons. */
    private List<Target> targets(ReportedProject project, Language language) {
        var targets = new ArrayList<>(jdbc.sql("""
                select g.source, g.source_en, coalesce(c.sv, g.indicator) as sv, coalesce(c.en, c.sv, g.indicator) as en,
                       g.unit, g.value, g.at_least, coalesce(g.starts, :starts) as starts, coalesce(g.ends, :ends) as ends,
                       o.name as shared_with
                  from project.published_goal g
                  left join project.published_project o
                         on o.id = case when g.project_id = :project then g.shared_with else g.project_id end
                  left join lateral (select sv, en from project.published_code
                                      where scheme = 'INDICATOR' and code = g.indicator
                                      order by valid_from desc limit 1) c on true
                 where g.project_id = :project or g.shared_with = :project
                 order by g.project_id <> :project, g.position, g.id
                """)
                .param("project", project.id())
                .param("starts", project.starts())
                .param("ends", project.ends())
                .query((row, n) -> new Target(
                        language == Language.EN && !row.getString("source_en").isBlank()
                                ? row.getString("source_en")
                                : row.getString("source"),
                        row.getString(language == Language.EN ? "en" : "sv"),
                        Unit.valueOf(row.getString("unit")),
                        row.getLong("value"),
                        row.getBoolean("at_least"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("shared_with")))
                .list());
        var planned = project.planned();
        if (planned != null
                && planned > 0
                && targets.stream().noneMatch(target -> target.unit() == Unit.PERSONS && target.sharedWith() == null)) {
            targets.addFirst(
                    new Target(null, "", Unit.PERSONS, planned, false, project.starts(), project.ends(), null));
        }
        return targets;
    }

    private Light.Limits limits(UUID project) {
        Map<String, Integer> set = jdbc
                .sql("""
                select key, value from project.published_setting
                 where project_id = :project and key in ('goal.green', 'goal.yellow', 'forecast.months')
                """)
                .param("project", project)
                .query((row, n) -> Map.entry(row.getString(1), Integer.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var usual = Light.Limits.USUAL;
        return new Light.Limits(
                set.getOrDefault("goal.green", usual.green()),
                set.getOrDefault("goal.yellow", usual.yellow()),
                set.getOrDefault("forecast.months", usual.months()));
    }
}
