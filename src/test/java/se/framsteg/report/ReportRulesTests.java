package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes a row in the month's file, and with how many hours. */
class ReportRulesTests {

    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);
    private static final Participation SINCE_OCTOBER = Participation.from(LocalDate.of(2024, 10, 3));

    private final ReportRules usual = ReportRules.USUAL;

    @Test
    void minutes_are_summed_over_the_month_and_then_cut_to_whole_hours() {
        assertThat(usual.hours(List.of(150, 90, 59))).isEqualTo(4);
        assertThat(usual.hours(List.of(59))).isZero();
        assertThat(usual.hours(List.of())).isZero();
    }

    @Test
    void a_project_may_cut_each_day_instead() {
        assertThat(Rounding.DAY_DOWN.hours(List.of(150, 90, 59))).isEqualTo(3);
    }

    @Test
    void who_has_no_whole_hour_is_left_out() {
        assertThat(usual.reported(NOVEMBER, SINCE_OCTOBER, 59, 0)).isFalse();
        assertThat(usual.reported(NOVEMBER, SINCE_OCTOBER, 60, 1)).isTrue();
    }

    @Test
    void a_start_stands_in_the_file_of_its_month_also_without_hours() {
        assertThat(usual.reported(OCTOBER, SINCE_OCTOBER, 0, 0)).isTrue();
    }

    @Test
    void an_end_stands_in_the_file_of_its_month_also_without_hours() {
        var left = ((Participation.Move.Moved) SINCE_OCTOBER.leave(LocalDate.of(2024, 11, 8))).after();
        assertThat(usual.reported(NOVEMBER, left, 0, 0)).isTrue();
        assertThat(usual.reported(NOVEMBER.plusMonths(1), left, 0, 0)).isFalse();
    }

    @Test
    void a_project_may_keep_rows_below_one_hour() {
        var keeping = ReportRules.of(Map.of("month.zero_rows", "yes"), true);
        assertThat(keeping.reported(NOVEMBER, SINCE_OCTOBER, 45, 0)).isTrue();
        assertThat(keeping.reported(NOVEMBER, SINCE_OCTOBER, 0, 0)).isFalse();
    }

    @Test
    void a_project_may_ask_for_some_hours_before_a_contact_becomes_a_participant() {
        var fromThreeHours = ReportRules.of(Map.of("participant.from_minutes", "180"), true);
        assertThat(fromThreeHours.participant(179)).isFalse();
        assertThat(fromThreeHours.participant(180)).isTrue();
        assertThat(usual.participant(0)).isTrue();
    }
}
