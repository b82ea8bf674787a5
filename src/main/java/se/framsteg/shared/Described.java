package se.framsteg.shared;

import org.jspecify.annotations.Nullable;

/** Which texts describe a field to a screen reader: its hint and its error, as ids for {@code aria-describedby}. */
public final class Described {
    private Described() {}

    public static @Nullable String by(String name, String hint, @Nullable String error) {
        if (hint.isEmpty()) {
            return error == null ? null : name + "-error";
        }
        return error == null ? name + "-hint" : name + "-hint " + name + "-error";
    }
}
