package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** LIX as Björnsson counts it. */
class ReadingEaseTests {
    @Test
    void lix_is_words_a_sentence_plus_long_words_in_a_hundred() {
        // 2 sentences, 10 words, "kalendern" and "Tryck på knappen": kalendern (9) and knappen (7) are long
        var ease = ReadingEase.of("Välj en dag i kalendern. Tryck sedan hårt på knappen.");

        assertThat(ease).isEqualTo(new ReadingEase(2, 10, 2));
        assertThat(ease.lix()).isCloseTo(5 + 20, within(0.001));
    }

    @Test
    void six_letters_are_not_many_and_seven_are() {
        assertThat(ReadingEase.of("dagens").longWords()).isZero();
        assertThat(ReadingEase.of("dagarna").longWords()).isOne();
    }

    @Test
    void a_line_of_its_own_is_a_sentence_and_an_address_is_one_word() {
        assertThat(ReadingEase.sentences("Rubrik\nEn rad till\n\n – \nSe namn.efternamn här"))
                .containsExactly("Rubrik", "En rad till", "Se namn.efternamn här");
        assertThat(ReadingEase.words("kl. 9.30 på e-post")).containsExactly("kl", "9.30", "på", "e-post");
    }

    @Test
    void no_text_is_easy() {
        assertThat(ReadingEase.of("").lix()).isZero();
    }

    @Test
    void the_words_of_an_authority_are_not() {
        var heavy = "Personuppgiftsbehandlingen grundar sig på dataskyddsförordningens bestämmelser om rättslig"
                + " förpliktelse samt verksamhetens redovisningsskyldighet gentemot tillsynsmyndigheten.";

        assertThat(ReadingEase.of(heavy).lix()).isGreaterThan(60);
    }
}
