package se.framsteg.demo;

/**
 * One step of filling the demonstration; done once, in the order of {@link #position()}. It is one transaction together with the note
 * that it is done, so a start that is killed in the middle of it leaves nothing of it.
 */
interface DemoStep {
    String name();

    int position();

    /** Whether several people act, each in transactions of their own: then doing the step again goes on where it was left. */
    default boolean goesOn() {
        return false;
    }

    void load();
}
