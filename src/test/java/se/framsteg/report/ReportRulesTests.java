package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
        var keeping = new ReportRules(Deadlines.USUAL, Rounding.MONTH_DOWN, true, 0, Placeholder.USUAL);
        assertThat(keeping.reported(NOVEMBER, SINCE_OCTOBER, 45, 0)).isTrue();
        assertThat(keeping.reported(NOVEMBER, SINCE_OCTOBER, 0, 0)).isFalse();
    }

    @Test
    void a_project_may_ask_for_some_hours_before_a_contact_becomes_a_participant() {
        var fromThreeHours = new ReportRules(Deadlines.USUAL, Rounding.MONTH_DOWN, false, 180, Placeholder.USUAL);
        assertThat(fromThreeHours.participant(179)).isFalse();
        assertThat(fromThreeHours.participant(180)).isTrue();
        assertThat(usual.participant(0)).isTrue();
    }

    @Test
    void a_protected_woman_stands_with_birth_date_and_the_offices_ending() {
        var born = LocalDate.of(1985, 7, 9);
        assertThat(usual.placeholder().of(born, true)).isEqualTo("19850709TF29");
    }

    @Test
    void the_ending_for_men_is_unset_until_it_is_confirmed() {
        var born = LocalDate.of(1985, 7, 9);
        assertThat(usual.placeholder().of(born, false)).isNull();
        assertThat(new Placeholder("TF29", "Tf19").of(born, false)).isEqualTo("19850709Tf19");
        assertThatThrownBy(() -> new Placeholder("TF29", "1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
