package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Split;

/** How a goal goes: what is reached, where it ends, and which light says so. */
class OutcomeRulesTests {
    private static final Light.Limits LIMITS = new Light.Limits(95, 75, 6);
    private static final LocalDate STARTS = LocalDate.of(2024, 10, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 9, 30);

    @Test
    void a_forecast_goes_straight_on_from_the_last_whole_months() {
        var forecast = Forecast.of(500, List.of(100L, 100L, 100L), 6).orElseThrow();

        assertThat(forecast.likely()).isEqualTo(1100);
        assertThat(forecast.perMonth()).isEqualTo(100);
        assertThat(forecast.low()).as("months that do not differ leave no span").isEqualTo(1100);
        assertThat(forecast.high()).isEqualTo(1100);
    }

    @Test
    void the_span_grows_with_the_difference_between_months_and_with_the_time_left() {
        var near = Forecast.of(500, List.of(50L, 100L, 150L), 1).orElseThrow();
        var far = Forecast.of(500, List.of(50L, 100L, 150L), 6).orElseThrow();

        assertThat(near.likely()).isEqualTo(600);
        // t(2; 0,9) = 1.886, s = 50, m = 1, n = 3: 1.886 * 50 * sqrt(1 * (1 + 1/3)) = 108.9
        assertThat(near.high() - near.likely()).isCloseTo(109L, within(1L));
        assertThat(near.low()).as("what is reached is not lost").isEqualTo(500);
        assertThat(far.high() - far.likely()).isGreaterThan(near.high() - near.likely());
    }

    @Test
    void two_months_are_too_few_for_a_forecast() {
        assertThat(Forecast.of(500, List.of(100L, 100L), 6)).isEmpty();
    }

    @Test
    void the_light_goes_by_the_forecast_and_the_projects_own_limits() {
        assertThat(light(960)).isEqualTo(Light.GREEN);
        assertThat(light(950)).isEqualTo(Light.GREEN);
        assertThat(light(949)).isEqualTo(Light.YELLOW);
        assertThat(light(750)).isEqualTo(Light.YELLOW);
        assertThat(light(749)).isEqualTo(Light.RED);
        assertThat(Light.of(400, 1000, false, forecast(749), new Light.Limits(70, 50, 6)))
                .isEqualTo(Light.GREEN);
    }

    @Test
    void when_the_time_is_over_only_what_was_reached_counts() {
        assertThat(Light.of(1000, 1000, true, null, LIMITS)).isEqualTo(Light.REACHED);
        assertThat(Light.of(999, 1000, true, null, LIMITS)).isEqualTo(Light.MISSED);
        assertThat(Light.of(999, 1000, false, null, LIMITS)).isEqualTo(Light.EARLY);
        assertThat(Light.of(1200, 1000, false, forecast(1300), LIMITS)).isEqualTo(Light.REACHED);
    }

    @Test
    void an_outcome_has_its_share_its_time_and_its_forecast() {
        var outcome = outcome(target(1200, STARTS, ENDS, null), months(100, 200, 300, 400, 500, 540));

        assertThat(outcome.share()).isEqualTo(0.45);
        assertThat(outcome.elapsed()).isCloseTo(163 / 365.0, within(0.001));
        assertThat(outcome.forecast()).isNotNull();
        assertThat(outcome.forecast().months())
                .as("the running month is no whole month")
                .isEqualTo(5);
        assertThat(outcome.forecast().likely()).isEqualTo(540 + Math.round(100 * 202 / (365.25 / 12)));
        assertThat(outcome.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void a_goal_with_a_time_of_its_own_counts_what_came_in_that_time() {
        var outcome = outcome(target(1000, LocalDate.of(2025, 1, 1), ENDS, null), months(100, 200, 300, 400, 500, 540));

        assertThat(outcome.actual().total()).isEqualTo(240);
        assertThat(outcome.actual().women()).isEqualTo(240);
        assertThat(outcome(target(1000, STARTS, LocalDate.of(2024, 12, 31), null), months(100, 200, 300, 400, 500))
                        .actual()
                        .total())
                .isEqualTo(300);
        assertThat(outcome(target(1000, LocalDate.of(2025, 6, 1), ENDS, null), months(100, 200))
                        .light())
                .isEqualTo(Light.COMING);
    }

    @Test
    void a_number_that_two_projects_share_is_compared_with_neither() {
        var outcome = outcome(target(1600, STARTS, ENDS, "Lumena"), months(100, 200, 300, 400));

        assertThat(outcome.light()).isEqualTo(Light.NONE);
        assertThat(outcome.share()).isNegative();
        assertThat(outcome.forecast()).isNull();
    }

    @Test
    void a_hidden_figure_is_compared_with_nothing() {
        var few = List.of(new MonthSplit(
                YearMonth.of(2024, 10), LocalDate.of(2024, 10, 31), Unit.PERSONS, Split.hidden(2, 1, 0)));

        assertThat(outcome(target(100, STARTS, ENDS, null), few).light()).isEqualTo(Light.NONE);
    }

    @Test
    void whole_hours_add_up_to_the_sum_of_the_minutes() {
        assertThat(WholeHours.of(90, 90, 60, 0)).containsExactly(2, 1, 1, 0);
        assertThat(WholeHours.of(59, 0, 0, 0)).containsExactly(0, 0, 0, 0);
        assertThat(WholeHours.of()).isEmpty();
    }

    @Test
    void the_table_for_everybody_hides_few_people_and_what_would_give_them_away() {
        var hidden = counted(Map.of(
                        "0136",
                        new long[] {12, 3, 0, 0},
                        "0126",
                        new long[] {20, 15, 0, 0},
                        Counted.UNKNOWN,
                        new long[] {90, 80, 0, 0}))
                .hidden();

        assertThat(hidden.get("0136")).isEqualTo(new Split(null, null, 0L, 15L));
        assertThat(hidden.get("0126")).isEqualTo(new Split(null, null, 0L, 35L));
        assertThat(hidden.get(Counted.UNKNOWN)).isEqualTo(Split.exact(90, 80, 0));
        assertThat(hidden.get(Counted.WHOLE)).isEqualTo(Split.exact(122, 98, 0));
    }

    @Test
    void the_sums_are_those_of_the_public_page() {
        var cells = counted(Map.of("0136", new long[] {40, 30, 1, 1}));

        assertThat(cells.hidden().get(Counted.WHOLE)).isEqualTo(new Split(40L, null, null, 72L));
        assertThat(counted(Map.of("0136", new long[] {2, 1, 0, 0})).hidden())
                .allSatisfy((place, split) -> assertThat(split.total()).isNull());
    }

    @Test
    void attendances_of_few_people_are_hidden_however_many_they_are() {
        var cells = new Counted.Cells(new long[] {60, 40, 0, 0}, new long[] {3, 20, 0, 0}, 23);
        var counted = new Counted(Unit.PARTICIPATIONS, new TreeMap<>(Map.of("0136", cells)), cells);

        assertThat(counted.hidden().get("0136").women()).isNull();
    }

    private static Light light(long likely) {
        return Light.of(400, 1000, false, forecast(likely), LIMITS);
    }

    private static Forecast forecast(long likely) {
        return new Forecast(likely, likely, likely, 6, 50);
    }

    private static Outcome outcome(Target target, List<MonthSplit> months) {
        return Outcome.of(target, months, LIMITS).orElseThrow();
    }

    private static Target target(long value, LocalDate starts, LocalDate ends, String sharedWith) {
        return new Target("Beslutet", "", Unit.PERSONS, value, false, starts, ends, sharedWith);
    }

    /** Sums at the end of each month from October 2024; that of March 2025 on the twelfth. */
    private static List<MonthSplit> months(long... totals) {
        var months = new ArrayList<MonthSplit>();
        for (int i = 0; i < totals.length; i++) {
            var month = YearMonth.of(2024, 10).plusMonths(i);
            var asOf = month.equals(YearMonth.of(2025, 3)) ? LocalDate.of(2025, 3, 12) : month.atEndOfMonth();
            months.add(new MonthSplit(month, asOf, Unit.PERSONS, Split.exact(totals[i], 0, 0)));
        }
        return months;
    }

    private static Counted counted(Map<String, long[]> places) {
        SortedMap<String, Counted.Cells> cells = new TreeMap<>();
        var sum = new long[4];
        places.forEach((place, people) -> {
            cells.put(place, new Counted.Cells(people, people, sum(people)));
            for (int i = 0; i < 4; i++) {
                sum[i] += people[i];
            }
        });
        return new Counted(Unit.PERSONS, cells, new Counted.Cells(sum, sum, sum(sum)));
    }

    private static long sum(long[] people) {
        return java.util.Arrays.stream(people).sum();
    }
}
