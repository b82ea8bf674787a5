package se.framsteg.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a workplace lies, or an organisation as a whole, on a day.
 *
 * @param workplace null for the organisation as a whole
 * @param municipality null when it lies in several municipalities, or nobody has said
 * @param read nobody has said it: it is read from the workplace's town or the municipality's own name
 */
public record Location(
        @Nullable UUID workplace,
        @Nullable String name,
        @Nullable String municipality,
        @Nullable LocalDate since,
        boolean read) {}
