package se.framsteg.site.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the finger is understood, another word is not guessed. */
class SpellingTests {
    private static final List<String> WORDS =
            List.of("handledning", "samverkan", "möte", "mått", "seminarium", "konferens");

    @ParameterizedTest
    @CsvSource({
        "handldning,handledning",
        "hanldedning,handledning",
        "samvekran,samverkan",
        "mote,möte",
        "seminarie,seminarium",
        "konferrens,konferens"
    })
    void the_nearest_word_is_meant(String typed, String meant) {
        assertThat(Spelling.meant(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"båt", "fotboll", "handledning", "zzzzzzzz", "12"})
    void a_word_that_is_right_or_far_from_all_is_left_alone(String typed) {
        assertThat(Spelling.meant(
                        typed, WORDS.stream().filter(word -> word.equals(typed)).toList()))
                .isEmpty();
        assertThat(Spelling.meant(typed, List.of("samverkan", "konferens"))).isEmpty();
    }
}
