package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text from a word processor comes in clean. */
class PastedTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>Hej <b>du</b> och <i>ni</i></p>                             | Hej **du** och *ni*
            <p><span style="font-weight:700">Fet </span>text</p>           | **Fet** text
            <b style="font-weight:normal"><p>Ur ett dokument</p></b>       | Ur ett dokument
            <h2><b>Rubrik</b></h2><p>Text</p>                              | ## Rubrik¶¶Text
            <ul><li>ett</li><li>två<ul><li>inre</li></ul></li></ul>        | - ett¶- två¶   - inre
            <ol><li><p>ett</p></li><li>två</li></ol>                       | 1. ett¶1. två
            <p>Se <a href="https://x.example/a_b(1)">rapporten</a>.</p>    | Se [rapporten](https://x.example/a_b%281%29).
            <p><a href="javascript:alert(1)">klick</a></p>                 | klick
            <p>5 * 3 [x] _y_ <u>under</u></p>                              | 5 \\* 3 \\[x\\] \\_y\\_ under
            <p># inte rubrik</p><p>1. inte lista</p>                       | \\# inte rubrik¶¶1\\. inte lista
            <div>Ett</div><div>Två</div>                                   | Ett¶¶Två
            <p>A<br>B</p>                                                  | A¶B
            <p>Smyg&shy;tecken&#8203; och&nbsp;&nbsp;rum</p>               | Smygtecken och rum
            <script>alert(1)</script><p>Kvar</p><img src=x onerror=y>      | Kvar
            Bara text                                                      | Bara text
            """)
    void becomes(String html, String markdown) {
        assertThat(Pasted.markdown(html)).isEqualTo(markdown.replace("¶", "\n"));
    }

    @Test
    void a_list_as_word_writes_it_becomes_a_list() {
        var html = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{mso-x:y}</style></head><body>
                <p class=MsoNormal>F&ouml;re<o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>&middot;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>F&ouml;rsta<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>&middot; </span>Andra</p>
                <p class=MsoNormal>Efter</p></body></html>
                """;
        assertThat(Pasted.markdown(html)).isEqualTo("Före\n\n- Första\n- Andra\n\nEfter");
    }

    @Test
    void a_table_stays_a_table() {
        assertThat(Pasted.markdown(
                        "<table><tr><th>Del</th><th>Tim</th></tr><tr><td><p>Ett</p></td><td>3</td></tr></table>"))
                .isEqualTo("| Del | Tim |\n| --- | --- |\n| Ett | 3 |");
    }

    @Test
    void what_comes_in_goes_out_as_the_same_words() {
        assertThat(Markdown.plain(Markdown.html(Pasted.markdown("<p>1 < 2 & [x] *y* # z</p>"), TextLanguage.SV)))
                .isEqualTo("1 < 2 & [x] *y* # z");
    }
}
