package se.framsteg.shared;

/** Why a request was given up. One advice turns each into a status and a page. */
public abstract sealed class Problem extends RuntimeException permits NotFound, NotAllowed, Conflict, TooMany, Busy {
    Problem(String message) {
        super(message, null, false, false);
    }
}
