package se.framsteg.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Secret;
import se.framsteg.shared.TooMany;

/** Counts attempts in the database, so that neither a restart nor a second node forgets them. */
@Service
public class Limits {
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient jdbc;

    Limits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts one attempt in a transaction of its own, so that it counts whatever becomes of the request: call it before the
     * work begins, outside a transaction.
     *
     * @param subject who tries: an address, a person's id or {@link Network#of}
     * @throws TooMany when a window is full
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Limit limit, String subject) {
        count(limit, subject, Instant.now());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Limit limit, String subject, Instant now) {
        int wait = jdbc.sql("select access.attempt(:kind, :subject, :now, :most, :seconds)")
                .param("kind", limit.kind())
                .param("subject", Secret.hashOf(subject.strip().toLowerCase(Locale.ROOT)))
                .param("now", Timestamp.from(now))
                .param("most", limit.windows().stream().map(Limit.Window::most).toArray(Integer[]::new))
                .param(
                        "seconds",
                        limit.windows().stream()
                                .map(window -> (int) window.within().toSeconds())
                                .toArray(Integer[]::new))
                .query(Integer.class)
                .single();
        if (wait > 0) {
            throw new TooMany(Duration.ofSeconds(wait));
        }
    }

    /** A person who got it right starts afresh. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String subject) {
        jdbc.sql("delete from access.attempt where kind = :kind and subject = :subject")
                .param("kind", limit.kind())
                .param("subject", Secret.hashOf(subject.strip().toLowerCase(Locale.ROOT)))
                .update();
    }

    @Transactional
    public int forgetOld(Instant now) {
        return jdbc.sql("delete from access.attempt where at < :before")
                .param("before", Timestamp.from(now.minus(REMEMBERED)))
                .update();
    }
}
