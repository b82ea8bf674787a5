package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts of few people are hidden, also from those who subtract. */
class SmallNumbersTests {
    @Test
    void one_to_four_are_hidden_and_nought_is_not() {
        assertThat(SmallNumbers.alone(0)).isZero();
        assertThat(SmallNumbers.alone(1)).isNull();
        assertThat(SmallNumbers.alone(4)).isNull();
        assertThat(SmallNumbers.alone(5)).isEqualTo(5);
    }

    @Test
    void a_part_that_is_hidden_takes_the_next_smallest_with_it() {
        assertThat(SmallNumbers.parts(40, 30, 2)).containsExactly(40L, null, null);
        assertThat(SmallNumbers.parts(40, 3, 2)).containsExactly(40L, null, null);
        assertThat(SmallNumbers.parts(40, 30, 0)).containsExactly(40L, 30L, 0L);
        assertThat(SmallNumbers.parts(40, 30, 8)).containsExactly(40L, 30L, 8L);
    }

    @Test
    void a_single_small_part_beside_nought_hides_nothing_more_since_the_sum_is_small_too() {
        assertThat(SmallNumbers.parts(3, 0, 0)).containsExactly(null, 0L, 0L);
    }
}
