package se.framsteg.access.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, which all nodes share, so that none takes another for dead since their clocks differ. It is asked for now and
 * then, and counted on in between and while the database is away.
 */
class DatabaseTime implements Supplier<Instant> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private Instant seen = Instant.now();
    private long seenNanos = System.nanoTime();
    private long askedNanos = seenNanos - FRESH.toNanos();

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public synchronized Instant get() {
        if (System.nanoTime() - askedNanos >= FRESH.toNanos()) {
            ask();
        }
        return seen.plusNanos(System.nanoTime() - seenNanos);
    }

    private void ask() {
        try {
            seen = jdbc.sql("select clock_timestamp()")
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .single();
            seenNanos = System.nanoTime();
        } catch (DataAccessException away) {
            // the count goes on from what was seen last
            return;
        } finally {
            askedNanos = System.nanoTime();
        }
    }
}
