package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** A project's figures on a day: each person once, whatever number of dates. */
public record Figures(
        YearMonth month,
        LocalDate asOf,
        int persons,
        int women,
        int men,
        int other,
        int unknown,
        long hours,
        int organisations,
        int participations,
        int dates) {

    public Figures {
        if (women + men + other + unknown != persons) {
            throw new IllegalArgumentException("Women, men, other and unknown have to add up to all");
        }
    }

    /** Those who are neither known as women nor as men. */
    public int neither() {
        return other + unknown;
    }

    /** A share of all in per cent, or minus one when there are too few for a share to say anything. */
    public int percent(int part) {
        return persons < 10 ? -1 : Math.round(100f * part / persons);
    }
}
