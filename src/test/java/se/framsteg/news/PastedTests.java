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
            <p><b>Sam</b><b>verkan</b> nu</p>                              | **Samverkan** nu
            <p><b>Obs!</b>Anmäl</p>                                        | **Obs**!Anmäl
            <p>Se<b>(bilagan)</b> och <b>sid. 3.</b> Sen</p>               | Se(**bilagan)** och **sid. 3.** Sen
            <p><i>Sam</i><span><i>ver</i></span><i>kan</i></p>             | *Samverkan*
            <p><b>Fet</b><i>kursiv</i></p>                                 | **Fet**kursiv
            <p><b>A<br>B</b></p>                                           | **A**¶**B**
            <p><a href="https://x.se/"><b>Hel</b><b>ord</b></a>et</p>      | [**Helord**](https://x.se/)et
            <ol start="3"><li>tre</li><li>fyra</li></ol>                   | 3. tre¶4. fyra
            <ol><li value="7">sju</li></ol>                                | 7. sju
            <p>• ett</p><p>•&nbsp;&nbsp; två</p><p>Efter</p>               | - ett¶- två¶¶Efter
            <p>&#xF0B7; ett</p><p>&#xF0A7; två</p>                         | - ett¶- två
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p><b>Sam</b><b>verkan</b></p>      | <strong>Samverkan</strong>
            <p><b>Obs!</b>Anmäl</p>             | !Anmäl
            <p>Hej<b>*</b>då</p>                | Hej*då
            <ol start="3"><li>tre</li></ol>     | <ol start="3">
            """)
    void no_stars_are_left_when_it_is_shown(String html, String shown) {
        assertThat(Markdown.html(Pasted.markdown(html), TextLanguage.SV))
                .contains(shown)
                .doesNotContain("**");
    }
}
