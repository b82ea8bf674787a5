package se.framsteg.shared;

import java.time.Duration;

/** The house does something just now that leaves no room for this; it may be tried again after a moment (503). */
public final class Busy extends Problem {
    private final String key;
    private final Duration retryAfter;

    /** @param key of the sentence that says what is going on */
    public Busy(String key, Duration retryAfter) {
        super(key);
        this.key = key;
        this.retryAfter = retryAfter;
    }

    public String key() {
        return key;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
