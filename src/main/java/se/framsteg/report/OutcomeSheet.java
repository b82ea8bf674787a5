package se.framsteg.report;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Goal.Unit;

/**
 * Targets beside what is reached, month by month and municipality by municipality.
 *
 * @param exact whether small numbers are shown, because the one who looks may read reports
 */
public record OutcomeSheet(
        ReportedProject project,
        List<Outcome> outcomes,
        List<MonthSplit> months,
        List<PlaceSplit> places,
        Light.Limits limits,
        boolean exact) {

    /** The last month that was counted. */
    public @Nullable MonthSplit latest(Unit unit) {
        return months.stream()
                .filter(one -> one.unit() == unit)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    public List<MonthSplit> months(Unit unit) {
        return months.stream().filter(one -> one.unit() == unit).toList();
    }

    public List<PlaceSplit> places(Unit unit) {
        return places.stream().filter(one -> one.unit() == unit).toList();
    }

    public @Nullable YearMonth month() {
        return months.isEmpty() ? null : months.getLast().month();
    }
}
