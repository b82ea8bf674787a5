package se.framsteg.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the database that are asked for again and again, kept until anything is committed: as true as the public pages,
 * by the same rule ({@link PublicPages}). For what is the same whoever asks; what decides anything is read in the
 * transaction that decides.
 */
public final class UntilCommit<K, V> {
    private static final int MOST = 1_000;

    private final PublicPages pages;
    private final Map<K, Place<V>> places = new ConcurrentHashMap<>();

    public UntilCommit(PublicPages pages) {
        this.pages = pages;
    }

    /** The kept answer, or a new one; those who ask for the same at once wait for the first of them. */
    public V get(K key, Function<K, V> ask) {
        if (!pages.trusted()) {
            return ask.apply(key);
        }
        long arrivedIn = pages.generation();
        if (places.size() >= MOST) {
            places.clear();
        }
        var place = places.computeIfAbsent(key, same -> new Place<>());
        var kept = place.kept;
        return kept != null && kept.begunIn() >= arrivedIn ? kept.value() : askInTurn(place, arrivedIn, key, ask);
    }

    private V askInTurn(Place<V> place, long arrivedIn, K key, Function<K, V> ask) {
        place.turn.lock();
        try {
            var kept = place.kept;
            if (kept == null || kept.begunIn() < arrivedIn) {
                long begunIn = pages.generation();
                kept = new Kept<>(ask.apply(key), begunIn);
                place.kept = kept;
            }
            return kept.value();
        } finally {
            place.turn.unlock();
        }
    }

    /** An answer, and the generation in which it was asked for. */
    private record Kept<V>(V value, long begunIn) {}

    /** Where the last answer stands, and whose turn it is to ask anew. */
    private static final class Place<V> {
        private final ReentrantLock turn = new ReentrantLock();
        private volatile @Nullable Kept<V> kept;
    }
}
