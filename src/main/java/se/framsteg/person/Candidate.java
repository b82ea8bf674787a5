package se.framsteg.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that a new row may already be.
 *
 * @param name null when the person belongs to projects that the one who asks may not see
 */
public record Candidate(
        UUID person, FoundBy foundBy, @Nullable String name) {
    /** What two rows have in common: a number is certain, an address with a like name nearly so, a name is a question. */
    public enum FoundBy {
        NUMBER,
        ADDRESS,
        NAME
    }
}
