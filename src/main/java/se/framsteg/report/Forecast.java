package se.framsteg.report;

import java.util.List;
import java.util.Optional;

/**
 * Where a figure ends if it grows as in the last whole months: straight on, with the span in which eight of ten such
 * forecasts come true when months go on to differ as they have.
 *
 * @param likely the figure at the end
 * @param months how many whole months it is built on
 * @param perMonth how much has come in one of them
 */
public record Forecast(long likely, long low, long high, int months, double perMonth) {
    static final int FEWEST_MONTHS = 3;

    /** Student's t at 0.9, for one degree of freedom and up: the edge of eight tenths in the middle. */
    private static final double[] T = {3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363};

    /**
     * Empty when too few whole months have passed to see a pace.
     *
     * @param reached the figure now
     * @param increases what came in each of the last whole months
     * @param monthsLeft how many months are left, with their fractions
     */
    static Optional<Forecast> of(long reached, List<Long> increases, double monthsLeft) {
        var n = increases.size();
        if (n < FEWEST_MONTHS || n > T.length + 1 || monthsLeft < 0) {
            return Optional.empty();
        }
        var mean = increases.stream().mapToLong(Long::longValue).average().orElse(0);
        var variance = increases.stream()
                        .mapToDouble(one -> (one - mean) * (one - mean))
                        .sum()
                / (n - 1);
        var span = T[n - 2] * Math.sqrt(variance * monthsLeft * (1 + monthsLeft / n));
        var likely = reached + mean * monthsLeft;
        return Optional.of(new Forecast(
                Math.max(0, Math.round(likely)),
                Math.max(Math.min(reached, Math.round(likely)), Math.round(likely - span)),
                Math.max(reached, Math.round(likely + span)),
                n,
                mean));
    }
}
