package se.framsteg.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.database.DataFolder;
import se.framsteg.shared.keys.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/** Reading the audit log, and showing that nobody has changed it. Only for those who may: others find no lines. */
@Service
public class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final String SELECT = """
            select id, at, actor_kind, actor_id, purpose, kind, action, object_kind, object_id, persons, facts::text as facts,
                   block_id is not null as sealed, scope_id
              from access.audit_line
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KeyRing keys;
    private final DataFolder folder;

    AuditLog(JdbcClient jdbc, JsonMapper json, KeyRing keys, DataFolder folder) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
        this.folder = folder;
    }

    /** What the last check of the seals found: which blocks no longer fit their lines, and whether the end of the log is there. */
    public record Seals(Instant checkedAt, long blocks, List<Long> broken, LogSeals.HeadFound head) {
        public boolean endIsMissing() {
            return head == LogSeals.HeadFound.GONE || head == LogSeals.HeadFound.OTHER;
        }
    }

    /**
     * One's own data was shown: when, on which screen, to whom in which role, and where.
     *
     * @param scope the project or association; association: the one that answers for it
     */
    public record OwnRead(
            Instant at,
            String what,
            String actorKind,
            @Nullable UUID actor,
            @Nullable String roleSv,
            @Nullable String roleEn,
            @Nullable UUID scope,
            @Nullable UUID association) {}

    /** Somebody who has seen many people in a day. */
    public record Reader(UUID actor, long persons) {}

    /** About a person: what was shown of them and changed on them, and what they did. Or about one object. Newest first. */
    @Transactional(readOnly = true)
    public List<AuditLine> about(@Nullable UUID id, String kind, long before, int most) {
        return jdbc.sql(SELECT + """
                         where (:kind = '' or kind = :kind) and id < :before
                           and (:id::uuid is null or object_id = :id or actor_id = :id or persons @> array[:id::uuid])
                         order by id desc limit :most
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("before", before)
                .param("most", most)
                .query(AuditLog::line)
                .list();
    }

    /** When the actor's own data was shown, newest first. */
    @Transactional(readOnly = true)
    public List<OwnRead> readsOfMe(int most) {
        return jdbc.sql(
                        "select at, what, actor_kind, actor, role_sv, role_en, scope, association from access.own_reads(:most)")
                .param("most", most)
                .query(OwnRead.class)
                .list();
    }

    /** Those who have seen the most people since then. */
    @Transactional(readOnly = true)
    public List<Reader> readers(Instant since, long atLeast) {
        return jdbc.sql("""
                        select actor_id, count(distinct seen) as persons
                          from access.audit_line, unnest(persons) as seen
                         where kind = 'READ' and at >= :since and actor_id is not null
                         group by actor_id having count(distinct seen) >= :least
                         order by persons desc
                        """)
                .param("since", Timestamp.from(since))
                .param("least", atLeast)
                .query((row, _) -> new Reader(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** All lines since then as JSON, one a line, in the order they were written, as log collectors take them. */
    @Transactional(readOnly = true)
    public void export(Instant since, Consumer<String> out) {
        try (Stream<AuditLine> lines = jdbc
                .sql(SELECT + " where at >= :since order by id")
                .param("since", Timestamp.from(since))
                .withFetchSize(1000)
                .query(AuditLog::line)
                .stream()) {
            lines.forEach(line -> out.accept(json.writeValueAsString(collected(line))));
        }
    }

    /** Seals what is older, the first ten thousand lines of it; as a job. */
    @Transactional
    public int seal(Instant olderThan, Instant now) {
        return LogSeals.seal(jdbc, keys, olderThan, now);
    }

    /** Checks all seals and the end of the log, as a job; whoever may read the log sees what was found. */
    @Transactional
    public LogSeals.Verdict check(Instant now) {
        var verdict = LogSeals.verify(jdbc, keys, LogHead.in(folder.logHead()));
        jdbc.sql("select access.keep_seal_check(:now, :blocks, :broken, :head)")
                .param("now", Timestamp.from(now))
                .param("blocks", verdict.blocks())
                .param("broken", verdict.broken().toArray(Long[]::new))
                .param("head", verdict.head().name())
                .query()
                .listOfRows();
        return verdict;
    }

    /** The newest seal; nothing before the first. */
    @Transactional(readOnly = true)
    public Optional<LogHead> head() {
        return LogHead.of(jdbc);
    }

    /** How a block is sealed now, to compare with a letter; nothing when there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<LogHead> sealOf(long block) {
        return LogHead.of(jdbc, block);
    }

    /**
     * Writes the newest seal beside the database. One that is there already and is not found again stays: it is the proof that
     * something is missing, until somebody has looked into it.
     */
    @Transactional(readOnly = true)
    public void exportHead() {
        var file = folder.logHead();
        var exported = LogHead.in(file);
        var head = LogHead.of(jdbc);
        if (head.isEmpty() || exported.equals(head)) {
            return;
        }
        if (exported.isPresent() && !isHere(exported.get())) {
            LOG.error(
                    "The log does not hold block {} as it was sealed at {}: see {}",
                    exported.get().block(),
                    exported.get().sealedAt(),
                    file);
            return;
        }
        head.get().write(file);
    }

    private boolean isHere(LogHead head) {
        return jdbc.sql("select exists (select from access.audit_block where id = :id and encode(hash, 'hex') = :seal)")
                .param("id", head.block())
                .param("seal", head.seal())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Seals> lastCheck() {
        return jdbc.sql("select at, blocks, broken, head from access.seal_check order by at desc limit 1")
                .query((row, _) -> new Seals(
                        row.getTimestamp(1).toInstant(),
                        row.getLong(2),
                        List.of((Long[]) row.getArray(3).getArray()),
                        LogSeals.HeadFound.valueOf(row.getString(4))))
                .optional();
    }

    private static Map<String, Object> collected(AuditLine line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("@timestamp", line.at().toString());
        fields.put("event.id", line.id());
        fields.put("event.category", line.kind().equals("READ") ? "database" : "configuration");
        fields.put("event.type", line.kind().equals("READ") ? "access" : "change");
        fields.put("event.action", line.action());
        fields.put("event.reason", line.purpose());
        fields.put("user.id", line.actor());
        fields.put("user.kind", line.actorKind());
        fields.put("object.kind", line.objectKind());
        fields.put("object.id", line.object());
        fields.put("scope.id", line.scope());
        fields.put("persons", line.persons());
        fields.put("facts", line.facts());
        return fields;
    }

    private static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("purpose"),
                row.getString("kind"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getObject("object_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("persons").getArray()),
                row.getString("facts"),
                row.getBoolean("sealed"),
                row.getObject("scope_id", UUID.class));
    }
}
