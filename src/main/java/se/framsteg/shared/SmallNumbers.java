package se.framsteg.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts of few people from everybody who is not meant to see single people. What is hidden must not be found by
 * subtraction either, so where one part of a sum is hidden the next smallest goes with it.
 */
public final class SmallNumbers {
    /** One to four are hidden; nought tells about nobody. */
    public static final int THRESHOLD = 5;

    private SmallNumbers() {}

    public static boolean small(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /** The count, or null when it is small. */
    public static @Nullable Long alone(long count) {
        return small(count) ? null : count;
    }

    /** The parts of a known sum: small parts are null, and never exactly one part is. */
    public static @Nullable Long[] parts(long... counts) {
        var shown = Arrays.stream(counts).mapToObj(SmallNumbers::alone).toArray(Long[]::new);
        if (Arrays.stream(shown).filter(part -> part == null).count() == 1) {
            var smallest = -1;
            for (int i = 0; i < counts.length; i++) {
                if (shown[i] != null && counts[i] > 0 && (smallest < 0 || counts[i] < counts[smallest])) {
                    smallest = i;
                }
            }
            if (smallest >= 0) {
                shown[smallest] = null;
            }
        }
        return shown;
    }
}
