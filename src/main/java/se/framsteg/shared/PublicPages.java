package se.framsteg.shared;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public pages as ready bytes, until anything at all is committed. Whoever commits calls {@link #contentChanged()} before
 * answering, so nobody sees a page older than what they were just told; other nodes notice within half a second.
 *
 * <p>Each commit begins a new generation. A page may be shown to whoever arrived no later than the generation in which its
 * making began; so those who wait while somebody else makes the page are served by it, also when commits follow closely.
 *
 * <p>Making every page anew after each commit looks wasteful, and is not: a page takes a millisecond to make, and a rule for
 * which page depends on which row would one day be wrong.
 *
 * <p>What is kept takes at most so many bytes: beyond that the pages go that were asked for longest ago. A page that nobody has
 * asked for in a while goes too.
 */
@Component
public class PublicPages {
    /** Every page that people ask for in half a minute, many times over. */
    private static final long MOST = 64L << 20;

    /** No page takes the room of all others. */
    private static final int LARGEST_SHARE = 8;

    /** The objects around a page, and its entry in a map. */
    private static final int FRAME = 1_000;

    private static final int MOST_PATHS = 20_000;

    /** Pages say "today" and "coming": they grow old without a commit too. */
    private static final long OLDEST = Duration.ofSeconds(30).toNanos();

    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> understood = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final ReentrantLock keeping = new ReentrantLock();
    private final LongSupplier nanos;
    private final long most;
    private volatile boolean trusted = true;
    private long bytes;
    private long sweptAt;

    public PublicPages() {
        this(System::nanoTime, MOST);
    }

    PublicPages(LongSupplier nanos, long most) {
        this.nanos = nanos;
        this.most = most;
        this.sweptAt = nanos.getAsLong();
    }

    /** The last page of an address, the generation in which its making began, and whose turn it is to make the next. */
    private static final class Kept {
        private final KeptPage page;
        private final long begunIn;
        private final long madeAt;
        private final ReentrantLock turn;
        private final long size;
        private volatile long usedAt;

        Kept(String key, KeptPage page, long begunIn, long madeAt, ReentrantLock turn) {
            this.page = page;
            this.begunIn = begunIn;
            this.madeAt = madeAt;
            this.turn = turn;
            this.usedAt = madeAt;
            this.size = page.size() + 2L * key.length() + FRAME;
        }
    }

    /** Something was committed, here or elsewhere: what was made before it is not shown to those who come now. */
    public void contentChanged() {
        generation.incrementAndGet();
    }

    /** Whether we know what others commit. While we do not, nothing is kept. */
    public void trust(boolean trusted) {
        this.trusted = trusted;
        if (!trusted) {
            contentChanged();
        }
    }

    boolean trusted() {
        return trusted;
    }

    long generation() {
        return generation.get();
    }

    /** What the page at this path understands of a query; null while nobody knows that it is a public one. */
    @Nullable
    Set<String> understood(String path) {
        return understood.get(path);
    }

    /** A page that may be shown to whoever arrived in this generation. */
    @Nullable
    KeptPage get(String key, long arrivedIn) {
        var kept = pages.get(key);
        if (kept == null) {
            return null;
        }
        var now = nanos.getAsLong();
        if (now - kept.usedAt > OLDEST / 10) {
            kept.usedAt = now; // not at every ask: all who ask would write to one place
        }
        return kept.begunIn < arrivedIn || now - kept.madeAt > OLDEST ? null : kept.page;
    }

    /** Whose turn it is to make this page; null while nobody knows that it is a public one. */
    @Nullable
    ReentrantLock turn(String key) {
        var kept = pages.get(key);
        return kept == null ? null : kept.turn;
    }

    /** Keeps a page whose making began in this generation, unless a newer one is kept. */
    void keep(String path, Set<String> parameters, String key, KeptPage page, long begunIn) {
        keeping.lock();
        try {
            var before = pages.get(key);
            var turn = before == null ? new ReentrantLock() : before.turn;
            var now = new Kept(key, page, begunIn, nanos.getAsLong(), turn);
            if (trusted && now.size <= most / LARGEST_SHARE && (before == null || before.begunIn <= begunIn)) {
                understood(path, parameters);
                pages.put(key, now);
                bytes += now.size - (before == null ? 0 : before.size);
                makeRoom(now.madeAt);
            }
        } finally {
            keeping.unlock();
        }
    }

    /** What keeping takes just now. */
    long bytes() {
        keeping.lock();
        try {
            return bytes;
        } finally {
            keeping.unlock();
        }
    }

    private void understood(String path, Set<String> parameters) {
        if (understood.size() >= MOST_PATHS) {
            understood.clear();
        }
        understood.put(path, parameters);
    }

    private void makeRoom(long now) {
        if (now - sweptAt > OLDEST) {
            sweptAt = now;
            pages.forEach((key, kept) -> {
                if (now - kept.usedAt > OLDEST) {
                    drop(key, kept);
                }
            });
        }
        if (bytes > most) {
            for (var one : pages.entrySet().stream()
                    .map(entry -> new Rest(entry.getKey(), entry.getValue(), now - entry.getValue().usedAt))
                    .sorted(Comparator.comparingLong(Rest::unused).reversed())
                    .toList()) {
                drop(one.key(), one.kept());
                if (bytes <= most / 4 * 3) {
                    return;
                }
            }
        }
    }

    /** A page and how long nobody had asked for it when we looked: others go on asking meanwhile. */
    private record Rest(String key, Kept kept, long unused) {}

    private void drop(String key, Kept kept) {
        if (pages.remove(key, kept)) {
            bytes -= kept.size;
        }
    }
}
