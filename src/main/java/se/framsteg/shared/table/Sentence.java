package se.framsteg.shared.table;

import java.util.List;

/** Something to tell the reader, as the key of a sentence in the words files and what to put into it. */
public record Sentence(String key, List<Object> arguments) {

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public Object[] array() {
        return arguments.toArray();
    }
}
