package se.framsteg.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public pages as ready bytes, until anything at all is committed. Whoever commits calls {@link #contentChanged()} before
 * answering, so nobody sees a page older than what they were just told; other nodes notice within half a second.
 *
 * <p>Dropping everything at each commit looks wasteful, and is not: a page takes a millisecond to make, and a rule for which
 * page depends on which row would one day be wrong.
 */
@Component
public class PublicPages {
    /** Enough for every filter that people use; when it is full, somebody is making up addresses, and we start over. */
    private static final int MOST = 4_000;

    private final Map<String, KeptPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean trusted = true;

    /** Something was committed, here or elsewhere: what was made before it is not shown again. */
    public void contentChanged() {
        generation.incrementAndGet();
        pages.clear();
    }

    /** Whether we know what others commit. While we do not, nothing is kept. */
    public void trust(boolean trusted) {
        this.trusted = trusted;
        if (!trusted) {
            contentChanged();
        }
    }

    long generation() {
        return generation.get();
    }

    @Nullable
    KeptPage get(String address) {
        var page = pages.get(address);
        return page == null || page.old() ? null : page;
    }

    /** Keeps a page that was begun in this generation; one begun before the last commit may be old already. */
    void keep(String address, KeptPage page, long begunIn) {
        if (!trusted || begunIn != generation.get()) {
            return;
        }
        if (pages.size() >= MOST) {
            pages.clear();
        }
        pages.put(address, page);
        if (begunIn != generation.get()) {
            pages.remove(address, page);
        }
    }
}
