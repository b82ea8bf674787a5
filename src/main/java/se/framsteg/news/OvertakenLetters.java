package se.framsteg.news;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Outbox;

/**
 * Letters that wait with a post that has just been withdrawn, in the same transaction: none leaves, and what they said of it is
 * erased. {@link Mailings} writes them anew without it. The archive keeps no copy and needs no telling.
 */
@Component
class OvertakenLetters {
    private final JdbcClient jdbc;
    private final Outbox outbox;

    OvertakenLetters(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Who took the post back may see no reader, so the database looks for the letters. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(PostWithdrawn event) {
        var waiting = jdbc.sql("select letter from news.letters_telling_of(:post) letter")
                .param("post", event.post())
                .query(String.class)
                .list();
        if (!waiting.isEmpty()) {
            outbox.takeBack(waiting);
        }
    }
}
