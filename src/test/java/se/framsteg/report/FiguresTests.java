package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Figures about people: split first, adding up, and with small numbers hidden from the public. */
class FiguresTests {
    @Test
    void women_men_other_and_unknown_add_up_to_all() {
        assertThatThrownBy(() -> figures(10, 5, 4, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_distribution_between_women_and_men_is_in_whole_per_cent() {
        var closed = figures(70, 40, 30, 0, 0);
        assertThat(closed.percent(closed.women())).isEqualTo(57);
        assertThat(closed.percent(closed.men())).isEqualTo(43);
        var work = figures(23, 14, 9, 0, 0);
        assertThat(work.percent(14)).isEqualTo(61);
        assertThat(work.percent(9)).isEqualTo(39);
    }

    @Test
    void below_ten_there_are_counts_and_no_shares() {
        assertThat(figures(9, 6, 3, 0, 0).percent(6)).isNegative();
    }

    @Test
    void the_public_sees_other_and_unknown_together_and_no_small_number() {
        var shown = PublicFigures.of(figures(72, 40, 30, 1, 1));
        assertThat(shown.persons()).isEqualTo(72);
        assertThat(shown.women()).isEqualTo(40);
        assertThat(shown.men())
                .as("or the two others could be found by subtraction")
                .isNull();
        assertThat(shown.unknown()).isNull();
    }

    @Test
    void a_project_with_few_people_shows_nothing_about_them() {
        var shown = PublicFigures.of(figures(4, 4, 0, 0, 0));
        assertThat(shown.persons()).isNull();
        assertThat(shown.women()).isNull();
        assertThat(shown.hours()).isNull();
        assertThat(shown.dates()).isEqualTo(3);
    }

    private static Figures figures(int persons, int women, int men, int other, int unknown) {
        return new Figures(
                YearMonth.of(2025, 3), LocalDate.of(2025, 3, 12), persons, women, men, other, unknown, 420, 6, 90, 3);
    }
}
