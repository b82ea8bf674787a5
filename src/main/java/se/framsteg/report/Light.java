package se.framsteg.report;

import org.jspecify.annotations.Nullable;

/** How a goal goes, as one of few words; each has a shape of its own, so that the colour says nothing alone. */
public enum Light {
    REACHED,
    GREEN,
    YELLOW,
    RED,
    MISSED,
    EARLY,
    COMING,
    NONE;

    /**
     * The limits between them, in per cent of the goal.
     *
     * @param months how many whole months a forecast looks back
     */
    public record Limits(int green, int yellow, int months) {
        public static final Limits USUAL = new Limits(95, 75, 6);
    }

    /** A goal that time is left for goes by its forecast; one whose time is over by what was reached. */
    static Light of(long reached, long target, boolean over, @Nullable Forecast forecast, Limits limits) {
        if (reached >= target) {
            return REACHED;
        }
        if (over) {
            return MISSED;
        }
        if (forecast == null) {
            return EARLY;
        }
        var percent = 100.0 * forecast.likely() / target;
        return percent >= limits.green() ? GREEN : percent >= limits.yellow() ? YELLOW : RED;
    }
}
