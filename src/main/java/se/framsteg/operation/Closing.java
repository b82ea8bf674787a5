package se.framsteg.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last entry of a backup: what every table must count and sum to, and where the sequences go on. */
record Closing(Map<String, TableSum> tables, List<Sequence> sequences) {
    static final String ENTRY = "closing.json";

    /** The number of rows, and the SHA-256 of their text. */
    record TableSum(long rows, String sha256) {}

    /** A sequence and the last value it gave; null when it has given none. */
    record Sequence(String name, @Nullable Long last) {}
}
