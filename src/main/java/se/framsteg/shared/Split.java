package se.framsteg.shared;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure about people, split by gender: the parts first, the sum second. Null where a part is hidden because it is small.
 *
 * @param neither another gender, or one that nobody has told: never left out
 */
public record Split(
        @Nullable Long women,
        @Nullable Long men,
        @Nullable Long neither,
        @Nullable Long total) {

    public static final Split NONE = exact(0, 0, 0);

    /** One of the parts, with the word for it and the class that draws it. */
    public record Part(String key, String look, @Nullable Long value) {}

    public static Split exact(long women, long men, long neither) {
        return new Split(women, men, neither, women + men + neither);
    }

    /** The same with small numbers hidden, and what they could be found by; nothing at all of fewer than five. */
    public static Split hidden(long women, long men, long neither) {
        var parts = SmallNumbers.parts(women, men, neither);
        var total = SmallNumbers.alone(women + men + neither);
        return total == null ? new Split(null, null, null, null) : new Split(parts[0], parts[1], parts[2], total);
    }

    /** Women first, then men, then the others: in every table, chart and file. */
    public List<Part> parts() {
        return List.of(
                new Part("shared.split.women", "split-women", women),
                new Part("shared.split.men", "split-men", men),
                new Part("shared.split.neither", "split-neither", neither));
    }

    /** Whether no part is hidden. */
    public boolean whole() {
        return women != null && men != null && neither != null && total != null;
    }

    public long largest() {
        return Math.max(
                1, parts().stream().mapToLong(part -> value(part.value())).max().orElse(1));
    }

    /** A part of the sum in whole per cent; minus one when hidden, or when there are too few for a share to say anything. */
    public int percent(@Nullable Long part) {
        return part == null || total == null || total < 10 ? -1 : Math.round(100f * part / total);
    }

    /** What has come since an earlier figure; hidden where either is. */
    public Split since(Split before) {
        return new Split(
                less(women, before.women),
                less(men, before.men),
                less(neither, before.neither),
                less(total, before.total));
    }

    /** The parts drawn one after the other, each beginning where the last ended. */
    public long until(int part) {
        return LongStream.range(0, part)
                .map(i -> value(parts().get((int) i).value()))
                .sum();
    }

    private static @Nullable Long less(@Nullable Long now, @Nullable Long before) {
        return now == null || before == null ? null : Long.valueOf(now - before);
    }

    private static long value(@Nullable Long part) {
        return part == null ? 0 : Math.max(0, part);
    }
}
