package se.framsteg.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** A colleague who may sign in to work. */
public record Account(
        UUID person,
        String email,
        String name,
        Language language,
        boolean secondFactor,
        @Nullable Instant lockedAt,
        @Nullable Instant lastSignIn) {

    public boolean locked() {
        return lockedAt != null;
    }
}
