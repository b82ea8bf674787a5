package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;

/**
 * A project's own settings for its month files. Everything here is data because no public source confirms it for every
 * period of the fund.
 */
public record ReportRules(
        Deadlines deadlines,
        Rounding rounding,
        boolean keepZeroHours,
        int participantFromMinutes,
        Placeholder placeholder) {

    public static final ReportRules USUAL =
            new ReportRules(Deadlines.USUAL, Rounding.MONTH_DOWN, false, 0, Placeholder.USUAL);

    public ReportRules {
        if (participantFromMinutes < 0) {
            throw new IllegalArgumentException("Not a number of minutes: " + participantFromMinutes);
        }
    }

    public int hours(Collection<Integer> minutesPerDay) {
        return rounding.hours(minutesPerDay);
    }

    /** A short visit may be too little to make a person a participant. */
    public boolean participant(long minutesInAll) {
        return minutesInAll >= participantFromMinutes;
    }

    /**
     * A row without hours is left out, unless the person starts or leaves this month: a start has to stand in the file of
     * its month, and so has an end.
     */
    public boolean reported(YearMonth month, Participation participation, int minutes, int hours) {
        return hours > 0
                || participation.startsIn(month)
                || participation.endReportedIn(month).isPresent()
                || (keepZeroHours && minutes > 0);
    }

    public LocalDate due(YearMonth month) {
        return deadlines.due(month);
    }
}
