package se.framsteg.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;
import se.framsteg.shared.keys.KeyRing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Spreadsheets on their way in: sealed, since they hold numbers, and emptied as soon as they are in or left. */
@Repository
class MovingStore {
    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final JsonMapper json;

    MovingStore(JdbcClient jdbc, KeyRing keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    UUID add(
            UUID project,
            MovingKind kind,
            String name,
            byte[] content,
            Map<MovingColumn, Integer> columns,
            int rows,
            @Nullable UUID by,
            Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                insert into report.import_run (id, project_id, kind, name, sha256, content, mapping, rows, made_at, made_by)
                values (:id, :project, :kind, :name, sha256(:plain), :sealed, :mapping::jsonb, :rows, :at, :by)
                """)
                .param("id", id)
                .param("project", project)
                .param("kind", kind.name())
                .param("name", name)
                .param("plain", content)
                .param("sealed", keys.encrypt(content, context(id)))
                .param("mapping", json.writeValueAsString(columns))
                .param("rows", rows)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .update();
        return id;
    }

    List<MovingRun> of(UUID project) {
        return jdbc.sql("""
                select id, kind, name, rows, mapping, made_at, applied_at, content is not null as open, outcome
                  from report.import_run where project_id = :project order by made_at desc, id desc limit 30
                """).param("project", project).query(this::run).list();
    }

    Optional<MovingRun> find(UUID project, UUID run) {
        return jdbc.sql("""
                select id, kind, name, rows, mapping, made_at, applied_at, content is not null as open, outcome
                  from report.import_run where project_id = :project and id = :run
                """)
                .param("project", project)
                .param("run", run)
                .query(this::run)
                .optional();
    }

    Optional<byte[]> content(UUID run) {
        return jdbc.sql("select content from report.import_run where id = :run and content is not null")
                .param("run", run)
                .query(byte[].class)
                .optional()
                .map(closed -> keys.decrypt(closed, context(run)));
    }

    /** Locks first and reads after. */
    void lock(UUID run) {
        jdbc.sql("select 1 from report.import_run where id = :run for update")
                .param("run", run)
                .query()
                .listOfRows();
    }

    void map(UUID run, Map<MovingColumn, Integer> columns) {
        jdbc.sql("update report.import_run set mapping = :mapping::jsonb where id = :run and content is not null")
                .param("mapping", json.writeValueAsString(columns))
                .param("run", run)
                .update();
    }

    void applied(UUID run, MovingRun.Outcome outcome, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                update report.import_run set content = null, applied_at = :at, applied_by = :by, outcome = :outcome::jsonb
                 where id = :run
                """)
                .param("run", run)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }

    void leave(UUID run) {
        jdbc.sql("update report.import_run set content = null where id = :run")
                .param("run", run)
                .update();
    }

    Map<UUID, Integer> openingHours(UUID project) {
        var hours = new HashMap<UUID, Integer>();
        jdbc.sql("select person_id, hours from report.opening_hours where project_id = :project")
                .param("project", project)
                .query(row -> {
                    hours.put(row.getObject("person_id", UUID.class), row.getInt("hours"));
                });
        return hours;
    }

    void openingHours(UUID project, UUID person, int hours, LocalDate until, UUID run) {
        var there = jdbc.sql("""
                update report.opening_hours set hours = :hours, until = :until, run_id = :run
                 where project_id = :project and person_id = :person
                """)
                .param("project", project)
                .param("person", person)
                .param("hours", hours)
                .param("until", until)
                .param("run", run)
                .update();
        if (there == 0) {
            jdbc.sql("""
                    insert into report.opening_hours (project_id, person_id, until, hours, run_id)
                    values (:project, :person, :until, :hours, :run)
                    """)
                    .param("project", project)
                    .param("person", person)
                    .param("hours", hours)
                    .param("until", until)
                    .param("run", run)
                    .update();
        }
    }

    private MovingRun run(ResultSet row, int number) throws SQLException {
        Map<String, Integer> mapping = json.readValue(row.getString("mapping"), new TypeReference<>() {});
        var columns = new EnumMap<MovingColumn, Integer>(MovingColumn.class);
        mapping.forEach((column, place) -> columns.put(MovingColumn.valueOf(column), place));
        var applied = row.getObject("applied_at", OffsetDateTime.class);
        var outcome = row.getString("outcome");
        return new MovingRun(
                row.getObject("id", UUID.class),
                MovingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("rows"),
                columns,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                applied == null ? null : applied.toInstant(),
                row.getBoolean("open"),
                outcome == null ? null : json.readValue(outcome, MovingRun.Outcome.class));
    }

    private static byte[] context(UUID run) {
        return ("report.import_run.content:" + run).getBytes(StandardCharsets.US_ASCII);
    }
}
