package se.framsteg.site.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers a question is marked, and only marked. */
class MarkedTests {
    private final Compounds listed = WordParts.listed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    möt      | Ett möte om möten.          | Ett [möte] om [möten].
                    möt      | Ett samverkansmöte i maj    | Ett [samverkansmöte] i maj
                    insat    | Tidiga insatser             | Tidiga [insatser]
                    haning   | I Haninge och Huddinge      | I [Haninge] och Huddinge
                    ide      | En idé                      | En [idé]
                    möt      | motorväg                    | motorväg
                    23 077   | Dnr 23-077-S03              | Dnr [23]-[077]-S03
                    """)
    void words_that_answer_are_marked_in_any_form(String stems, String text, String marked) {
        assertThat(drawn(Marked.of(text, List.of(stems.split(" ")), listed))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¤', textBlock = """
                    <script>alert('möte')</script>
                    <mark onclick=x>möte</mark>
                    &lt;möte&gt; &#x3c;
                    </mark><img src=x onerror=alert(1)> möte
                    """)
    void what_somebody_has_written_stays_text_piece_by_piece(String text) {
        var marked = Marked.of(text, List.of("möt", "script", "mark", "lt"), listed);

        assertThat(marked.plain()).isEqualTo(text);
        assertThat(marked.pieces())
                .filteredOn(Marked.Piece::marked)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.text()).matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void a_long_text_is_shown_around_its_first_answer() {
        var text = "Ett ord till. ".repeat(60) + "Nu kommer handledning här. " + "Och mer text efter. ".repeat(60);

        var shown = Marked.around(text, List.of("handledning"), listed);

        assertThat(shown.plain())
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(240)
                .contains("kommer handledning här");
        assertThat(shown.any()).isTrue();
        assertThat(Marked.around("", List.of("x"), listed).pieces()).isEmpty();
        assertThat(Marked.around("a".repeat(500), List.of("x"), listed).plain()).hasSize(222);
    }

    private static String drawn(Marked marked) {
        return String.join(
                "",
                marked.pieces().stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .toList());
    }
}
