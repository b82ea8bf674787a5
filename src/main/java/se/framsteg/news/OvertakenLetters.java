package se.framsteg.news;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that wait with a post that has just been withdrawn, in the same transaction: none leaves, and what they said of it is
 * erased. {@link Mailings} writes them anew without it. The archive keeps no copy and needs no telling.
 */
@Component
class OvertakenLetters {
    private final JdbcClient jdbc;

    OvertakenLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who took the post back may see no reader, so the database looks for the letters. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(PostWithdrawn event) {
        jdbc.sql("select news.take_back_letters_of(:post, :now)")
                .param("post", event.post())
                .param("now", Timestamp.from(Instant.now()))
                .query(Integer.class)
                .single();
    }
}
