package se.framsteg.report;

import java.util.Collection;

/** How a person's minutes in a month become the whole hours of the file. Never upwards. */
public enum Rounding {
    /** Minutes are summed over the month, then cut to whole hours. */
    MONTH_DOWN,
    /** Each day is cut to whole hours, then summed. */
    DAY_DOWN;

    public int hours(Collection<Integer> minutesPerDay) {
        return switch (this) {
            case MONTH_DOWN ->
                minutesPerDay.stream().mapToInt(Integer::intValue).sum() / 60;
            case DAY_DOWN ->
                minutesPerDay.stream().mapToInt(minutes -> minutes / 60).sum();
        };
    }
}
