package se.framsteg.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workplace that somebody may have meant. */
public record WorkplaceHit(UUID id, String name, @Nullable String town) {}
