package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is nested deeper than anybody writes is read to its end like any other; it ends no request. */
class DeepTextTests {
    private static final int DEEP = 60_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "> ~",
                "- ~",
                "1. ~",
                "[~",
                "![~",
                "*a ~",
                "**a *b ~",
                "_a __b ~",
                "`~",
                "<b>~",
                "\\[~",
                "[a](~",
                "| ~"
            })
    void markdown(String piece) {
        var text = piece.repeat(DEEP / piece.length());

        assertThatCode(() -> Markdown.plain(Markdown.html(text, TextLanguage.SV)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "<div>",
        "<b>",
        "<i><b>",
        "<ul><li>",
        "<ol><li><p>",
        "<table><tr><td>",
        "<blockquote>",
        "<span>",
        "<a href='/x'>",
        "<p><font>",
        "<svg>",
        "<math><mi>",
        "<template>",
        "<select><option>"
    })
    void pasted_html(String piece) {
        var html = piece.repeat(DEEP / piece.length()) + "Hej";

        assertThatCode(() -> Markdown.html(Pasted.markdown(html), TextLanguage.SV))
                .doesNotThrowAnyException();
        assertThatCode(() -> ArchivedHtml.of(html, "https://gammal.example/")).doesNotThrowAnyException();
        assertThatCode(() -> CleanHtml.of(html)).doesNotThrowAnyException();
    }
}
