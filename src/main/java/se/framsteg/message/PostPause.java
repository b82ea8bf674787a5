package se.framsteg.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether letters leave at all.
 *
 * @param since when the mail server began to take nothing from us; null while letters leave
 * @param answer what the server said last
 * @param doubted letters that were refused one after the other for a reason that may be ours
 */
record PostPause(
        @Nullable Instant since,
        int tries,
        @Nullable Instant nextTryAt,
        String answer,
        List<UUID> doubted,
        @Nullable Instant lastAcceptedAt,
        @Nullable Instant resumedAt) {

    boolean restsAt(Instant now) {
        return nextTryAt != null && now.isBefore(nextTryAt);
    }

    boolean acceptedSince(Instant then) {
        return lastAcceptedAt != null && lastAcceptedAt.isAfter(then);
    }

    /** A letter's patience does not run while nothing leaves. */
    Instant patientFrom(Instant putAt) {
        return resumedAt != null && resumedAt.isAfter(putAt) ? resumedAt : putAt;
    }
}
