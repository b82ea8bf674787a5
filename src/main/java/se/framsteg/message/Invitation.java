package se.framsteg.message;

import java.time.Instant;

/**
 * An entry in somebody's calendar. The uid never changes; the sequence rises at each real change; a cancelled entry carries
 * the same uid, so that the calendar removes it by itself.
 */
public record Invitation(
        String uid,
        int sequence,
        boolean cancel,
        Instant start,
        Instant end,
        String title,
        String place,
        String description,
        String url) {

    public Invitation {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("An entry ends after it starts: " + start + " – " + end);
        }
    }
}
