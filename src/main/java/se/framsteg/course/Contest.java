package se.framsteg.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that what was recorded about them is wrong. Both versions stay, and the answer beside them.
 *
 * @param attendance what was recorded when it was said
 * @param decision the answer, or null while it waits for one
 */
public record Contest(
        UUID id,
        UUID signUp,
        UUID attendance,
        Claim claim,
        Instant madeAt,
        @Nullable Decision decision) {

    /** The answer of the one who takes attendance, with a sentence to the person. */
    public record Decision(boolean accepted, String answer, Instant at) {}

    public boolean open() {
        return decision == null;
    }
}
