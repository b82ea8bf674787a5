package se.framsteg.shared;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The measures of a drawing: what is so and so much of the whole becomes so much of the width. */
public final class Drawn {
    private static final int LABELS = 4;

    private Drawn() {}

    /** {@code 43.2%}, between nothing and all. */
    public static String percent(double part, double whole) {
        var share = whole <= 0 ? 0 : Math.clamp(part / whole, 0, 1);
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** A length as an attribute: a full stop and one digit, whatever the language. */
    public static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    public static long value(@Nullable Long value) {
        return value == null ? 0 : Math.max(0, value);
    }

    /** The tallest point, at least one. */
    public static long highest(List<SplitPoint> points) {
        return points.stream().mapToLong(point -> value(point.split().total())).reduce(1, Math::max);
    }

    /** Whether there is room for the label of this point among so many. */
    public static boolean labelled(int point, int of) {
        return point % Math.max(1, (of + LABELS - 1) / LABELS) == 0;
    }

    /** The split in a sentence: the chart's text for those who do not see it. */
    public static String sentence(Words words, Split split) {
        return words.t(
                "shared.split.sentence",
                spoken(words, split.women()),
                spoken(words, split.men()),
                spoken(words, split.neither()),
                spoken(words, split.total()));
    }

    /** What stands for a number that is hidden; a dash would be nought in official statistics. */
    public static final String HIDDEN = "..";

    /** A number, or the two points of one that is hidden. */
    public static String number(Words words, @Nullable Long value) {
        return value == null ? HIDDEN : words.formats().number(value);
    }

    /** A number in a sentence; one that is hidden is said not to be shown. */
    public static String spoken(Words words, @Nullable Long value) {
        return value == null ? words.t("shared.split.hidden") : words.formats().number(value);
    }

    public static String share(Words words, Split split, @Nullable Long part) {
        var percent = split.percent(part);
        return percent < 0 ? HIDDEN : words.formats().percent(percent / 100.0);
    }
}
