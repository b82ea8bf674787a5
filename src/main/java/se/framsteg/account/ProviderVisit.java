package se.framsteg.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that came by an organisation, as the session remembers it.
 *
 * @param trusted whether the organisation said, and is believed, that a second factor was shown
 * @param shownAt when the person showed who they are there, if it says so
 */
public record ProviderVisit(
        UUID id,
        UUID person,
        String provider,
        boolean trusted,
        @Nullable Instant shownAt) implements Serializable {}
