package se.framsteg.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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
 */
@Component
public class PublicPages {
    /** Enough for every filter that people use; when it is full, somebody is making up addresses, and we start over. */
    private static final int MOST = 4_000;

    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean trusted = true;

    /** The last page of an address, the generation in which its making began, and whose turn it is to make the next. */
    private record Kept(KeptPage page, long begunIn, ReentrantLock turn) {}

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

    /** A page that may be shown to whoever arrived in this generation. */
    @Nullable
    KeptPage get(String address, long arrivedIn) {
        var kept = pages.get(address);
        return kept == null || kept.begunIn() < arrivedIn || kept.page().old() ? null : kept.page();
    }

    /** Whose turn it is to make this page; null while nobody knows that it is a public one. */
    @Nullable
    ReentrantLock turn(String address) {
        var kept = pages.get(address);
        return kept == null ? null : kept.turn();
    }

    /** Keeps a page whose making began in this generation, unless a newer one is kept. */
    void keep(String address, KeptPage page, long begunIn) {
        if (!trusted) {
            return;
        }
        if (pages.size() >= MOST) {
            pages.clear();
        }
        pages.merge(
                address,
                new Kept(page, begunIn, new ReentrantLock()),
                (before, now) -> before.begunIn() > begunIn ? before : new Kept(page, begunIn, before.turn()));
    }
}
