package se.framsteg.message;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.access.QuietTransaction;

/** What letters said is kept for ninety days, so that one can be sent again; that they were sent is kept longer. */
@Component
class ErasingBodies {
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    ErasingBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QuietTransaction
    public int erase(Instant now) {
        var before = Timestamp.from(now.minus(KEPT));
        jdbc.sql("""
                        delete from message.attachment
                         where letter_id in (select id from message.letter
                                              where erased_at is null and put_at < :before and state <> 'WAITING')
                        """).param("before", before).update();
        return jdbc.sql("""
                        update message.letter set body_text = null, body_html = null, erased_at = :now
                         where erased_at is null and put_at < :before and state <> 'WAITING'
                        """)
                .param("now", Timestamp.from(now))
                .param("before", before)
                .update();
    }
}
