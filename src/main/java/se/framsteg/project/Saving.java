package se.framsteg.project;

/** The answer to a change of something that others may have changed meanwhile. */
public sealed interface Saving<T> {

    record Saved<T>(T now) implements Saving<T> {}

    /** Somebody else saved first: nothing is stored, and the screen shows both. */
    record Overtaken<T>(T theirs) implements Saving<T> {}
}
