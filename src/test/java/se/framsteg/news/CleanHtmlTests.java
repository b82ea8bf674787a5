package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody writes or pastes, readers get HTML that can do nothing but be read. */
class CleanHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\\x20type='text/javascript'>javascript:alert(1);</script>",
                "<img src=x onerror=alert(1)>",
                "<img src='/bilder/a' onload=alert(1) alt=x>",
                "<img src=\"/bilder/a\"onerror=\"alert(1)\" alt=x>",
                "<img src=`javascript:alert(1)`>",
                "<img src='javascript:alert(1)'>",
                "<img src='//x.example/a.png'>",
                "<img src='/bilder/../arbete/logga-ut'>",
                "<img src='/bilder/%2e%2e/arbete'>",
                "<img srcset='https://x.example/a 1x' src='/bilder/a'>",
                "<p onclick='alert(1)' onmouseover=alert(1)>x</p>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<p style=\"behavior:url(x.htc);width:expression(alert(1))\">x</p>",
                "<style>@import 'https://x.example/x.css';body{display:none}</style>",
                "<link rel=stylesheet href='https://x.example/x.css'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href=' &#14; javascript:alert(1)'>x</a>",
                "<a href='&#106;&#97;vascript:alert(1)'>x</a>",
                "<a href='&#x6A;avascript&colon;alert(1)'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
                "<a href='//x.example/x'>x</a>",
                "<a href='/\\x.example/x'>x</a>",
                "[x](javascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![x](https://x.example/spy.gif)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<iframe src='https://x.example'></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='x.swf'></object><embed src='x.swf'>",
                "<form action='https://x.example'><input name=password><button>Logga in</button></form>",
                "<base href='https://x.example/'>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<video src=x onerror=alert(1)></video><audio controls src='https://x.example/a.mp3'></audio>",
                "<details open ontoggle=alert(1)>x</details>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<p id=main class=top>x</p>",
                "<title><script>alert(1)</script></title><textarea><script>alert(1)</script></textarea>",
                "&lt;script&gt;alert(1)&lt;/script&gt;<div><script>alert(1)",
                "<b><i><u><s><font color=red><center><script>alert(1)</script>",
                "<table><tr><td background='javascript:alert(1)'>x</td></tr></table>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
                "```\n<script>alert(1)</script>\n```",
                "<a href=\"https://ok.example\" target=_blank onclick=alert(1)>x</a>"
            })
    void nothing_that_can_act_survives(String attack) {
        var html = Markdown.html(attack, TextLanguage.SV);

        var read = Jsoup.parse(html);
        assertThat(read.select(
                        "script, style, svg, math, iframe, object, embed, form, input, button, link, meta, base"))
                .isEmpty();
        assertThat(read.select("noscript, template, video, audio, textarea, title:not(head > title)"))
                .isEmpty();
        for (var element : read.body().getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .isIn(
                                "href",
                                "src",
                                "alt",
                                "class",
                                "lang",
                                "rel",
                                "scope",
                                "start",
                                "title",
                                "role",
                                "tabindex",
                                "aria-label");
                var value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
                if (attribute.getKey().equals("href")) {
                    assertThat(value).matches("(https?://|mailto:|tel:|/(?![/\\\\])|#).*");
                }
                if (attribute.getKey().equals("src")) {
                    assertThat(value).matches("/bilder/[a-z0-9][a-z0-9._-]*");
                }
            }
        }
        assertThat(Markdown.html(html, TextLanguage.SV)).doesNotContain("<script");
    }

    @Test
    void what_came_out_stays_the_same_when_it_is_cleaned_again() {
        var once =
                CleanHtml.of("<p>A &amp; B &lt;b&gt; <a href=\"https://x.example/?a=1&amp;b=2\">länk till X</a></p>");

        assertThat(CleanHtml.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Först            | <h2>Först</h2>
            ### Först          | <h2>Först</h2>
            **fet** och *snett*| <p><strong>fet</strong> och <em>snett</em></p>
            ![En trappa](/bilder/a1) | <p><img src="/bilder/a1" alt="En trappa" /></p>
            ![dekorativ](/bilder/a1) | <p><img src="/bilder/a1" alt="" class="decorative" /></p>
            [Programmet](/kurser/x)  | <p><a href="/kurser/x">Programmet</a></p>
            <span lang="en">Supported Employment</span> | <p><span lang="en">Supported Employment</span></p>
            """)
    void what_is_meant_comes_through(String markdown, String html) {
        assertThat(Markdown.html(markdown, TextLanguage.SV).strip()).isEqualTo(html);
    }

    @Test
    void links_that_lead_away_say_so() {
        assertThat(Markdown.html("[Forte](https://forte.example/rapport)", TextLanguage.SV))
                .contains("rel=\"external noopener\"");
    }

    @Test
    void a_table_keeps_its_columns_and_scrolls_by_itself() {
        assertThat(Markdown.html("| Del | Timmar |\n|---|--:|\n| Introduktion | 3 |", TextLanguage.SV))
                .contains("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Tabell\">")
                .contains("<th scope=\"col\">Del</th>", "<td class=\"num\">3</td>")
                .doesNotContain("align=");
    }

    @Test
    void headings_keep_their_order_below_the_title() {
        assertThat(Markdown.html("## Ett\n\n### Två\n\n## Tre", TextLanguage.SV))
                .contains("<h2>Ett</h2>", "<h3>Två</h3>", "<h2>Tre</h2>");
    }

    @Test
    void plain_text_has_one_block_a_line() {
        assertThat(Markdown.plain(Markdown.html("## Ett\n\nTvå *tre*\nfyra\n\n- fem\n- sex", TextLanguage.SV)))
                .isEqualTo("Ett\nTvå tre fyra\nfem\nsex");
    }
}
