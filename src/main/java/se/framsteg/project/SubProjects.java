package se.framsteg.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** The parts of projects that have leaders of their own. */
@Service
public class SubProjects {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    SubProjects(JdbcClient jdbc, Access access, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SubProject> of(UUID project) {
        return jdbc.sql("""
                select * from project.sub_project where removed_at is null and project_id = :project order by name
                """)
                .param("project", project)
                .query(SubProjects::subProject)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<SubProject> find(UUID project, UUID id) {
        return of(project).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional
    public SubProject add(SubProject subProject) {
        access.require(Right.PROJECT_WRITE, subProject.project());
        parameters(jdbc.sql("""
                insert into project.sub_project (id, project_id, name, towns, leader, email)
                values (:id, :project, :name, :towns, :leader, :email)
                on conflict (id) do nothing
                """), subProject).update();
        audit.changed("project.sub_project.add", "project", subProject.project());
        return subProject;
    }

    /** Saves one that nobody has changed since its edition was shown. */
    @Transactional
    public Saving<SubProject> change(SubProject subProject) {
        access.require(Right.PROJECT_WRITE, subProject.project());
        var rows = parameters(jdbc.sql("""
                update project.sub_project
                   set name = :name, towns = :towns, leader = :leader, email = :email, edition = edition + 1
                 where id = :id and project_id = :project and edition = :edition and removed_at is null
                """), subProject)
                .param("edition", subProject.edition())
                .update();
        var now = find(subProject.project(), subProject.id()).orElseThrow(() -> new NotFound("sub_project"));
        if (rows == 0) {
            return new Saving.Overtaken<>(now);
        }
        audit.changed("project.sub_project.change", "project", subProject.project());
        return new Saving.Saved<>(now);
    }

    /** Shown no more, but kept for those who ask later. */
    @Transactional
    public void remove(UUID project, UUID id) {
        access.require(Right.PROJECT_WRITE, project);
        jdbc.sql("update project.sub_project set removed_at = :at where id = :id and project_id = :project")
                .param("at", Timestamp.from(clock.now()))
                .param("id", id)
                .param("project", project)
                .update();
        audit.changed("project.sub_project.remove", "project", project);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, SubProject subProject) {
        return statement
                .param("id", subProject.id())
                .param("project", subProject.project())
                .param("name", subProject.name())
                .param("towns", subProject.towns())
                .param("leader", subProject.leader())
                .param("email", subProject.email());
    }

    private static SubProject subProject(ResultSet row, int n) throws SQLException {
        return new SubProject(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("towns"),
                row.getString("leader"),
                row.getString("email"),
                row.getInt("edition"));
    }
}
