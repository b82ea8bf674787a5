package se.framsteg.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the post is doing, for {@code check} and the staff page. */
public record OutboxState(
        boolean server, long waiting, @Nullable Instant oldest, long failed) {}
