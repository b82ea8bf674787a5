package se.framsteg.shared;

/** It is not there, or the one who asks may not know that it is: the answer is the same (404). */
public final class NotFound extends Problem {
    /** @param what the kind of thing, never its name or id */
    public NotFound(String what) {
        super("Not found: " + what);
    }
}
