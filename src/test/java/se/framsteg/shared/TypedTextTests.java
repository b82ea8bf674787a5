package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTests {
    /** A Mac sends "Å" in two signs, and Vietnamese names in three. */
    @ParameterizedTest
    @CsvSource({
        "A\u030asa O\u0308st, \u00c5sa \u00d6st",
        "Nguye\u0302\u0303n, Nguy\u1ec5n",
        "Rene\u0301e, Ren\u00e9e",
        "\u738b, \u738b"
    })
    void what_is_typed_is_stored_with_its_letters_composed(String sent, String stored) {
        assertThat(TypedText.clean(sent)).isEqualTo(stored);
    }
}
