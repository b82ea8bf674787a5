package se.framsteg.site.search;

import java.util.List;
import java.util.Map;
import se.framsteg.site.index.EntryKind;

/** A page of hits, and how many there are of each kind in all. */
record Found(List<Hit> hits, Map<EntryKind, Integer> counts) {
    static final Found NOTHING = new Found(List.of(), Map.of());

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
