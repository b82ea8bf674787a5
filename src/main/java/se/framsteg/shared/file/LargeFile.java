package se.framsteg.shared.file;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import se.framsteg.shared.Busy;

/** One large file is read at a time, so that memory is enough for it; the next waits a moment and is then asked to come back. */
public final class LargeFile {
    /** What is smaller is read beside others. */
    public static final int LARGE = 2_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ReentrantLock TURN = new ReentrantLock(true);

    private LargeFile() {}

    /** Does the work in its turn when this many bytes are much; who has the turn may go on taking it. */
    public static <T> T read(long bytes, Supplier<T> work) {
        if (bytes < LARGE) {
            return work.get();
        }
        take(PATIENCE);
        try {
            return work.get();
        } finally {
            TURN.unlock();
        }
    }

    static void take(Duration patience) {
        try {
            if (!TURN.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy("shared.busy.file", Duration.ofSeconds(30));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("shared.busy.file", Duration.ofSeconds(30));
        }
    }

    static void giveBack() {
        if (TURN.isHeldByCurrentThread()) {
            TURN.unlock();
        }
    }
}
