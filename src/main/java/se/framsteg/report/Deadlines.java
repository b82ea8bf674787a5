package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** When the month's file is due: with the office four weeks after the month has ended, in the house a little earlier. */
public record Deadlines(int daysAfterMonth, int dayOfNextMonth) {

    /** The office's rule, and the fourteenth that one project asks its partners to keep. */
    public static final Deadlines USUAL = new Deadlines(28, 14);

    public Deadlines {
        if (daysAfterMonth < 1 || daysAfterMonth > 92) {
            throw new IllegalArgumentException("Not a number of days after a month: " + daysAfterMonth);
        }
        if (dayOfNextMonth < 1 || dayOfNextMonth > 31) {
            throw new IllegalArgumentException("Not a day of a month: " + dayOfNextMonth);
        }
    }

    public LocalDate due(YearMonth month) {
        return month.atEndOfMonth().plusDays(daysAfterMonth);
    }

    /** The day of the next month, or its last day when it is shorter. */
    public LocalDate internal(YearMonth month) {
        var next = month.plusMonths(1);
        return next.atDay(Math.min(dayOfNextMonth, next.lengthOfMonth()));
    }

    public boolean late(YearMonth month, LocalDate today) {
        return today.isAfter(due(month));
    }
}
