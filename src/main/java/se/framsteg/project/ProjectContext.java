package se.framsteg.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.FormVersion;

/** What a project stands in: its phases, the projects it belongs with, whom it is for and which goals it serves. */
@Service
public class ProjectContext {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    ProjectContext(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** A code that a project carries. */
    public record Carried(CodeScheme scheme, String code) {}

    /** All at once, as the form shows and saves them. */
    public record Surroundings(List<Phase> phases, List<Relation> relations, List<Carried> codes) {}

    @Transactional(readOnly = true)
    public Surroundings of(UUID project) {
        return new Surroundings(phases(project), relations(project), codes(project));
    }

    /** The same, for somebody who saw what was stored: refused when somebody else has saved since. */
    @Transactional
    public void set(UUID project, Surroundings wanted, String seen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('project.context:' || :project, 0))")
                .param("project", project.toString())
                .query()
                .listOfRows();
        FormVersion.require(seen, of(project));
        set(project, wanted);
    }

    /** Puts these in the place of what was. Relations that other projects have said about this one are theirs. */
    @Transactional
    public void set(UUID project, Surroundings wanted) {
        access.require(Right.PROJECT_WRITE, project);
        for (var table : List.of("phase", "relation", "project_code")) {
            jdbc.sql("delete from project." + table + " where project_id = :project")
                    .param("project", project)
                    .update();
        }
        wanted.phases().forEach(phase -> addPhase(project, phase));
        wanted.relations().forEach(relation -> addRelation(project, relation));
        wanted.codes().forEach(code -> addCode(project, code));
        audit.changed("project.context", "project", project);
    }

    private List<Phase> phases(UUID project) {
        return jdbc.sql(
                        "select phase, starts, ends from project.phase where project_id = :project order by starts, phase")
                .param("project", project)
                .query((row, _) -> new Phase(
                        Phase.Kind.valueOf(row.getString("phase")),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
    }

    /** Said by this project, and the other side of what others say about it. */
    private List<Relation> relations(UUID project) {
        var all = new ArrayList<>(jdbc.sql(
                        "select other_id, kind from project.relation where project_id = :project order by other_id, kind")
                .param("project", project)
                .query((row, _) -> new Relation(
                        row.getObject("other_id", UUID.class), Relation.Kind.valueOf(row.getString("kind"))))
                .list());
        var theirs = jdbc.sql(
                        "select project_id, kind from project.relation where other_id = :project order by project_id, kind")
                .param("project", project)
                .query((row, _) ->
                        new Relation(row.getObject("project_id", UUID.class), otherSide(row.getString("kind"))))
                .list();
        theirs.stream().filter(relation -> !all.contains(relation)).forEach(all::add);
        return List.copyOf(all);
    }

    private static Relation.Kind otherSide(String kind) {
        return switch (kind) {
            case "FORERUNNER" -> Relation.Kind.SUCCESSOR;
            case "PRE_STUDY" -> Relation.Kind.FOLLOWED_BY;
            default -> Relation.Kind.TWIN;
        };
    }

    private List<Carried> codes(UUID project) {
        return jdbc.sql(
                        "select scheme, code from project.project_code where project_id = :project order by scheme, code")
                .param("project", project)
                .query((row, _) -> new Carried(CodeScheme.valueOf(row.getString("scheme")), row.getString("code")))
                .list();
    }

    private void addPhase(UUID project, Phase phase) {
        jdbc.sql(
                        "insert into project.phase (project_id, phase, starts, ends) values (:project, :phase, :starts, :ends)")
                .param("project", project)
                .param("phase", phase.kind().name())
                .param("starts", phase.starts())
                .param("ends", phase.ends())
                .update();
    }

    private void addRelation(UUID project, Relation relation) {
        jdbc.sql("insert into project.relation (project_id, other_id, kind) values (:project, :other, :kind)")
                .param("project", project)
                .param("other", relation.other())
                .param("kind", relation.kind().name())
                .update();
    }

    private void addCode(UUID project, Carried code) {
        jdbc.sql("insert into project.project_code (project_id, scheme, code) values (:project, :scheme, :code)")
                .param("project", project)
                .param("scheme", code.scheme().name())
                .param("code", code.code())
                .update();
    }
}
