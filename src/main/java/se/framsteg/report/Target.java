package se.framsteg.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Goal.Unit;

/**
 * What is to be reached, who says so, and in which time.
 *
 * @param source null for the number of participants in the fund's record
 * @param sharedWith the project that the same number also covers: then it is compared with neither
 */
public record Target(
        @Nullable String source,
        String indicator,
        Unit unit,
        long value,
        boolean atLeast,
        LocalDate starts,
        LocalDate ends,
        @Nullable String sharedWith) {

    /** How much of the time has passed on a day, between nought and one. */
    public double elapsed(LocalDate day) {
        var whole = ends.toEpochDay() - starts.toEpochDay() + 1.0;
        return Math.clamp((day.toEpochDay() - starts.toEpochDay() + 1) / whole, 0, 1);
    }
}
