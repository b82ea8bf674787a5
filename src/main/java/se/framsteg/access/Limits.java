package se.framsteg.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Secret;
import se.framsteg.shared.TooMany;
import tools.jackson.databind.json.JsonMapper;

/** Counts attempts in the database, so that neither a restart nor a second node forgets them. */
@Service
public class Limits {
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Limits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Counts one attempt in a transaction of its own, so that it counts whatever becomes of the request: call it before the
     * work begins, outside a transaction.
     *
     * @param subject who tries: a person's id, {@link Network#of} or the key of a mailbox, exactly as it is
     * @throws TooMany when a window is full
     */
    @QuietTransaction(propagation = Propagation.REQUIRES_NEW)
    public void count(Limit limit, String subject) {
        count(limit, subject, Instant.now());
    }

    @QuietTransaction(propagation = Propagation.REQUIRES_NEW)
    public void count(Limit limit, String subject, Instant now) {
        int wait = attempt(limit, subject, now);
        if (wait > 0) {
            throw new TooMany(Duration.ofSeconds(wait));
        }
    }

    /**
     * As {@link #count}, for what is left out silently when there was too much of it, such as one more letter to the same
     * mailbox: false when a window is full.
     */
    @QuietTransaction(propagation = Propagation.REQUIRES_NEW)
    public boolean admits(Limit limit, String subject) {
        return attempt(limit, subject, Instant.now()) == 0;
    }

    private int attempt(Limit limit, String subject, Instant now) {
        return jdbc.sql("select access.attempt(:kind, :subject, :now, :most, :seconds)")
                .param("kind", limit.kind())
                .param("subject", subject(subject))
                .param("now", Timestamp.from(now))
                .param("most", limit.windows().stream().map(Limit.Window::most).toArray(Integer[]::new))
                .param(
                        "seconds",
                        limit.windows().stream()
                                .map(window -> (int) window.within().toSeconds())
                                .toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Looks whether one more would be too many, and counts nothing: for what is counted only when it hits. Whoever is full is
     * not answered at all, so that the answer does not tell a hit from a miss.
     *
     * @throws TooMany when a window is full
     */
    @Transactional(readOnly = true)
    public void requireRoom(Limit limit, String subject) {
        var now = Instant.now();
        for (var window : limit.windows()) {
            var full = jdbc.sql("""
                            select a.at from access.attempt a
                             where a.kind = :kind and a.subject = :subject and a.at > :since
                             order by a.at desc offset :most - 1 limit 1
                            """)
                    .param("kind", limit.kind())
                    .param("subject", subject(subject))
                    .param("since", Timestamp.from(now.minus(window.within())))
                    .param("most", window.most())
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .optional();
            if (full.isPresent()) {
                throw new TooMany(Duration.between(now, full.get().plus(window.within())));
            }
        }
    }

    /** An attempt that is counted with others. */
    public record Attempt(Limit limit, String subject) {}

    /**
     * Counts many attempts in the caller's transaction, which is all that happens of the request: what is rolled back was no
     * attempt.
     *
     * @return for each how long to wait, zero when it may go on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Duration> countTogether(List<Attempt> attempts) {
        var waits = new ArrayList<>(Collections.nCopies(attempts.size(), Duration.ZERO));
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < attempts.size(); i++) {
            rows.add(row(i, attempts.get(i)));
        }
        jdbc.sql("select n, wait from access.attempts(:attempts::jsonb, :now)")
                .param("attempts", json.writeValueAsString(rows))
                .param("now", Timestamp.from(Instant.now()))
                .query((row, n) -> waits.set(row.getInt(1), Duration.ofSeconds(row.getInt(2))))
                .list();
        return waits;
    }

    private static Map<String, Object> row(int position, Attempt attempt) {
        var windows = attempt.limit().windows();
        return Map.of(
                "n", position,
                "kind", attempt.limit().kind(),
                "subject", HexFormat.of().formatHex(subject(attempt.subject())),
                "most", windows.stream().map(Limit.Window::most).toList(),
                "seconds",
                        windows.stream()
                                .map(window -> window.within().toSeconds())
                                .toList());
    }

    private static byte[] subject(String text) {
        return Secret.hashOf(text);
    }

    /** A person who got it right starts afresh. */
    @QuietTransaction(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String subject) {
        jdbc.sql("delete from access.attempt where kind = :kind and subject = :subject")
                .param("kind", limit.kind())
                .param("subject", subject(subject))
                .update();
    }

    @QuietTransaction
    public int forgetOld(Instant now) {
        return jdbc.sql("delete from access.attempt where at < :before")
                .param("before", Timestamp.from(now.minus(REMEMBERED)))
                .update();
    }
}
