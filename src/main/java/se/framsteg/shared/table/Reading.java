package se.framsteg.shared.table;

/** What came of reading a file or a paste: a table, or a sentence that says why not. */
public sealed interface Reading {
    record Table(Grid grid) implements Reading {}

    record Unreadable(Sentence why) implements Reading {}

    static Reading unreadable(String key, Object... arguments) {
        return new Unreadable(Sentence.of("shared.table." + key, arguments));
    }
}
