package se.framsteg.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Themes, programmes and their parts: what is offered, before any date is set. */
@Service
public class Programmes {
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    Programmes(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** A subject that dates are sorted under, common to the installation. */
    public record Theme(UUID id, String slug, String name, String nameEn) {}

    public record Programme(UUID id, UUID projectId, String slug, String title, String summary, String description) {}

    /** @param requires the part to take first, or null */
    public record Part(
            UUID id,
            UUID programmeId,
            UUID projectId,
            @Nullable UUID themeId,
            int position,
            String slug,
            String title,
            String summary,
            PartKind kind,
            @Nullable UUID requires) {}

    public List<Theme> themes() {
        return jdbc.sql("select id, slug, name, name_en from course.theme order by position, name")
                .query(Theme.class)
                .list();
    }

    public Optional<Programme> programme(String slug) {
        return jdbc.sql(
                        "select id, project_id, slug, title, summary, description from course.programme where slug = :slug")
                .param("slug", slug)
                .query(Programme.class)
                .optional();
    }

    public List<Programme> ofProject(UUID project) {
        return jdbc.sql("""
                select id, project_id, slug, title, summary, description from course.programme
                 where project_id = :project order by title
                """).param("project", project).query(Programme.class).list();
    }

    public List<Programme> all() {
        return jdbc.sql("select id, project_id, slug, title, summary, description from course.programme order by title")
                .query(Programme.class)
                .list();
    }

    public List<Part> parts(UUID programme) {
        return jdbc.sql("""
                select id, programme_id, project_id, theme_id, position, slug, title, summary, kind, requires
                  from course.part where programme_id = :programme order by position
                """).param("programme", programme).query(Part.class).list();
    }

    @Transactional
    public UUID addTheme(String slug, String name, String nameEn) {
        access.requireAnywhere(Right.COURSE_WRITE);
        jdbc.sql("""
                insert into course.theme (id, slug, name, name_en, position)
                values (:id, :slug, :name, :english, (select count(*) from course.theme))
                on conflict (slug) do nothing
                """)
                .param("id", Ids.next())
                .param("slug", slug)
                .param("name", name)
                .param("english", nameEn)
                .update();
        return jdbc.sql("select id from course.theme where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single();
    }

    @Transactional
    public UUID addProgramme(UUID project, String slug, String title, String summary, String description) {
        access.require(Right.COURSE_WRITE, project);
        var id = Ids.next();
        jdbc.sql("""
                insert into course.programme (id, project_id, slug, title, summary, description)
                values (:id, :project, :slug, :title, :summary, :description)
                """)
                .param("id", id)
                .param("project", project)
                .param("slug", slug)
                .param("title", title)
                .param("summary", summary)
                .param("description", description)
                .update();
        audit.changed("added", "course.programme", id);
        return id;
    }

    /** The next part of a programme. */
    @Transactional
    public UUID addPart(
            UUID programme,
            String slug,
            String title,
            String summary,
            PartKind kind,
            @Nullable UUID theme,
            @Nullable UUID requires) {
        var project = projectOf(programme);
        access.require(Right.COURSE_WRITE, project);
        var id = Ids.next();
        jdbc.sql("""
                insert into course.part (id, programme_id, project_id, theme_id, position, slug, title, summary, kind, requires)
                select :id, g.id, g.project_id, :theme, 1 + (select count(*) from course.part p where p.programme_id = g.id),
                       :slug, :title, :summary, :kind, :requires
                  from course.programme g where g.id = :programme
                """)
                .param("id", id)
                .param("theme", theme)
                .param("slug", slug)
                .param("title", title)
                .param("summary", summary)
                .param("kind", kind.name())
                .param("requires", requires)
                .param("programme", programme)
                .update();
        audit.changed("added", "course.part", id);
        return id;
    }

    UUID projectOf(UUID programme) {
        return jdbc.sql("select project_id from course.programme where id = :id")
                .param("id", programme)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("programme"));
    }
}
