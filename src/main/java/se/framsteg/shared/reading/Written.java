package se.framsteg.shared.reading;

import java.util.List;

/** What a cell says, as far as it can be understood: nothing is guessed where two readings are possible. */
public sealed interface Written<T> {
    record Blank<T>() implements Written<T> {}

    record Sure<T>(T value) implements Written<T> {}

    /** It could mean several things, or something is missing. */
    record Unsure<T>(List<T> could) implements Written<T> {}

    record Unread<T>() implements Written<T> {}
}
