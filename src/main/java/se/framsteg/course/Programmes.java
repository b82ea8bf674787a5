package se.framsteg.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Ids;
import se.framsteg.shared.InLanguages;
import se.framsteg.shared.NotFound;

/** Themes, programmes and their parts: what is offered, before any date is set. */
@Service
public class Programmes {
    private static final String PROGRAMME = "select * from course.programme";

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

    /** @param attended when somebody has attended one of its dates */
    public record Programme(
            UUID id,
            UUID projectId,
            String slug,
            String title,
            InLanguages summary,
            InLanguages description,
            AttendedRule attended) {}

    /** @param requires the part to take first, or null */
    public record Part(
            UUID id,
            UUID programmeId,
            UUID projectId,
            @Nullable UUID themeId,
            int position,
            String slug,
            String title,
            InLanguages summary,
            PartKind kind,
            @Nullable UUID requires) {}

    public List<Theme> themes() {
        return jdbc.sql("select id, slug, name, name_en from course.theme order by position, name")
                .query(Theme.class)
                .list();
    }

    public Optional<Programme> programme(String slug) {
        return jdbc.sql(PROGRAMME + " where slug = :slug")
                .param("slug", slug)
                .query(Programmes::programme)
                .optional();
    }

    public List<Programme> ofProject(UUID project) {
        return jdbc.sql(PROGRAMME + " where project_id = :project order by title")
                .param("project", project)
                .query(Programmes::programme)
                .list();
    }

    public List<Programme> all() {
        return jdbc.sql(PROGRAMME + " order by title")
                .query(Programmes::programme)
                .list();
    }

    /** The rule by which attendance on the dates of this programme is held to be enough. */
    AttendedRule attendedOn(UUID date) {
        return jdbc.sql("""
                select g.attended_rule, g.attended_percent
                  from course.course_date d join course.part p on p.id = d.part_id join course.programme g on g.id = p.programme_id
                 where d.id = :date
                """).param("date", date).query(Programmes::rule).single();
    }

    /** How many attendances on dates of the programme there are, and how many of them are enough by its rule. */
    public record Attended(long there, long enough) {}

    @Transactional(readOnly = true)
    public Attended attended(UUID programme) {
        return jdbc.sql("""
                select (select count(*) from course.published_attendance a
                          join course.published_date d on d.id = a.date_id
                         where d.programme_id = :programme and a.countable_minutes > 0) as there,
                       (select count(*) from course.published_attended e where e.programme_id = :programme) as enough
                """).param("programme", programme).query(Attended.class).single();
    }

    /** The same, for somebody who saw the rule: refused when somebody else has chosen another since. */
    @Transactional
    public void attendedBy(UUID programme, AttendedRule rule, String seen) {
        var now = jdbc.sql("select attended_rule, attended_percent from course.programme where id = :id for update")
                .param("id", programme)
                .query(Programmes::rule)
                .single();
        FormVersion.require(seen, now);
        attendedBy(programme, rule);
    }

    /** A new rule holds for what was recorded before it too; figures of months that are past stay as they were stored. */
    @Transactional
    public void attendedBy(UUID programme, AttendedRule rule) {
        access.require(Right.COURSE_WRITE, projectOf(programme));
        jdbc.sql("update course.programme set attended_rule = :kind, attended_percent = :percent where id = :id")
                .param("kind", rule.kind().name())
                .param("percent", rule.percent())
                .param("id", programme)
                .update();
        audit.changed(
                "attended-rule",
                "course.programme",
                programme,
                Map.of("rule", rule.kind().name(), "percent", Integer.toString(rule.percent())));
    }

    private static Programme programme(ResultSet row, int n) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                told(row, "summary"),
                told(row, "description"),
                rule(row, n));
    }

    private static AttendedRule rule(ResultSet row, int n) throws SQLException {
        return new AttendedRule(
                AttendedRule.Kind.valueOf(row.getString("attended_rule")), row.getInt("attended_percent"));
    }

    public List<Part> parts(UUID programme) {
        return jdbc.sql("select * from course.part where programme_id = :programme order by position")
                .param("programme", programme)
                .query(Programmes::part)
                .list();
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

    private static Part part(ResultSet row, int n) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("theme_id", UUID.class),
                row.getInt("position"),
                row.getString("slug"),
                row.getString("title"),
                told(row, "summary"),
                PartKind.valueOf(row.getString("kind")),
                row.getObject("requires", UUID.class));
    }

    /** A text and its columns beside it, {@code summary}, {@code summary_en} and {@code summary_easy}. */
    static InLanguages told(ResultSet row, String column) throws SQLException {
        return new InLanguages(row.getString(column), row.getString(column + "_en"), row.getString(column + "_easy"));
    }

    UUID projectOf(UUID programme) {
        return jdbc.sql("select project_id from course.programme where id = :id")
                .param("id", programme)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("programme"));
    }
}
