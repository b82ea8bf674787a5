package se.framsteg.project;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.InLanguages;

/** What a project is in a few sentences, beside the fund's own Swedish description: in English and in easy Swedish. */
@Service
public class ShortTexts {
    public static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    ShortTexts(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param swedish what stands there in Swedish: the beginning of the fund's description */
    @Transactional(readOnly = true)
    public InLanguages of(UUID project, String swedish) {
        return jdbc.sql("select english, easy from project.short_text where project_id = :project")
                .param("project", project)
                .query((row, _) -> new InLanguages(swedish, row.getString("english"), row.getString("easy")))
                .optional()
                .orElseGet(() -> InLanguages.swedish(swedish));
    }

    @Transactional
    public void tell(UUID project, String english, String easy) {
        access.require(Right.PROJECT_WRITE, project);
        jdbc.sql("""
                insert into project.short_text (project_id, english, easy, changed_at, changed_by)
                values (:project, :english, :easy, :now, :by)
                on conflict (project_id) do update
                   set english = excluded.english, easy = excluded.easy,
                       changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("project", project)
                .param("english", english)
                .param("easy", easy)
                .param("now", Timestamp.from(clock.now()))
                .param("by", acting.current() instanceof Actor.Staff staff ? staff.person() : null)
                .update();
        audit.changed("project.short_text", "project", project);
    }
}
