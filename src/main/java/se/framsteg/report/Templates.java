package se.framsteg.report;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.project.ProgrammePeriod;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** How files look per programme period. A change is a new version; the shipped one holds until somebody makes the first. */
@Service
@Transactional
public class Templates {

    /** A template with what is known about it; number zero is the one that came with the program. */
    public record Kept(ProgrammePeriod period, int number, MonthTemplate template, boolean verified, String note) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Templates(JdbcClient jdbc, JsonMapper json, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Kept of(ProgrammePeriod period) {
        return kept(period).orElseGet(() -> new Kept(period, 0, ShippedTemplates.of(period), false, ""));
    }

    @Transactional(readOnly = true)
    public List<Kept> all() {
        return List.of(of(ProgrammePeriod.P2021), of(ProgrammePeriod.P2014), of(ProgrammePeriod.P2007));
    }

    /** Refused when {@code seen} is not the newest version any more.
     *
     * @param verified that somebody has laid it beside the office's own template; the note says who and when */
    public void change(ProgrammePeriod period, MonthTemplate template, boolean verified, String note, int seen) {
        access.requireAnywhere(Right.OPERATE);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('report.template:' || :period, 0))")
                .param("period", period.name())
                .query()
                .listOfRows();
        if (of(period).number() != seen) {
            throw new Conflict("shared.overtaken");
        }
        var id = Ids.next();
        var now = clock.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into report.template (id, period, version, definition, verified_at, verified_by, note, made_at, made_by)
                select :id, :period, coalesce(max(version), 0) + 1, :definition::jsonb, :verified, :verifier, :note, :at, :by
                  from report.template where period = :period
                """)
                .param("id", id)
                .param("period", period.name())
                .param("definition", json.writeValueAsString(template))
                .param("verified", verified ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("verifier", verified ? acting.current().id() : null, Types.OTHER)
                .param("note", note)
                .param("at", now)
                .param("by", acting.current().id(), Types.OTHER)
                .update();
        audit.changed("report.template", "report.template", id);
    }

    private Optional<Kept> kept(ProgrammePeriod period) {
        return jdbc.sql("""
                select version, definition, verified_at, note from report.template
                 where period = :period order by version desc limit 1
                """)
                .param("period", period.name())
                .query((row, n) -> new Kept(
                        period,
                        row.getInt("version"),
                        json.readValue(row.getString("definition"), MonthTemplate.class),
                        row.getObject("verified_at", OffsetDateTime.class) != null,
                        row.getString("note")))
                .optional();
    }
}
