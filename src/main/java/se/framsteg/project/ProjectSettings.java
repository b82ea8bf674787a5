package se.framsteg.project;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;

/** The settings of projects. A change is a new row, so that one may ask later what held when. */
@Service
public class ProjectSettings {

    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    ProjectSettings(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A setting with where it comes from.
     *
     * @param number how often this project has set it; 0 when the default holds
     */
    public record Line(Setting setting, String value, int number, String usual, boolean verified, String source) {}

    @Transactional(readOnly = true)
    public Settings of(UUID project) {
        var values = new EnumMap<Setting, String>(Setting.class);
        lines(project).forEach(line -> values.put(line.setting(), line.value()));
        return new Settings(values);
    }

    @Transactional(readOnly = true)
    public List<Line> lines(UUID project) {
        return jdbc.sql("""
                select d.key, coalesce(s.value, d.default_value) as value, coalesce(s.number, 0) as number,
                       d.default_value, d.verified, d.source
                  from project.setting_definition d
                  left join lateral (select value, number from project.setting s
                                      where s.project_id = :project and s.key = d.key
                                      order by number desc limit 1) s on true
                 order by d.position
                """)
                .param("project", project)
                .query((row, _) -> new Line(
                        Setting.of(row.getString("key")).orElseThrow(),
                        row.getString("value"),
                        row.getInt("number"),
                        row.getString("default_value"),
                        row.getBoolean("verified"),
                        row.getString("source")))
                .list();
    }

    /** Sentences about values that are none; empty when all can be saved. */
    public FieldErrors check(Map<Setting, String> wanted) {
        var errors = new FieldErrors();
        wanted.forEach((setting, value) -> {
            if (!setting.accepts(value)) {
                errors.add(setting.key(), "project.setting.wrong." + setting.key());
            }
        });
        if (!errors.any() && limit(wanted, Setting.GOAL_YELLOW, 0) >= limit(wanted, Setting.GOAL_GREEN, 1000)) {
            errors.add(Setting.GOAL_YELLOW.key(), "project.setting.wrong.goal.order");
        }
        return errors;
    }

    private static int limit(Map<Setting, String> wanted, Setting setting, int otherwise) {
        var value = wanted.get(setting);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /**
     * Saves those that differ from what holds.
     *
     * @param seen how often each had been set when the form was shown
     */
    @Transactional
    public Saving<List<Line>> change(UUID project, Map<Setting, String> wanted, Map<Setting, Integer> seen) {
        access.require(Right.PROJECT_WRITE, project);
        if (check(wanted).any()) {
            throw new IllegalArgumentException("Values are checked before they are saved");
        }
        jdbc.sql("select 1 from project.project where id = :id for update")
                .param("id", project)
                .query()
                .listOfRows();
        var now = lines(project);
        var changed = now.stream()
                .filter(line -> wanted.containsKey(line.setting()))
                .filter(line -> !line.value().equals(wanted.get(line.setting())))
                .toList();
        if (changed.stream().anyMatch(line -> line.number() != seen.getOrDefault(line.setting(), 0))) {
            return new Saving.Overtaken<>(now);
        }
        changed.forEach(line -> save(project, line, wanted.getOrDefault(line.setting(), "")));
        return new Saving.Saved<>(lines(project));
    }

    private void save(UUID project, Line line, String value) {
        jdbc.sql("""
                insert into project.setting (project_id, key, number, value, recorded_at, recorded_by)
                values (:project, :key, :number, :value, :at, :by)
                """)
                .param("project", project)
                .param("key", line.setting().key())
                .param("number", line.number() + 1)
                .param("value", value)
                .param("at", Timestamp.from(clock.now()))
                .param("by", acting.current().id())
                .update();
        audit.changed(
                "project.setting",
                "project",
                project,
                Map.of("key", line.setting().key(), "from", line.value(), "to", value));
    }
}
