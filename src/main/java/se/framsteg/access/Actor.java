package se.framsteg.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts. The database knows the actor of each transaction and shows rows accordingly. */
public sealed interface Actor extends Serializable {
    /** Somebody on the public pages. */
    record Visitor() implements Actor {}

    /** A colleague who has signed in with a second factor. */
    record Staff(UUID person, String name) implements Actor {}

    /** A course participant or job-seeker who has signed in. */
    record Participant(UUID person, String name) implements Actor {}

    /** The holder of the link to one sign-up, and to nothing else. */
    record Link(UUID signUp) implements Actor {}

    /** The program itself, doing a named job. */
    record Job(String name) implements Actor {}

    /** What the policies of the database compare with: a person, a sign-up, or nobody. */
    default @Nullable UUID id() {
        return switch (this) {
            case Staff staff -> staff.person();
            case Participant participant -> participant.person();
            case Link link -> link.signUp();
            case Visitor v -> null;
            case Job j -> null;
        };
    }

    /** The word by which the database knows this kind of actor. */
    default String kind() {
        return switch (this) {
            case Staff s -> "staff";
            case Participant p -> "participant";
            case Link l -> "link";
            case Visitor v -> "visitor";
            case Job j -> "job";
        };
    }
}
