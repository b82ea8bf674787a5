package se.framsteg.site;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told us through the site.
 *
 * @param about which page or document it concerns, in the writer's words, or empty
 * @param email where to answer, or null when the writer wants to be anonymous
 */
public record Message(
        UUID id,
        Subject subject,
        String body,
        String about,
        @Nullable String email,
        Instant receivedAt) {

    /** What the message is about; the third leads to the data protection officer. */
    public enum Subject {
        ACCESSIBILITY,
        OTHER_FORM,
        PERSONAL_DATA,
        OTHER
    }
}
