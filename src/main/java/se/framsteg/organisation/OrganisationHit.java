package se.framsteg.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that somebody may have meant.
 *
 * @param also the other name by which it was found, when it was not its own
 */
public record OrganisationHit(
        UUID id,
        String name,
        @Nullable String town,
        @Nullable String kindKey,
        Status status,
        @Nullable String also) {}
