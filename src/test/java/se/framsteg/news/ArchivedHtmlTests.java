package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML of other sites becomes Markdown that holds to our rules. */
class ArchivedHtmlTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <!-- wp:heading --><h2>Hej</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Text.</p> | ## Hej//Text.
            Första.\\n\\nAndra <b>viktig</b>.                                        | Första.//Andra **viktig**.
            <p>A [gallery ids="1,2"] b [bild] c</p>                                  | A b \\[bild\\] c
            <p><a href="/om">Om oss</a> <a href="x.html">x</a></p>                   | [Om oss](https://gammal.example/om) [x](https://gammal.example/2023/x.html)
            <p>Hej<script>alert(1)</script></p><style>p{}</style>                    | Hej
            <p><img src="/a b.jpg" alt="Ett [hus]"></p>                              | ![Ett \\[hus\\]](https://gammal.example/a%20b.jpg)
            <p><a href="/stor.jpg"><img src="/liten.jpg" alt="Hus"></a></p>          | ![Hus](https://gammal.example/liten.jpg)
            <figure><img src="/a.jpg" alt="Hus"><figcaption>Vårt hus</figcaption></figure> | ![Hus](https://gammal.example/a.jpg)//*Vårt hus*
            [caption id="a"]<img src="/a.jpg" alt="Hus"> Vårt hus[/caption]          | ![Hus](https://gammal.example/a.jpg)//*Vårt hus*
            <p>[embed]https://www.film.example/v/1[/embed]</p>                       | [Innehåll på film.example](https://www.film.example/v/1)
            <iframe src="https://film.example/1"></iframe>                           | [Innehåll på film.example](https://film.example/1)
            <p><a href="javascript:alert(1)">x</a></p>                               | x
            """)
    void blocks_codes_pictures_and_links(String html, String markdown) {
        assertThat(ArchivedHtml.of(html.replace("\\n", "\n"), "https://gammal.example/2023/text")
                        .markdown()
                        .replaceAll("\\n\\n", "//"))
                .isEqualTo(markdown);
    }

    /** The older editor of WordPress stores no paragraphs: what it shows as paragraphs are paragraphs here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ett.\\n\\n<strong>Två</strong>.\\n\\nTre.                                 | Ett.//**Två**.//Tre.
            Ett.\\n\\n<h2>Rubrik</h2>\\nTvå.\\n\\nTre.                                | Ett.//## Rubrik//Två.//Tre.
            Ett.\\n\\n<ul>\\n\\t<li>a</li>\\n\\t<li>b</li>\\n</ul>\\n\\nTvå.\\n&nbsp;\\nTre. | Ett.//- a/- b//Två.//Tre.
            <div>Ett.\\n\\nTvå.</div>                                                | Ett.//Två.
            Ett.\\n\\n<p style="text-align:right">Två.</p>\\n\\nTre.\\n\\nFyra.       | Ett.//Två.//Tre.//Fyra.
            <pre>a\\n\\nb</pre>\\nEtt.\\n\\nTvå.                                      | a//    b//Ett.//Två.
            Vi tog med:\\n• kaffe\\n• bullar\\n\\nSlut.                              | Vi tog med://- kaffe/- bullar//Slut.
            - Det var bra, säger Karin.\\n\\nSlut.                                   | \\- Det var bra, säger Karin.//Slut.
            Se filmen:\\n\\nhttps://www.film.example/v/1\\n\\nSlut.                   | Se filmen://[Innehåll på film.example](https://www.film.example/v/1)//Slut.
            <!-- wp:embed {"url":"https://film.example/2"} --><figure class="wp-block-embed"><div>\\nhttps://film.example/2\\n</div></figure><!-- /wp:embed --> | [Innehåll på film.example](https://film.example/2)
            <!-- wp:core-embed/youtube {"url":"https:\\/\\/film.example\\/3"} /-->   | [Innehåll på film.example](https://film.example/3)
            """)
    void what_the_older_editor_of_wordpress_stored_keeps_its_paragraphs_lists_and_films(String html, String markdown) {
        assertThat(ArchivedHtml.of(html.replace("\\n", "\n").replace("\\t", "\t"), "https://gammal.example/2023/text")
                        .markdown()
                        .replaceAll("\\n\\n", "//")
                        .replace("\n", "/"))
                .isEqualTo(markdown);
    }

    @Test
    void a_reused_block_and_a_film_are_told() {
        var html = "<!-- wp:block {\"ref\":42} /--><!-- wp:paragraph --><p>Hej.</p><!-- /wp:paragraph -->"
                + "<!-- wp:embed {\"url\":\"https://film.example/2\"} /-->";
        assertThat(ArchivedHtml.of(html, "").notes())
                .extracting(note -> note.what() + " " + note.detail())
                .containsExactly("BLOCK_ELSEWHERE 42", "EMBEDDED https://film.example/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Första stycket.//Andra stycket.   | Första stycket.               | Andra stycket.
            En enda mening utan mer           | ''                            | En enda mening utan mer
            Den första meningen är lång. Den andra med. | Den första meningen är lång. | Den andra med.
            ## Rubrik//Text.                  | ''                            | ## Rubrik//Text.
            Med **fet** text.//Mer.           | Med fet text.                 | Mer.
            """)
    void the_beginning_leads_when_nobody_wrote_a_lead(String body, String lead, String rest) {
        var parts = MovedWords.led(body.replace("//", "\n\n"));
        assertThat(parts[0]).isEqualTo(lead);
        assertThat(parts[1].replaceAll("\\n\\n", "//")).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://gammal.example/2023/05/temadag/  | /2023/05/temadag
            /gammalt/inlagg                          | /gammalt/inlagg
            https://gammal.example/                  | -
            https://gammal.example/?p=12             | -
            tag:a,1                                  | -
            en mening                                | -
            //ond.example/x                          | /x
            """)
    void an_old_address_is_kept_by_its_path(String address, String path) {
        assertThat(MovingOneText.path(address)).isEqualTo(path);
    }

    @Test
    void a_file_of_others_may_hold_anything_and_what_readers_get_cannot_hurt() {
        var html =
                "<p onclick=x>Hej <img src=x onerror=alert(1) alt=\"a](javascript:alert(1)) <script>\"> <svg/onload=alert(1)></p>";
        assertThat(Markdown.html(ArchivedHtml.of(html, "").markdown(), TextLanguage.SV))
                .doesNotContain("<script", "onerror=", "onclick", "href=\"javascript", "src=\"x");
    }
}
