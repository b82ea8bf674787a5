package se.framsteg.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The newest seal of the log, which the seals of all older blocks hang on. Kept outside the database and sent to people, it shows later
 * that the log has neither been cut off nor made anew.
 *
 * @param lines how many lines are sealed, in this block and all before
 */
public record LogHead(long block, long lines, Instant sealedAt, String seal) {
    /** In the database now; nothing before the first block. */
    public static Optional<LogHead> of(JdbcClient jdbc) {
        return jdbc.sql("select id, total, sealed_at, hash from access.audit_block order by id desc limit 1")
                .query(LogHead::head)
                .optional();
    }

    /** As a block is sealed now; nothing when there is no such block. */
    static Optional<LogHead> of(JdbcClient jdbc, long block) {
        return jdbc.sql("select id, total, sealed_at, hash from access.audit_block where id = :block")
                .param("block", block)
                .query(LogHead::head)
                .optional();
    }

    private static LogHead head(ResultSet row, int number) throws SQLException {
        return new LogHead(
                row.getLong(1),
                row.getLong(2),
                row.getTimestamp(3).toInstant(),
                HexFormat.of().formatHex(row.getBytes(4)));
    }

    /** As it was written last; nothing when it never was. */
    public static Optional<LogHead> in(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split("\\s+");
            return Optional.of(
                    new LogHead(Long.parseLong(words[1]), Long.parseLong(words[3]), Instant.parse(words[5]), words[7]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The file " + file + " cannot be read: it should hold the log's last seal", e);
        }
    }

    /** The seal as people compare it: in groups of eight. */
    public String inGroups() {
        return seal.replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** Whole or not at all. */
    public void write(Path file) {
        try {
            var draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".log-head", ".new");
            Files.writeString(
                    draft, "block %d\nlines %d\nsealed %s\nseal %s\n".formatted(block, lines, sealedAt, seal));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
