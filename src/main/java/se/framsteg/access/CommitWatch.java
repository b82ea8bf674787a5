package se.framsteg.access;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.shared.PublicPages;

/**
 * Notices within half a second that another node has changed what public pages are made of. Every such change moves the
 * sequence {@code framework.public_version}, already before its transaction commits. So pages are old when it has moved,
 * and again until the last transaction has ended that was running then: PostgreSQL's current snapshot tells (documentation,
 * 9.27), and writers need not wait for anything of ours.
 */
@Component
class CommitWatch implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(CommitWatch.class);

    private final JdbcClient jdbc;
    private final PublicPages pages;
    /** By the count of nanoseconds; 0 while it answers. */
    private long awaySince;

    private long seen = -1;
    private @Nullable Long awaited;
    private volatile @Nullable Thread watcher;

    CommitWatch(DataSource dataSource, PublicPages pages) {
        this.jdbc = JdbcClient.create(dataSource);
        this.pages = pages;
    }

    void look() {
        try {
            notice();
            pages.trust(true);
            tellThatItAnswers();
        } catch (DataAccessException e) {
            pages.trust(false);
            tellThatItIsAway(e);
        }
    }

    private void tellThatItIsAway(DataAccessException e) {
        if (awaySince == 0) {
            awaySince = System.nanoTime();
            var why = String.valueOf(e.getMostSpecificCause().getMessage());
            LOG.warn("The database does not answer: {}", why.lines().findFirst().orElse(""));
        }
    }

    private void tellThatItAnswers() {
        if (awaySince != 0) {
            LOG.warn(
                    "The database answers again, after {} s",
                    Duration.ofNanos(System.nanoTime() - awaySince).toSeconds());
            awaySince = 0;
        }
    }

    private void notice() {
        long version = number("select last_value + is_called::int from framework.public_version");
        if (version != seen) {
            seen = version;
            // A number of our own: whoever moved the version had theirs before. The snapshot's end does not tell;
            // it is the first number after those that have ended.
            awaited = number("select pg_current_xact_id()::text::bigint");
        }
        if (awaited != null) {
            long running = number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
            pages.contentChanged();
            if (running > awaited) {
                awaited = null;
            }
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("commit-watch").start(() -> {
            while (watcher != null) {
                look();
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    @Override
    public void stop() {
        var running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
