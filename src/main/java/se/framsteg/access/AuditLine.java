package se.framsteg.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log: who did what to which object, or saw which people.
 *
 * @param facts what else was remembered, as JSON
 * @param scope the project or association it was done in; null: the installation as a whole
 */
public record AuditLine(
        long id,
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        String purpose,
        String kind,
        String action,
        @Nullable String objectKind,
        @Nullable UUID object,
        List<UUID> persons,
        String facts,
        boolean sealed,
        @Nullable UUID scope) {}
