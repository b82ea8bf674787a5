package se.framsteg.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in a list: to whom, about what, and how it went.
 *
 * @param sealed to somebody with a protected identity
 */
public record LetterLine(
        UUID id,
        String address,
        String subject,
        String state,
        Instant putAt,
        boolean secret,
        @Nullable UUID scope,
        @Nullable UUID person,
        boolean sealed) {}
