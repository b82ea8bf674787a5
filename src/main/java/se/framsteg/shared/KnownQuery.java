package se.framsteg.shared;

import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The part of a query that a page understands, as it was written: by it a kept page is found. */
final class KnownQuery {
    private KnownQuery() {}

    /** Empty when nothing of it is known; null when a name is written so that it could be read in two ways. */
    static @Nullable String of(@Nullable String query, Set<String> known) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        var kept = new StringJoiner("&");
        for (var part : query.split("&")) {
            var name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            if (name.indexOf('%') >= 0 || name.indexOf('+') >= 0) {
                return null;
            }
            if (known.contains(name)) {
                kept.add(part);
            }
        }
        return kept.toString();
    }
}
