package se.framsteg.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.QuietTransaction;

/** The pause of the whole post, in one row that all nodes share. */
@Repository
class PostPauses {
    private static final List<Duration> GROWING = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    /** So many different letters in a row, refused for a reason that may be ours, are about us. */
    static final int DOUBTS = 3;

    /** A pause that follows from doubts stays short, since somebody may write three letters that no server takes. */
    private static final int LONGEST_OF_DOUBTS = 2;

    /** That letters leave is noted once in so long. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    PostPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QuietTransaction
    public PostPause now() {
        return read("");
    }

    /** The server takes nothing from us: the next try is later than the last was. */
    @QuietTransaction
    public PostPause halted(String answer, Instant now) {
        var pause = read("for update");
        if (pause.restsAt(now)) {
            return pause;
        }
        return save(pause, pause.tries(), answer, List.of(), now);
    }

    /** A letter was refused and it is not clear why; several in a row make a pause. */
    @QuietTransaction
    public PostPause doubted(UUID letter, String answer, Instant now) {
        var pause = read("for update");
        var doubted = new LinkedHashSet<>(pause.doubted());
        doubted.add(letter);
        if (pause.restsAt(now)) {
            return pause;
        }
        if (doubted.size() >= DOUBTS) {
            return save(pause, Math.min(pause.tries(), LONGEST_OF_DOUBTS - 1), answer, List.copyOf(doubted), now);
        }
        jdbc.sql("update message.pause set doubted = :doubted")
                .param("doubted", doubted.toArray(UUID[]::new))
                .update();
        return pause;
    }

    /** A letter has left; gives the pause that ended by it, if there was one. */
    @QuietTransaction
    public @Nullable PostPause accepted(Instant now) {
        var before = read("");
        if (before.since() == null && before.doubted().isEmpty() && before.acceptedSince(now.minus(NOTED))) {
            return null;
        }
        jdbc.sql("""
                        update message.pause
                           set resumed_at = case when since is null then resumed_at else :now end,
                               since = null, tries = 0, next_try_at = null, answer = '', doubted = '{}', last_accepted_at = :now
                        """).param("now", Timestamp.from(now)).update();
        return before.since() == null ? null : before;
    }

    private PostPause save(PostPause pause, int tries, String answer, List<UUID> doubted, Instant now) {
        var next = now.plus(GROWING.get(Math.min(tries, GROWING.size() - 1)));
        var kept = doubted.subList(Math.max(doubted.size() - 20, 0), doubted.size());
        jdbc.sql("""
                        update message.pause
                           set since = coalesce(since, :now), tries = :tries, next_try_at = :next, answer = :answer,
                               doubted = :doubted
                        """)
                .param("now", Timestamp.from(now))
                .param("tries", tries + 1)
                .param("next", Timestamp.from(next))
                .param("answer", answer)
                .param("doubted", kept.toArray(UUID[]::new))
                .update();
        return read("");
    }

    private PostPause read(String lock) {
        return jdbc.sql("""
                        select since, tries, next_try_at, answer, doubted, last_accepted_at, resumed_at from message.pause
                        """ + lock).query(PostPauses::pause).single();
    }

    private static PostPause pause(ResultSet row, int number) throws SQLException {
        return new PostPause(
                instant(row, "since"),
                row.getInt("tries"),
                instant(row, "next_try_at"),
                row.getString("answer"),
                List.of((UUID[]) row.getArray("doubted").getArray()),
                instant(row, "last_accepted_at"),
                instant(row, "resumed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
