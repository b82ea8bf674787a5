package se.framsteg.organisation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done with the name of an organisation or workplace. */
public record Decision(
        String action,
        OffsetDateTime at,
        String actorKind,
        @Nullable UUID actorId,
        @Nullable String workplace,
        @Nullable String before,
        @Nullable String after) {

    public String key() {
        return "organisation.decision." + action.toLowerCase(java.util.Locale.ROOT);
    }
}
