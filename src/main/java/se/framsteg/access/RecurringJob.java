package se.framsteg.access;

import java.time.Duration;

/** Work that the program does by itself now and then, on one node at a time, as the actor {@link Actor.Job} of its name. */
public interface RecurringJob {
    /** Stable and unique; it stands in the audit log. */
    String name();

    Duration every();

    /**
     * Whether every row the job works on has a lease of its own, so that nothing is done twice even if the job itself is taken over.
     * Other jobs lose what they did since.
     */
    default boolean leasesItsRows() {
        return false;
    }

    /** Does the work; called outside a transaction, so that it can use several. */
    void run();
}
