package se.framsteg.shared;

/** Work that has to be done before the installation counts as started, such as filling an empty demonstration. */
public interface StartTask {
    /** Does the work, or returns at once when it was done at an earlier start. */
    void run();
}
