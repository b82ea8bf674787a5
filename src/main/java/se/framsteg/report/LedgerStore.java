package se.framsteg.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves a project's ledger. Every change of state is a row with who and when; none is ever taken back. */
@Repository
class LedgerStore {
    /** Who takes a step, why, and with which content and file. */
    record Cause(
            @Nullable UUID by,
            Instant at,
            @Nullable String reason,
            @Nullable UUID version,
            @Nullable UUID file) {}

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step at a time in a project: the months of a project depend on each other. */
    Ledger lock(ReportedProject project) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('month:' || :project, 0))")
                .param("project", project.id().toString())
                .query()
                .listOfRows();
        return load(project);
    }

    Ledger load(ReportedProject project) {
        var kept = new TreeMap<YearMonth, MonthState>();
        jdbc.sql("select month, state from report.month where project_id = :project")
                .param("project", project.id())
                .query(row -> {
                    kept.put(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            MonthState.valueOf(row.getString("state")));
                });
        return new Ledger(project.first(), project.last(), kept);
    }

    void save(UUID project, Step.Taken step, YearMonth asked, Cause cause) {
        step.moved().forEach((month, state) -> {
            put(project, month, state, month.equals(asked) && state == MonthState.SUBMITTED ? cause.version() : null);
            record(project, month, state, cause);
        });
    }

    private void put(UUID project, YearMonth month, MonthState state, @Nullable UUID sent) {
        var params = Map.of("project", project, "month", month.atDay(1), "state", state.name());
        var there = jdbc.sql("""
                update report.month
                   set state = :state,
                       sent_version = case when :state = 'NOTHING_TO_REPORT' then null else coalesce(:sent, sent_version) end
                 where project_id = :project and month = :month
                """).params(params).param("sent", sent).update();
        if (there == 0) {
            jdbc.sql("""
                    insert into report.month (project_id, month, state, sent_version) values (:project, :month, :state, :sent)
                    """).params(params).param("sent", sent).update();
        }
    }

    private void record(UUID project, YearMonth month, MonthState state, Cause cause) {
        jdbc.sql("""
                insert into report.month_state (project_id, month, state, at, actor_kind, actor_id, reason, version_id, file_id)
                values (:project, :month, :state, :at, :kind, :by, :reason, :version, :file)
                """)
                .param("project", project)
                .param("month", month.atDay(1))
                .param("state", state.name())
                .param("at", cause.at().atOffset(ZoneOffset.UTC))
                .param("kind", cause.by() == null ? "job" : "staff")
                .param("by", cause.by())
                .param("reason", cause.reason())
                .param("version", cause.version())
                .param("file", cause.file())
                .update();
    }

    void forgetNotes(UUID project) {
        jdbc.sql("delete from report.stirred where project_id = :project")
                .param("project", project)
                .update();
    }

    Optional<UUID> sentVersion(UUID project, YearMonth month) {
        return jdbc.sql("select sent_version from report.month where project_id = :project and month = :month")
                .param("project", project)
                .param("month", month.atDay(1))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(found -> found);
    }
}
