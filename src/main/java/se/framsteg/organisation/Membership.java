package se.framsteg.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's time as a member of an association.
 *
 * @param validTo the last day, or null while it lasts
 */
public record Membership(
        UUID organisationId,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public boolean lasts(LocalDate on) {
        return validTo == null || !on.isAfter(validTo);
    }
}
