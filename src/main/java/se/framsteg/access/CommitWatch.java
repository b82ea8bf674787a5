package se.framsteg.access;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.shared.PublicPages;

/**
 * Notices within half a second that another node has committed something. PostgreSQL's current snapshot changes whenever a
 * writing transaction begins or ends (documentation, 9.27), so that writers need not do anything for us.
 */
@Component
class CommitWatch implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final PublicPages pages;
    private @Nullable String seen;
    private volatile @Nullable Thread watcher;

    CommitWatch(DataSource dataSource, PublicPages pages) {
        this.jdbc = JdbcClient.create(dataSource);
        this.pages = pages;
    }

    void look() {
        try {
            var snapshot = jdbc.sql("select pg_current_snapshot()::text")
                    .query(String.class)
                    .single();
            if (!snapshot.equals(seen)) {
                seen = snapshot;
                pages.contentChanged();
            }
            pages.trust(true);
        } catch (DataAccessException e) {
            pages.trust(false);
        }
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
