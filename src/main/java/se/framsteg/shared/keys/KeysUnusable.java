package se.framsteg.shared.keys;

import org.jspecify.annotations.Nullable;

/** The keys cannot be used; the message is one line that tells an operator what to do. */
public final class KeysUnusable extends RuntimeException {
    KeysUnusable(String message) {
        this(message, null);
    }

    KeysUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
