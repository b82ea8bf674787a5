package se.framsteg.person;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two records that became one person, and until when that can be undone. */
public record Merge(
        UUID id,
        UUID fromId,
        UUID intoId,
        OffsetDateTime at,
        @Nullable UUID actorId,
        OffsetDateTime undoUntil,
        @Nullable OffsetDateTime undoneAt) {}
