package se.framsteg.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as it stands now. */
public record Organisation(
        UUID id,
        String name,
        @Nullable String kindKey,
        @Nullable String number,
        boolean soleTrader,
        @Nullable String postalCode,
        @Nullable String town,
        Status status,
        @Nullable UUID mergedInto,
        int version) {}
