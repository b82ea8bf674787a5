package se.framsteg.report;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Takes the monthly figures: the running month's once an hour, and the passed one's for good. */
@Component
class SnapshotJob implements RecurringJob {
    private final JdbcClient jdbc;
    private final SnapshotBook book;

    SnapshotJob(JdbcClient jdbc, SnapshotBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jdbc.sql("select id from project.published_project order by id")
                .query(UUID.class)
                .list()
                .forEach(book::fill);
    }
}
