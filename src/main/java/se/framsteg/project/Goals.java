package se.framsteg.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** The goals of projects, each with its source. */
@Service
public class Goals {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    Goals(JdbcClient jdbc, Access access, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the project, and those of others that cover it too. */
    @Transactional(readOnly = true)
    public List<Goal> of(UUID project) {
        return jdbc.sql("""
                select * from project.goal
                 where removed_at is null and (project_id = :project or shared_with = :project)
                 order by project_id <> :project, position, id
                """).param("project", project).query(Goals::goal).list();
    }

    @Transactional(readOnly = true)
    public Optional<Goal> find(UUID project, UUID id) {
        return of(project).stream()
                .filter(goal -> goal.id().equals(id) && goal.project().equals(project))
                .findFirst();
    }

    @Transactional
    public Goal add(Goal goal) {
        access.require(Right.PROJECT_WRITE, goal.project());
        parameters(jdbc.sql("""
                insert into project.goal (id, project_id, position, source, source_en, indicator, unit, value, at_least,
                       starts, ends, shared_with)
                values (:id, :project, (select coalesce(max(position), 0) + 1 from project.goal where project_id = :project),
                       :source, :sourceEn, :indicator, :unit, :value, :atLeast, :starts, :ends, :sharedWith)
                on conflict (id) do nothing
                """), goal).param("project", goal.project()).update();
        audit.changed("project.goal.add", "project", goal.project());
        return goal;
    }

    /** Saves a goal that nobody has changed since its edition was shown. */
    @Transactional
    public Saving<Goal> change(Goal goal) {
        access.require(Right.PROJECT_WRITE, goal.project());
        var rows = parameters(jdbc.sql("""
                update project.goal
                   set source = :source, source_en = :sourceEn, indicator = :indicator, unit = :unit, value = :value,
                       at_least = :atLeast, starts = :starts, ends = :ends, shared_with = :sharedWith, edition = edition + 1
                 where id = :id and project_id = :project and edition = :edition and removed_at is null
                """), goal)
                .param("project", goal.project())
                .param("edition", goal.edition())
                .update();
        var now = find(goal.project(), goal.id()).orElseThrow(() -> new NotFound("goal"));
        if (rows == 0) {
            return new Saving.Overtaken<>(now);
        }
        audit.changed("project.goal.change", "project", goal.project());
        return new Saving.Saved<>(now);
    }

    /** A goal that no longer holds is kept for those who ask later, but shown no more. */
    @Transactional
    public void remove(UUID project, UUID id) {
        access.require(Right.PROJECT_WRITE, project);
        jdbc.sql("update project.goal set removed_at = :at where id = :id and project_id = :project")
                .param("at", Timestamp.from(clock.now()))
                .param("id", id)
                .param("project", project)
                .update();
        audit.changed("project.goal.remove", "project", project);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Goal goal) {
        return statement
                .param("id", goal.id())
                .param("source", goal.source())
                .param("sourceEn", goal.sourceEn())
                .param("indicator", goal.indicator())
                .param("unit", goal.unit().name())
                .param("value", goal.value())
                .param("atLeast", goal.atLeast())
                .param("starts", goal.starts())
                .param("ends", goal.ends())
                .param("sharedWith", goal.sharedWith());
    }

    private static Goal goal(ResultSet row, int n) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("source"),
                row.getString("source_en"),
                row.getString("indicator"),
                Goal.Unit.valueOf(row.getString("unit")),
                row.getInt("value"),
                row.getBoolean("at_least"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("shared_with", UUID.class),
                row.getInt("edition"));
    }
}
