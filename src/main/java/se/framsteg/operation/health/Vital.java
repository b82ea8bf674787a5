package se.framsteg.operation.health;

import java.util.Optional;

/** One thing that the house cannot do without, and what is wrong with it now, in words that may stand in public. */
interface Vital {
    /** Empty while it works. May take its time or fail: {@link Probe} neither waits long nor lets a failure through. */
    Optional<String> fault() throws Exception;

    /** What is wrong when it gives no answer at all. */
    String silent();

    /** Whether this node cannot answer pages without it, so that a proxy had better ask another one. */
    boolean neededForPages();
}
