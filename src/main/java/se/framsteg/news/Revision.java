package se.framsteg.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text as it was when somebody kept it on purpose, or published it. */
public record Revision(
        UUID post,
        TextLanguage language,
        int number,
        Wording wording,
        Instant savedAt,
        @Nullable UUID savedBy) {}
