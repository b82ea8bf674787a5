package se.framsteg.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Free seats of a date are offered to nobody, since then.
 *
 * @param by who paused it, or null when that is not known
 * @param reason for colleagues; those who wait do not see it
 */
public record QueuePause(
        Instant since, @Nullable String by, @Nullable String reason) {}
