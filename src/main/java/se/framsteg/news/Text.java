package se.framsteg.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The working copy of a post in one language: what its writers see, and its readers not yet. */
public record Text(
        UUID post,
        TextLanguage language,
        Wording wording,
        int version,
        Instant savedAt,
        @Nullable UUID savedBy) {}
