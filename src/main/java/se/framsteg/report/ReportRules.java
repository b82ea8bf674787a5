package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

/**
 * A project's own settings for its month files. Everything here is data because no public source confirms it for every
 * period of the fund.
 *
 * @param employed whether the participants are employed people who learn, or job-seekers: that belongs to the project
 */
public record ReportRules(
        Deadlines deadlines, Rounding rounding, boolean keepZeroHours, int participantFromMinutes, boolean employed) {

    public static final ReportRules USUAL = of(Map.of(), true);

    public ReportRules {
        if (participantFromMinutes < 0) {
            throw new IllegalArgumentException("Not a number of minutes: " + participantFromMinutes);
        }
    }

    /** From the settings that the project's staff see and change; what is missing is as usual. */
    static ReportRules of(Map<String, String> settings, boolean employed) {
        return new ReportRules(
                new Deadlines(
                        Integer.parseInt(settings.getOrDefault("month.due_days", "28")),
                        Integer.parseInt(settings.getOrDefault("month.internal_deadline", "14"))),
                Rounding.valueOf(settings.getOrDefault("month.rounding", "MONTH_DOWN")),
                settings.getOrDefault("month.zero_rows", "no").equals("yes"),
                Integer.parseInt(settings.getOrDefault("participant.from_minutes", "0")),
                employed);
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
