package se.framsteg.shared;

import java.time.Duration;

/** The same person or network has asked too often; it may try again after a while (429). */
public final class TooMany extends Problem {
    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("Too many requests");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
