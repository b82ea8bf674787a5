package se.framsteg.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import se.framsteg.organisation.OrganisationNumber.Answer;
import se.framsteg.organisation.OrganisationNumber.Reason;

class OrganisationNumberTests {
    @ParameterizedTest
    @CsvSource({
        "222000-2162, 2220002162, 2",
        "2220002162, 2220002162, 2",
        "' 222000 2162 ', 2220002162, 2",
        "162220002162, 2220002162, 2",
        "16222000-2162, 2220002162, 2",
        "222000–2162, 2220002162, 2",
        "202100-5224, 2021005224, 2",
        "222000-2485, 2220002485, 2",
        "556036-0793, 5560360793, 5",
    })
    void a_number_is_read_in_every_form_people_write(String typed, String digits, int group) {
        assertThat(OrganisationNumber.parse(typed)).isEqualTo(new Answer.Valid(new OrganisationNumber(digits)));
        assertThat(new OrganisationNumber(digits).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "2220002163, CHECK_DIGIT",
        "162220002163, CHECK_DIGIT",
        "222000-216, LENGTH",
        "222000-21622, LENGTH",
        "16222000-21622, LENGTH",
        "172220002162, PREFIX",
        "16 850709-9805, THIRD_DIGIT",
        "221900-2163, THIRD_DIGIT",
        "192220002162, THIRD_DIGIT",
        "422000-2160, GROUP",
        "022000-2160, GROUP",
        "222000-216O, CHARACTERS",
        "222000/2162, CHARACTERS",
        "SE222000216201, CHARACTERS",
        "٢٢٢٠٠٠٢١٦٢, CHARACTERS",
    })
    void every_other_text_is_refused_with_its_reason(String typed, Reason reason) {
        assertThat(OrganisationNumber.parse(typed)).isEqualTo(new Answer.Refused(reason));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @CsvSource({"' '", "'-'"})
    void nothing_typed_is_said_to_be_empty(String typed) {
        assertThat(OrganisationNumber.parse(typed)).isEqualTo(new Answer.Refused(Reason.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"198507099805", "850709-9805", "19850709-9805", "201212121212"})
    void the_number_of_a_sole_trader_is_personal_and_so_never_an_organisation_number(String typed) {
        assertThat(OrganisationNumber.parse(typed)).isEqualTo(new Answer.SoleTrader());
    }

    @Test
    void it_is_shown_with_a_dash_and_filed_with_sixteen_in_front() {
        var number = new OrganisationNumber("2220002162");

        assertThat(number.text()).isEqualTo("222000-2162");
        assertThat(number.twelveDigits()).isEqualTo("162220002162");
    }

    @Test
    void a_wrong_number_cannot_be_made() {
        assertThatThrownBy(() -> new OrganisationNumber("2220002163")).isInstanceOf(IllegalArgumentException.class);
    }
}
