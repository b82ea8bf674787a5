package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;

/** What the law asks each public page to say. */
@FrameTest
class StatementsTests {
    private final MockMvcTester web;

    @Autowired
    StatementsTests(MockMvcTester web) {
        this.web = web;
    }

    /** Digg's list (MDFFS 2019:2, 10–13 §§) of what a statement must hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offentlig aktör",
                "Tjänst",
                "Delvis förenlig med lagen",
                "Innehåll som inte är tillgängligt",
                "Gör så här i stället",
                "Oskäligt betungande anpassning",
                "Innehåll som inte omfattas av lagen",
                "Senast bedömd",
                "Redogörelsen uppdaterad",
                "Skriv till oss",
                "https://www.digg.se/tdosanmalan"
            })
    void the_accessibility_statement_has_every_part(String part) {
        assertThat(web.get().uri("/tillganglighet")).hasStatusOk().bodyText().contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "/tillganglighet, Medfinansieras av Europeiska unionen",
        "/personuppgifter, Medfinansieras av Europeiska unionen",
        "/en/personuppgifter, Co-funded by the European Union",
        "/finns-inte, Medfinansieras av Europeiska unionen"
    })
    void every_page_carries_emblem_and_statement_before_its_content(String path, String statement) {
        assertThat(web.get().uri(path)).bodyText().satisfies(page -> {
            assertThat(page).contains(statement).contains("/assets/eu.svg");
            assertThat(page.indexOf(statement)).isLessThan(page.indexOf("<main"));
        });
    }

    @Test
    void search_engines_are_told_to_stay_away_from_the_demonstration() {
        assertThat(web.get().uri("/robots.txt")).hasStatusOk().bodyText().isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tillganglighet", "/personuppgifter"})
    void the_demonstration_is_not_indexed_and_says_that_it_is_invented(String path) {
        assertThat(web.get().uri(path)).bodyText().contains("noindex", "Personer, siffror och texter är påhittade");
    }
}
