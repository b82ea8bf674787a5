package se.framsteg.database;

import java.time.Instant;

/**
 * How the embedded server is now.
 *
 * @param since when it became so
 * @param problem the last words of a start that failed; empty while it runs
 */
public record ServerState(Kind kind, Instant since, String problem) {
    public enum Kind {
        RUNNING,
        /** It is being started, or recovers what an interrupted stop left behind. */
        STARTING,
        /** It does not start; that is tried again and again. */
        DOWN
    }

    static ServerState now(Kind kind, String problem) {
        return new ServerState(kind, Instant.now(), problem);
    }
}
