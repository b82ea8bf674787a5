package se.framsteg.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation and workplace that were typed; new names are pending. */
public record Found(UUID organisation, @Nullable UUID workplace) {}
