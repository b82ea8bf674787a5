package se.framsteg.demo;

import java.util.List;

/**
 * One step of filling the demonstration; done once, in the order of {@link #position()}. Each of its parts, of which most steps have
 * one, is a transaction together with the note that it is done, so a start that is killed in the middle leaves nothing of it.
 */
interface DemoStep {
    String name();

    int position();

    /** Whether several people act, each in transactions of their own: then doing the step again goes on where it was left. */
    default boolean goesOn() {
        return false;
    }

    void load();

    /** What is done and noted each for itself, when the whole would hold too much for too long. */
    default List<Part> parts() {
        return List.of(new Part(name(), this::load));
    }

    /** @param name unique among all steps and parts */
    record Part(String name, Runnable work) {}
}
