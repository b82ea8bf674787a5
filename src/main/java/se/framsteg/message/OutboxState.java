package se.framsteg.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the post is doing, for the staff page and the page of the day.
 *
 * @param failed letters of the last days that did not arrive and have not been sent again
 * @param pause since when the mail server takes nothing from us; null while letters leave
 */
public record OutboxState(
        boolean server,
        long waiting,
        @Nullable Instant oldest,
        long failed,
        @Nullable Pause pause) {

    /** The mail server takes nothing from us at the moment, and what it says. */
    public record Pause(Instant since, @Nullable Instant nextTryAt, String answer) {}
}
