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

/** The organisations that take part in projects. */
@Service
public class Partners {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    Partners(JdbcClient jdbc, Access access, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Partner> of(UUID project) {
        return jdbc.sql("""
                select p.*, o.name
                  from project.partner p
                  join organisation.published_organisation o on o.id = p.organisation_id
                 where p.removed_at is null and p.project_id = :project
                 order by array_position(array['CO_OWNER', 'PARTNER', 'CO_FINANCIER', 'TAKES_PART'], p.role), o.name
                """).param("project", project).query(Partners::partner).list();
    }

    @Transactional(readOnly = true)
    public Optional<Partner> find(UUID project, UUID id) {
        return of(project).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional
    public Partner add(Partner partner) {
        access.require(Right.PROJECT_WRITE, partner.project());
        parameters(jdbc.sql("""
                insert into project.partner (id, project_id, organisation_id, role, starts, ends)
                values (:id, :project, :organisation, :role, :starts, :ends)
                on conflict (id) do nothing
                """), partner).update();
        audit.changed("project.partner.add", "project", partner.project());
        return partner;
    }

    /** Saves one that nobody has changed since its edition was shown. */
    @Transactional
    public Saving<Partner> change(Partner partner) {
        access.require(Right.PROJECT_WRITE, partner.project());
        var rows = parameters(jdbc.sql("""
                update project.partner
                   set organisation_id = :organisation, role = :role, starts = :starts, ends = :ends, edition = edition + 1
                 where id = :id and project_id = :project and edition = :edition and removed_at is null
                """), partner)
                .param("edition", partner.edition())
                .update();
        var now = find(partner.project(), partner.id()).orElseThrow(() -> new NotFound("partner"));
        if (rows == 0) {
            return new Saving.Overtaken<>(now);
        }
        audit.changed("project.partner.change", "project", partner.project());
        return new Saving.Saved<>(now);
    }

    /** Shown no more, but kept for those who ask later. */
    @Transactional
    public void remove(UUID project, UUID id) {
        access.require(Right.PROJECT_WRITE, project);
        jdbc.sql("update project.partner set removed_at = :at where id = :id and project_id = :project")
                .param("at", Timestamp.from(clock.now()))
                .param("id", id)
                .param("project", project)
                .update();
        audit.changed("project.partner.remove", "project", project);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Partner partner) {
        return statement
                .param("id", partner.id())
                .param("project", partner.project())
                .param("organisation", partner.organisation())
                .param("role", partner.role().name())
                .param("starts", partner.starts())
                .param("ends", partner.ends());
    }

    private static Partner partner(ResultSet row, int n) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                Partner.Role.valueOf(row.getString("role")),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("edition"));
    }
}
