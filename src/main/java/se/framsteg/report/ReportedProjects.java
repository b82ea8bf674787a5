package se.framsteg.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.NotFound;

/** The projects that months are kept for, with their settings. */
@Repository
@Transactional(readOnly = true)
public class ReportedProjects {
    private final JdbcClient jdbc;

    ReportedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ReportedProject get(UUID project) {
        return named("id = :key", project);
    }

    public ReportedProject bySlug(String slug) {
        return named("slug = :key", slug);
    }

    /** By its slug, or by its id as others may link to it. */
    public ReportedProject byKey(String key) {
        try {
            return get(UUID.fromString(key));
        } catch (IllegalArgumentException noId) {
            return bySlug(key);
        }
    }

    /** Those the actor may read reports of, by name. */
    public List<ReportedProject> readable() {
        return jdbc.sql("""
                select id from project.published_project
                 where id = any((select access.scopes('REPORT_READ'))::uuid[]) order by name, id
                """).query(UUID.class).list().stream().map(this::get).toList();
    }

    private ReportedProject named(String condition, Object key) {
        return jdbc.sql("""
                select id, slug, name, diary_number, kind, starts, ends, planned_participants
                  from project.published_project where\s""" + condition)
                .param("key", key)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ReportedProject(
                            id,
                            row.getString("slug"),
                            row.getString("name"),
                            row.getString("diary_number"),
                            row.getObject("starts", LocalDate.class),
                            row.getObject("ends", LocalDate.class),
                            row.getObject("planned_participants", Integer.class),
                            ReportRules.of(settings(id), row.getString("kind").equals("COMPETENCE")));
                })
                .optional()
                .orElseThrow(() -> new NotFound("project"));
    }

    private Map<String, String> settings(UUID project) {
        return jdbc
                .sql("select key, value from project.published_setting where project_id = :project")
                .param("project", project)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
