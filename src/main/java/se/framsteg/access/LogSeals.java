package se.framsteg.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.shared.keys.KeyRing;

/**
 * The seals of the log. A block seals its lines, its number and the block before with a key that is not in the database: whoever has
 * the database alone can neither change a line unseen nor make the seals anew. What a cut-off end would hide, the exported
 * {@link LogHead} shows.
 */
public final class LogSeals {
    /** What of a line is sealed, by form: all that lines had when the form was made, in one unmistakable text. */
    private static final Map<Integer, String> FORMS = Map.of(
            1, array("l.persons, l.facts"),
            2, array("l.persons, l.facts"),
            3, array("l.persons, l.facts, case when not l.scope_derived then l.scope_id end"));

    private static final int UNKEYED = 1;
    private static final int FORM = 3;
    private static final int MOST = 10_000;

    private LogSeals() {}

    /** How the exported head was found: not at all, as it was, or not as it was. */
    public enum HeadFound {
        NONE,
        FITS,
        GONE,
        OTHER
    }

    /**
     * @param lines how many lines are sealed
     * @param skipped numbers up to the last sealed line that no line has: a transaction that failed leaves one, a line that was removed
     *     before it was sealed too
     * @param broken numbers of blocks that do not fit, or are missing
     */
    public record Verdict(long blocks, long lines, long skipped, List<Long> broken, HeadFound head) {
        public boolean holds() {
            return broken.isEmpty() && (head == HeadFound.NONE || head == HeadFound.FITS);
        }
    }

    private record Block(
            long id,
            int form,
            long firstLine,
            long lastLine,
            long lines,
            long total,
            byte[] previous,
            byte[] hash,
            Instant sealedAt) {
        /** What the key seals: everything about the block, and the block before. */
        byte[] content(byte[] lineHash) {
            var head = "framsteg.audit_block/%d/%d/%d/%d/%d/%d/%d/"
                    .formatted(form, id, firstLine, lastLine, lines, total, micros(sealedAt))
                    .getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(head.length + lineHash.length + previous.length)
                    .put(head)
                    .put(lineHash)
                    .put(previous)
                    .array();
        }

        boolean fits(KeyRing keys, Lines found, byte[] before, long totalBefore) {
            return found.count == lines
                    && (found.count == 0 || found.first == firstLine && found.last == lastLine)
                    && total == totalBefore + lines
                    && Arrays.equals(previous, before)
                    && (form == UNKEYED
                            ? Arrays.equals(hash, sha256().digest(concat(previous, found.hash())))
                            : FORMS.containsKey(form) && keys.sealed(hash, content(found.hash())));
        }

        /** As exactly as the database keeps it. */
        private static long micros(Instant at) {
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        }
    }

    /** The lines of a block as they are read, one after the other. */
    private static final class Lines {
        private final MessageDigest digest = sha256();
        private long count;
        private long first;
        private long last;

        void add(long id, String text) {
            if (count++ == 0) {
                first = id;
            } else {
                digest.update((byte) '\n');
            }
            last = id;
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] hash() {
            return copy(digest).digest();
        }
    }

    /** Seals the next lines that have settled, in the running transaction; says how many. */
    static int seal(JdbcClient jdbc, KeyRing keys, Instant olderThan, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(7305801)").query().listOfRows();
        var blocks = blocks(jdbc, "order by id desc limit 1");
        var before = blocks.isEmpty() ? null : blocks.getFirst();
        var lines = new Lines();
        var ids = new ArrayList<Long>();
        jdbc.sql("select l.id, " + FORMS.get(FORM) + " from access.audit_line l"
                        + " where l.block_id is null and l.at < :older order by l.id limit " + MOST)
                .param("older", Timestamp.from(olderThan))
                .query(row -> {
                    ids.add(row.getLong(1));
                    lines.add(row.getLong(1), row.getString(2));
                });
        if (ids.isEmpty()) {
            return 0;
        }
        var block = new Block(
                before == null ? 1 : before.id() + 1,
                FORM,
                lines.first,
                lines.last,
                lines.count,
                lines.count + (before == null ? 0 : before.total()),
                before == null ? new byte[0] : before.hash(),
                new byte[0],
                now.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("select access.seal(:id, :form::smallint, :lines, :total, :previous, :hash, :now)")
                .param("id", block.id())
                .param("form", block.form())
                .param("lines", ids.toArray(Long[]::new))
                .param("total", block.total())
                .param("previous", block.previous())
                .param("hash", keys.seal(block.content(lines.hash())))
                .param("now", Timestamp.from(block.sealedAt()))
                .query()
                .listOfRows();
        return ids.size();
    }

    /** Checks every seal against the lines as they are now, and the newest against what was exported. Asks as one who sees all lines. */
    public static Verdict verify(JdbcClient jdbc, KeyRing keys, Optional<LogHead> exported) {
        var blocks = blocks(jdbc, "order by id");
        var broken = new TreeSet<Long>();
        var lines = lines(jdbc);
        // A hash without a key is worth something only below a seal with one; before the first of those nothing was
        // exported.
        long firstKeyed = blocks.stream()
                .filter(block -> block.form() != UNKEYED)
                .mapToLong(Block::id)
                .min()
                .orElse(exported.isEmpty() ? Long.MAX_VALUE : 0);
        @Nullable Block before = null;
        for (var block : blocks) {
            var expected = before == null ? 1 : before.id() + 1;
            for (long missing = expected; missing < block.id(); missing++) {
                broken.add(missing);
            }
            var found = lines.getOrDefault(block.id(), new Lines());
            boolean misplaced = block.form() == UNKEYED && block.id() >= firstKeyed;
            if (misplaced
                    || !block.fits(
                            keys,
                            found,
                            before == null ? new byte[0] : before.hash(),
                            before == null ? 0 : before.total())) {
                broken.add(block.id());
            }
            before = block;
        }
        var count = lines.values().stream().mapToLong(found -> found.count).sum();
        var last = lines.values().stream().mapToLong(found -> found.last).max().orElse(0);
        return new Verdict(blocks.size(), count, last - count, List.copyOf(broken), found(blocks, exported));
    }

    private static HeadFound found(List<Block> blocks, Optional<LogHead> exported) {
        if (exported.isEmpty()) {
            return HeadFound.NONE;
        }
        var head = exported.get();
        return blocks.stream()
                .filter(block -> block.id() == head.block())
                .findFirst()
                .map(block ->
                        HexFormat.of().formatHex(block.hash()).equals(head.seal()) ? HeadFound.FITS : HeadFound.OTHER)
                .orElse(HeadFound.GONE);
    }

    private static Map<Long, Lines> lines(JdbcClient jdbc) {
        var texts = new StringBuilder("case b.form");
        FORMS.forEach((form, text) ->
                texts.append(" when ").append(form).append(" then ").append(text));
        var found = new HashMap<Long, Lines>();
        jdbc.sql("select l.block_id, l.id, " + texts
                        + " end from access.audit_line l join access.audit_block b on b.id = l.block_id"
                        + " order by l.block_id, l.id")
                .withFetchSize(1000)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), _ -> new Lines())
                            .add(row.getLong(2), String.valueOf(row.getString(3)));
                });
        return found;
    }

    private static List<Block> blocks(JdbcClient jdbc, String which) {
        return jdbc.sql(
                        "select id, form, first_line, last_line, lines, total, previous, hash, sealed_at from access.audit_block "
                                + which)
                .query((row, _) -> new Block(
                        row.getLong("id"),
                        row.getInt("form"),
                        row.getLong("first_line"),
                        row.getLong("last_line"),
                        row.getLong("lines"),
                        row.getLong("total"),
                        row.getBytes("previous"),
                        row.getBytes("hash"),
                        row.getTimestamp("sealed_at").toInstant()))
                .list();
    }

    private static String array(String last) {
        return "jsonb_build_array(l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), l.actor_kind, l.actor_id,"
                + " l.purpose, l.kind, l.action, l.object_kind, l.object_id, " + last + ")::text";
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied", e);
        }
    }
}
