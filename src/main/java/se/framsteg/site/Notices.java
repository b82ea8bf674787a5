package se.framsteg.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.project.Project;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

/** What each project tells about personal data, version by version: somebody may ask what they were told. */
@Service
public class Notices {
    private static final String SELECT = """
            select number, language, controller, officer, purpose, ground, recipients, retention, rights, valid_from
              from site.privacy_notice where project_id = :project
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final Wordbook wordbook;

    Notices(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock, Wordbook wordbook) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.wordbook = wordbook;
    }

    /** The newest, in the reader's language where it has been written in it; else in Swedish; else the common text. */
    @Transactional(readOnly = true)
    public Notice newest(Project project, Language language) {
        return jdbc.sql(SELECT + " order by number desc, language = :language desc, language = 'sv' desc limit 1")
                .param("project", project.id())
                .param("language", language.tag())
                .query(Notice.class)
                .optional()
                .orElseGet(() -> common(project, language));
    }

    /** One version, as it was told then. */
    @Transactional(readOnly = true)
    public Optional<Notice> version(Project project, int number, Language language) {
        return jdbc.sql(SELECT
                        + " and number = :number order by language = :language desc, language = 'sv' desc limit 1")
                .param("project", project.id())
                .param("number", number)
                .param("language", language.tag())
                .query(Notice.class)
                .optional();
    }

    /** All versions in Swedish, the latest first. */
    @Transactional(readOnly = true)
    public List<Notice> versions(UUID project) {
        return jdbc.sql(SELECT + " and language = 'sv' order by number desc")
                .param("project", project)
                .query(Notice.class)
                .list();
    }

    /** What the form begins with: the newest in exactly this language, else the common text in it. */
    @Transactional(readOnly = true)
    public Notice toChange(Project project, Language language) {
        return jdbc.sql(SELECT + " and language = :language order by number desc limit 1")
                .param("project", project.id())
                .param("language", language.tag())
                .query(Notice.class)
                .optional()
                .orElseGet(() -> common(project, language));
    }

    /** A new version from today, in Swedish and, when it is complete, in English. */
    @Transactional
    public void publish(Project project, Notice swedish, Notice english) {
        access.require(Right.SITE_WRITE, project.id());
        int number = jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from site.privacy_notice where project_id = :project")
                .param("project", project.id())
                .query(Integer.class)
                .single();
        insert(project.id(), number, swedish);
        if (english.complete()) {
            insert(project.id(), number, english);
        }
        audit.changed("site.privacy", "project", project.id());
    }

    private void insert(UUID project, int number, Notice notice) {
        jdbc.sql("""
                insert into site.privacy_notice (project_id, number, language, controller, officer, purpose, ground, recipients,
                       retention, rights, valid_from, saved_by)
                values (:project, :number, :language, :controller, :officer, :purpose, :ground, :recipients, :retention, :rights,
                       :from, :by)
                """)
                .param("project", project)
                .param("number", number)
                .param("language", notice.language())
                .param("controller", notice.controller())
                .param("officer", notice.officer())
                .param("purpose", notice.purpose())
                .param("ground", notice.ground())
                .param("recipients", notice.recipients())
                .param("retention", notice.retention())
                .param("rights", notice.rights())
                .param("from", clock.today())
                .param("by", acting.current().id())
                .update();
    }

    /** The common text, with the names of the project and of its owner in it. */
    public Notice common(Project project, Language language) {
        var words = wordbook.in(language);
        var owner = project.register().ownerName();
        return new Notice(
                0,
                language.tag(),
                owner,
                "",
                words.t("site.notice.common.purpose", project.name()),
                words.t("site.privacy.ground.text"),
                words.t("site.notice.common.recipients"),
                words.t("site.notice.common.retention"),
                words.t("site.privacy.rights.text"),
                project.starts());
    }
}
