package se.framsteg.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Minutes as whole hours that add up: the sum is rounded down, and the parts with the most minutes left get what remains. */
final class WholeHours {
    private static final int HOUR = 60;

    private WholeHours() {}

    static long[] of(long... minutes) {
        var hours = Arrays.stream(minutes).map(part -> part / HOUR).toArray();
        var remain = Arrays.stream(minutes).sum() / HOUR - Arrays.stream(hours).sum();
        IntStream.range(0, minutes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer part) -> -(minutes[part] % HOUR)))
                .limit(remain)
                .forEach(part -> hours[part]++);
        return hours;
    }
}
