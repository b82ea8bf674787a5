package se.framsteg.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.organisation.PostalCode.Answer;
import se.framsteg.organisation.PostalCode.Reason;

class PostalCodeTests {
    @ParameterizedTest
    @CsvSource({
        "13681, 136 81",
        "136 81, 136 81",
        "' 13 681', 136 81",
        "SE-136 81, 136 81",
        "s-13681, 136 81",
        "10005, 100 05"
    })
    void a_code_is_shown_as_three_and_two(String typed, String shown) {
        assertThat(PostalCode.parse(typed)).isInstanceOfSatisfying(Answer.Valid.class, valid -> {
            assertThat(valid.code().text()).isEqualTo(shown);
            assertThat(valid.code().unusual()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ', EMPTY",
        ", EMPTY",
        "1368, LENGTH",
        "136811, LENGTH",
        "1368A, CHARACTERS",
        "DK-13681, CHARACTERS"
    })
    void every_other_text_is_refused_with_its_reason(String typed, Reason reason) {
        assertThat(PostalCode.parse(typed)).isEqualTo(new Answer.Refused(reason));
    }

    @Test
    void a_code_that_begins_with_zero_is_kept_but_asked_about() {
        assertThat(PostalCode.parse("01368"))
                .isInstanceOfSatisfying(
                        Answer.Valid.class,
                        valid -> assertThat(valid.code().unusual()).isTrue());
    }

    @Test
    void a_wrong_code_cannot_be_made() {
        assertThatThrownBy(() -> new PostalCode("136 81")).isInstanceOf(IllegalArgumentException.class);
    }
}
