package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Split;

/**
 * A target beside what has been reached.
 *
 * @param asOf the day of the figures
 * @param forecast where it ends; null when it is over, too early to say, or not to be compared
 */
public record Outcome(
        Target target,
        Split actual,
        LocalDate asOf,
        @Nullable Forecast forecast,
        Light light) {
    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    /** The part of the target that is reached; minus one when it is not to be compared. */
    public double share() {
        return actual.total() == null || target.sharedWith() != null ? -1 : (double) actual.total() / target.value();
    }

    public double elapsed() {
        return target.elapsed(asOf);
    }

    /**
     * The outcome from a unit's figures month by month, oldest first: what they have grown by in the target's own time.
     * Empty without any figure.
     */
    static Optional<Outcome> of(Target target, List<MonthSplit> all, Light.Limits limits) {
        var until = all.stream()
                .filter(one -> !one.month().isAfter(YearMonth.from(target.ends())))
                .toList();
        if (until.isEmpty()) {
            return Optional.empty();
        }
        var last = until.getLast();
        var before = until.stream()
                .filter(one -> one.month().isBefore(YearMonth.from(target.starts())))
                .reduce((_, later) -> later)
                .map(MonthSplit::split)
                .orElse(Split.NONE);
        var asOf = all.getLast().asOf();
        if (asOf.isBefore(target.starts())) {
            return Optional.of(new Outcome(target, Split.NONE, asOf, null, Light.COMING));
        }
        var actual = before.equals(Split.NONE) ? last.split() : last.split().since(before);
        var over = !asOf.isBefore(target.ends());
        if (actual.total() == null || target.sharedWith() != null) {
            return Optional.of(new Outcome(target, actual, asOf, null, Light.NONE));
        }
        var left = Math.max(0, target.ends().toEpochDay() - asOf.toEpochDay()) / DAYS_OF_A_MONTH;
        var forecast = over
                ? null
                : Forecast.of(actual.total(), increases(target, until, limits.months()), left)
                        .orElse(null);
        return Optional.of(new Outcome(
                target, actual, asOf, forecast, Light.of(actual.total(), target.value(), over, forecast, limits)));
    }

    /** What came in each of the last whole months of the target's time. */
    private static List<Long> increases(Target target, List<MonthSplit> until, int months) {
        var increases = new ArrayList<Long>();
        Long before = 0L;
        for (var one : until) {
            var now = one.split().total();
            var whole = one.asOf().equals(one.month().atEndOfMonth())
                    && !one.month().isBefore(YearMonth.from(target.starts()));
            if (whole && now != null && before != null) {
                increases.add(now - before);
            }
            before = now;
        }
        return increases.subList(Math.max(0, increases.size() - months), increases.size());
    }
}
