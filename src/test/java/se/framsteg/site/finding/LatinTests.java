package se.framsteg.site.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words from Latin are found in the plural by the singular; words that only look like them are left alone. */
class LatinTests {
    @ParameterizedTest
    @CsvSource({
        "seminarium, seminarier",
        "seminariums, seminarier",
        "seminariet, seminarier",
        "seminariumets, seminarier",
        "kunskapsseminarium, kunskapsseminarier",
        "museum, museer",
        "museet, museer",
        "friluftsmuseum, friluftsmuseer",
        "jubileum, jubileer",
        "studium, studier",
        "kriterium, kriterier",
        "medium, medier",
        "bageriet, bagerier",
        "centrum, centra",
        "centrumet, centra",
        "centret, centra",
        "jobbcentrum, jobbcentra",
        "faktum, fakta",
        "examen, examina"
    })
    void beside_the_singular_stands_the_plural(String singular, String beside) {
        assertThat(Latin.beside(singular)).contains(beside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rum",
                "klassrum",
                "mötesrum",
                "väntrum",
                "album",
                "datum",
                "forum",
                "skum",
                "krum",
                "dum",
                "visum",
                "ultimatum",
                "premiär",
                "seminarier",
                "museer",
                "studier",
                "centra",
                "central",
                "centralen",
                "ium",
                "um",
                "summa",
                "eum",
                "humor",
                "konsumenten",
                "parlament"
            })
    void words_that_are_bent_like_others_get_nothing_beside_them(String word) {
        assertThat(Latin.beside(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "seminarier, seminarium",
        "seminarierna, seminarium",
        "seminariernas, seminarium",
        "museerna, museum",
        "jubileet, jubileum",
        "kriteriet, kriterium",
        "centra, centrum",
        "centrat, centrum",
        "examina, examen"
    })
    void a_bent_form_tells_its_singular(String form, String singular) {
        assertThat(Latin.singular(form)).contains(singular);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arbetet",
                "kommuner",
                "möten",
                "idéer",
                "ideer",
                "bier",
                "seminarium",
                "centralt",
                "parter",
                "partier"
            })
    void other_words_tell_none_that_a_list_of_words_would_know(String form) {
        assertThat(Latin.singular(form).filter(WordParts.listed().whole()::contains))
                .isEmpty();
    }
}
