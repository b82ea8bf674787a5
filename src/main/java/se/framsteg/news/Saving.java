package se.framsteg.news;

/** The answer to saving a text. Sealed, so that every screen shows both texts when two people write at once. */
public sealed interface Saving {
    record Saved(int version) implements Saving {}

    /** Somebody else saved meanwhile; nothing was written. */
    record Overtaken(Text theirs) implements Saving {}
}
