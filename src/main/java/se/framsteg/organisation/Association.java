package se.framsteg.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coordination association (samordningsförbund) with a site of its own, under a host or a first part of the address. */
public record Association(
        UUID id,
        String slug,
        @Nullable String host,
        String name,
        String towns,
        @Nullable String organisationNumber) {}
