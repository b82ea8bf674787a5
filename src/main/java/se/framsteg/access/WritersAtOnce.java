package se.framsteg.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Requests that may change something never take all connections: when what they want to change stands still, a quarter is left for
 * those who read, and for sessions. Whoever waits here holds no connection.
 */
class WritersAtOnce {
    /** Longer than a row is waited for, so that those who come after others have a chance. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore room;
    private final Set<Object> admitted = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    WritersAtOnce(int connections) {
        room = new Semaphore(Math.max(1, connections - connections / 4), true);
    }

    /** A transaction within another of the same thread goes with it: waiting for itself would help nobody. */
    void admit(Object transaction) {
        if (inside.get()) {
            return;
        }
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Too many requests wait for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting for the database", e);
        }
        inside.set(true);
        admitted.add(transaction);
    }

    void leave(Object transaction) {
        if (admitted.remove(transaction)) {
            inside.remove();
            room.release();
        }
    }
}
