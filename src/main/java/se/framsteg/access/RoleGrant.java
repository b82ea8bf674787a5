package se.framsteg.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that a person has within a scope, from one day to another. */
public record RoleGrant(
        UUID id,
        UUID actorId,
        String roleKey,
        String nameSv,
        String nameEn,
        @Nullable UUID scopeId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable OffsetDateTime revokedAt) {}
