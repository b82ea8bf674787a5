package se.framsteg.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent to be told about, as staff know it.
 *
 * @param how LINK or PAPER, when it was given
 * @param withdrawnHow LINK, STAFF or PROTECTED, when it is over
 * @param paper whether the signed paper is kept here
 */
public record Consent(
        UUID id,
        ConsentFacts facts,
        ConsentState state,
        @Nullable Instant askedAt,
        @Nullable Instant givenAt,
        @Nullable String how,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnHow,
        boolean paper,
        int uses) {

    /** Something that leans on it. */
    public record Use(UUID id, boolean post, String title, boolean published) {}

    /** The signed paper, as it was scanned. */
    public record Paper(String mediaType, byte[] bytes) {}

    /** What its own link tells the person. */
    public record Seen(
            UUID id,
            String name,
            String association,
            String about,
            boolean text,
            boolean picture,
            boolean film,
            LocalDate until,
            ConsentState state) {}
}
