package se.framsteg.person;

import java.util.UUID;

/**
 * Somebody that a new row may already be, among those whom the one who asks may know. Others are not told of: see
 * {@link Requests}.
 */
public record Candidate(UUID person, FoundBy foundBy, String name) {
    /** What two rows have in common: a number is certain, an address with a like name nearly so, a name is a question. */
    public enum FoundBy {
        NUMBER,
        ADDRESS,
        NAME
    }
}
