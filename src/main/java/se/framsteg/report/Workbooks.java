package se.framsteg.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The office's own workbook of a project: uploaded and mapped once, filled every month. */
@Service
@Transactional
public class Workbooks {

    /** A workbook in use; without columns until somebody has mapped it. */
    public record Kept(UUID id, String name, byte[] content, WorkbookMapping mapping) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Workbooks(JdbcClient jdbc, JsonMapper json, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the file holds, or nothing when it is no workbook. */
    public static Optional<WorkbookOutline> outline(byte[] content) {
        return WorkbookOutline.read(content);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> inUse(UUID project) {
        return jdbc.sql("""
                select id, name, content, mapping from report.workbook where project_id = :project and retired_at is null
                """)
                .param("project", project)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBytes("content"),
                        json.readValue(row.getString("mapping"), WorkbookMapping.class)))
                .optional();
    }

    public void use(UUID project, String name, byte[] content, WorkbookMapping mapping) {
        access.require(Right.MONTH_WRITE, project);
        try (var book = OfficialWorkbook.open(content)) {
            if (book.getSheet(mapping.sheet()) == null) {
                throw new IllegalArgumentException("The workbook has no sheet " + mapping.sheet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var now = clock.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("update report.workbook set retired_at = :at where project_id = :project and retired_at is null")
                .param("at", now)
                .param("project", project)
                .update();
        var id = Ids.next();
        jdbc.sql("""
                insert into report.workbook (id, project_id, name, content, sha256, mapping, made_at, made_by)
                values (:id, :project, :name, :content, sha256(:content), :mapping::jsonb, :at, :by)
                """)
                .param("id", id)
                .param("project", project)
                .param("name", name)
                .param("content", content)
                .param("mapping", json.writeValueAsString(mapping))
                .param("at", now)
                .param("by", acting.current().id(), Types.OTHER)
                .update();
        audit.changed("report.workbook", "report.workbook", id);
    }

    /** Other columns for the workbook in use; each set of columns is a row of its own, so that its id is the version. */
    public void remap(UUID project, WorkbookMapping mapping, String seen) {
        var kept = inUse(project).orElseThrow(() -> new NotFound("workbook"));
        if (!kept.id().toString().equals(seen)) {
            throw new Conflict("shared.overtaken");
        }
        use(project, kept.name(), kept.content(), mapping);
    }

    public void retire(UUID project) {
        access.require(Right.MONTH_WRITE, project);
        jdbc.sql("update report.workbook set retired_at = :at where project_id = :project and retired_at is null")
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("project", project)
                .update();
    }
}
