package se.framsteg.demo;

/** One step of filling the demonstration; done once, in the order of {@link #position()}. */
interface DemoStep {
    String name();

    int position();

    void load();
}
