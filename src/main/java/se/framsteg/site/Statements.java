package se.framsteg.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

/** The accessibility statements of associations; one that has written none has ours, which tells of the program. */
@Service
public class Statements {
    /** When this version of the program was last examined, by us. */
    private static final LocalDate ASSESSED = LocalDate.of(2026, 11, 21);

    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final Wordbook wordbook;

    Statements(JdbcClient jdbc, Access access, Acting acting, Audit audit, Wordbook wordbook) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.wordbook = wordbook;
    }

    /** @param swedish which Swedish our own words are in: plain or easy */
    @Transactional(readOnly = true)
    public Statement of(@Nullable UUID association, Language swedish) {
        var plain = swedish.swedish() ? swedish : Language.SV;
        return association == null ? ours(plain) : newest(association).orElseGet(() -> ours(plain));
    }

    /** Puts a statement before readers; the earlier ones are kept. */
    @Transactional
    public void publish(UUID association, Statement statement) {
        access.require(Right.SITE_WRITE, association);
        var id = Ids.next();
        jdbc.sql("""
                insert into site.statement (id, association_id, level, assessed_on, method_sv, method_en, burden_sv, burden_en,
                       outside_sv, outside_en, updated_on, saved_by)
                values (:id, :association, :level, :assessed, :methodSv, :methodEn, :burdenSv, :burdenEn, :outsideSv,
                       :outsideEn, :updated, :by)
                """)
                .param("id", id)
                .param("association", association)
                .param("level", statement.level().name())
                .param("assessed", statement.assessedOn())
                .param("methodSv", statement.method().sv())
                .param("methodEn", statement.method().en())
                .param("burdenSv", statement.burden().sv())
                .param("burdenEn", statement.burden().en())
                .param("outsideSv", statement.outside().sv())
                .param("outsideEn", statement.outside().en())
                .param("updated", statement.updatedOn())
                .param("by", acting.current().id())
                .update();
        for (int i = 0; i < statement.gaps().size(); i++) {
            insert(id, i, statement.gaps().get(i));
        }
        audit.changed("site.statement", "organisation.association", association);
    }

    private void insert(UUID statement, int position, Statement.Gap gap) {
        jdbc.sql("""
                insert into site.statement_gap (statement_id, position, what_sv, what_en, why_sv, why_en, instead_sv, instead_en)
                values (:statement, :position, :whatSv, :whatEn, :whySv, :whyEn, :insteadSv, :insteadEn)
                """)
                .param("statement", statement)
                .param("position", position)
                .param("whatSv", gap.what().sv())
                .param("whatEn", gap.what().en())
                .param("whySv", gap.why().sv())
                .param("whyEn", gap.why().en())
                .param("insteadSv", gap.instead().sv())
                .param("insteadEn", gap.instead().en())
                .update();
    }

    private Optional<Statement> newest(UUID association) {
        return jdbc.sql("select * from site.statement where association_id = :association order by id desc limit 1")
                .param("association", association)
                .query((row, n) -> new Statement(
                        Statement.Level.valueOf(row.getString("level")),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getObject("updated_on", LocalDate.class),
                        told(row, "method"),
                        told(row, "burden"),
                        told(row, "outside"),
                        gaps(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<Statement.Gap> gaps(UUID statement) {
        return jdbc.sql("select * from site.statement_gap where statement_id = :id order by position")
                .param("id", statement)
                .query((row, n) -> new Statement.Gap(told(row, "what"), told(row, "why"), told(row, "instead")))
                .list();
    }

    private static Told told(ResultSet row, String name) throws SQLException {
        return new Told(row.getString(name + "_sv"), row.getString(name + "_en"));
    }

    private Statement ours(Language swedish) {
        return new Statement(
                Statement.Level.PARTLY,
                ASSESSED,
                ASSESSED,
                words("how.text", swedish),
                words("burden.text", swedish),
                words("outside.text", swedish),
                Stream.of("scans", "workbooks", "texts", "tried")
                        .map(gap -> new Statement.Gap(
                                words("gap." + gap + ".what", swedish),
                                words("gap." + gap + ".why", swedish),
                                words("gap." + gap + ".instead", swedish)))
                        .toList());
    }

    private Told words(String key, Language swedish) {
        return new Told(
                wordbook.in(swedish).t("site.accessibility." + key),
                wordbook.in(Language.EN).t("site.accessibility." + key));
    }
}
