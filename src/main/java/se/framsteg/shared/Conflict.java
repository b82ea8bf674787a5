package se.framsteg.shared;

/** Somebody else changed the same thing meanwhile, or its state no longer permits the verb (409). */
public final class Conflict extends Problem {
    private final String key;

    /** @param key of the sentence in the message files that says what happened and what to do */
    public Conflict(String key) {
        super("Conflict: " + key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
