package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.person.ScbPlaceholder.Answer;

class ScbPlaceholderTests {
    private static final LocalDate BORN = LocalDate.of(1985, 7, 9);

    @Test
    void a_protected_woman_is_reported_by_birth_date_and_the_published_suffix() {
        assertThat(ScbPlaceholder.SHIPPED.of(BORN, Gender.WOMAN)).isEqualTo(new Answer.Text("19850709TF29"));
    }

    @Test
    void a_protected_man_cannot_be_reported_until_an_administrator_has_confirmed_the_suffix() {
        assertThat(ScbPlaceholder.SHIPPED.of(BORN, Gender.MAN)).isEqualTo(new Answer.NotConfirmed(Gender.MAN));
        assertThat(new ScbPlaceholder("TF29", "tf19").of(BORN, Gender.MAN)).isEqualTo(new Answer.Text("19850709TF19"));
    }

    @Test
    void no_suffix_is_guessed_when_the_gender_is_not_known() {
        assertThat(ScbPlaceholder.SHIPPED.of(BORN, null)).isEqualTo(new Answer.GenderUnknown());
        assertThat(ScbPlaceholder.SHIPPED.of(BORN, Gender.OTHER)).isEqualTo(new Answer.GenderUnknown());
    }

    @ParameterizedTest
    @CsvSource({
        "19850709TF29, true, WOMAN, true",
        "19850709Tf29, true, WOMAN, true",
        "19850709-tf29, true, WOMAN, true",
        "19850709TF29, false, WOMAN, false",
        "19850709TF29, true, MAN, false",
        "19850709TF29, true, , false",
        "19850709TF19, true, WOMAN, false",
        "19850799TF29, true, WOMAN, false",
        "19850229TF29, true, WOMAN, false",
        "850709TF29, true, WOMAN, false",
        "198507099805, true, WOMAN, false",
    })
    void a_typed_placeholder_counts_only_for_a_protected_person_of_that_gender(
            String typed, boolean isProtected, Gender gender, boolean accepted) {
        assertThat(ScbPlaceholder.SHIPPED.accepts(typed, isProtected, gender)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29", "TF2", "TF299", "T229", "ÅÄ29"})
    void a_suffix_is_two_letters_and_two_digits(String suffix) {
        assertThatThrownBy(() -> new ScbPlaceholder("TF29", suffix)).isInstanceOf(IllegalArgumentException.class);
    }
}
