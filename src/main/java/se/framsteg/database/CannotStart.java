package se.framsteg.database;

import org.jspecify.annotations.Nullable;

/** The program must not start like this; the message is one line that tells an operator what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        this(message, null);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
