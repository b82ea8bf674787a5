package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.news.Finding.Rule.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text has to hold to before readers get it. */
class PublishingRulesTests {
    private static final PostFacts NEWS = PostFacts.of(null, PostKind.NEWS, "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## Ett¶¶#### Två                     | SKIPPED_HEADING   | Två
            ### Ett¶¶## Två                      | SKIPPED_HEADING   | Ett
            Text¶¶<h4>Djupt</h4>                 | SKIPPED_HEADING   | Djupt
            ##¶¶Text                             | EMPTY_HEADING     | ''
            ![](/bilder/a)                       | IMAGE_WITHOUT_ALT | /bilder/a
            <img src="/bilder/a">                | IMAGE_WITHOUT_ALT | /bilder/a
            ![En spion](https://x.example/a.gif) | FOREIGN_IMAGE     | https://x.example/a.gif
            Programmet finns [här](/kurser).     | VAGUE_LINK        | här
            [Klicka här!](/kurser)               | VAGUE_LINK        | Klicka här!
            [Läs mer →](/kurser)                 | VAGUE_LINK        | Läs mer →
            [**läs mer här**](/kurser)           | VAGUE_LINK        | läs mer här
            [Read more](/kurser)                 | VAGUE_LINK        | Read more
            [click HERE](/kurser)                | VAGUE_LINK        | click HERE
            [](/kurser)                          | VAGUE_LINK        | /kurser
            [![här](/bilder/a)](/kurser)         | VAGUE_LINK        | här
            """)
    void is_found(String body, Finding.Rule rule, String detail) {
        assertThat(check(body.replace('¶', '\n'))).containsExactly(new Finding(TextLanguage.SV, rule, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Ett\n\n### Två\n\n## Tre\n\n### Fyra",
                "# Ett\n\n## Två",
                "#### Ett\n\n##### Två",
                "![Fyra personer går uppför en trappa](/bilder/a)",
                "![Dekorativ](/bilder/a)",
                "[Läs mer om hur vi arbetar med tilltro](/kurser)",
                "[Här finns programmet för våren](/kurser)",
                "[![Programmet för våren](/bilder/a)](/kurser)",
                "Helt vanlig text."
            })
    void is_fine(String body) {
        assertThat(check(body)).isEmpty();
    }

    @Test
    void title_lead_and_text_are_needed_but_a_page_needs_no_lead() {
        assertThat(PublishingRules.check(NEWS, TextLanguage.EN, Wording.NOTHING))
                .extracting(Finding::rule)
                .containsExactly(NO_TITLE, NO_LEAD, NO_TEXT);
        assertThat(PublishingRules.check(
                        PostFacts.of(null, PostKind.PAGE, "", ""), TextLanguage.SV, Wording.of("Om oss", "", "Text")))
                .isEmpty();
    }

    @Test
    void a_recording_has_its_words_beside_it() {
        var written = Wording.of("Rubrik", "Ingress", "Text");
        var heard = NEWS.heard("https://ljud.example/avsnitt-1");
        assertThat(PublishingRules.check(heard, TextLanguage.SV, written))
                .extracting(Finding::rule)
                .containsExactly(SOUND_WITHOUT_WORDS);
        assertThat(PublishingRules.check(heard, TextLanguage.SV, written.heard("Vi talade om tillit.")))
                .isEmpty();
    }

    private static List<Finding> check(String body) {
        return PublishingRules.check(NEWS, TextLanguage.SV, Wording.of("Rubrik", "Ingress", body));
    }
}
