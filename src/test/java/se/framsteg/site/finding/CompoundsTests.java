package se.framsteg.site.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compounds are found by the words they are made of. */
class CompoundsTests {
    private final Compounds listed = WordParts.listed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    samverkansmöte          | samverkan möte
                    samverkansmöten         | samverkan möte
                    arbetsmarknadsinsats    | arbete marknad insats
                    arbetsmarknadsinsatser  | arbete marknad insats
                    arbetsmarknadsinsatserna| arbete marknad insats
                    styrgruppsmöte          | styrgrupp möte
                    kursledare              | kurs ledare
                    projektledarna          | projekt ledare
                    hälsosamtal             | hälsa samtal
                    kvinnogrupp             | kvinna grupp
                    skolgång                |
                    ungdomsförbund          | ungdom förbund
                    jobbcoach               | jobb coach
                    arbetsgivarkontakt      | arbetsgivare kontakt
                    deltagarinflytande      | deltagare inflytande
                    veckoplan               | vecka plan
                    föräldramöte            | förälder möte
                    frukostseminarium       | frukost seminarium
                    kunskapsseminarier      | kunskap seminarium
                    kunskapscentra          | kunskap centrum
                    lärarstipendier         | lärare stipendium
                    rehabiliteringsplaner   | rehabilitering plan
                    försäkringskassan       | försäkring kassa
                    arbetsförmedlingen      | arbete förmedling
                    """)
    void a_compound_is_cut_into_the_words_it_is_made_of(String word, String parts) {
        assertThat(listed.parts(word))
                .isEqualTo(parts == null ? List.of() : List.of(parts.strip().split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "samverkan",
        "samordning",
        "samhälle",
        "deltagare",
        "information",
        "undersökning",
        "inkludering",
        "utveckling",
        "möte",
        "personal",
        "underlag",
        "hanken",
        "haninge",
        "stockholm",
        "conecto",
        "x",
        "åå",
        "sammanhang",
        "arbetslös"
    })
    void a_word_that_is_whole_stays_whole(String word) {
        assertThat(listed.parts(word)).isEmpty();
    }

    @Test
    void the_sites_own_words_are_parts_too() {
        assertThat(listed.parts("lumenaträff")).isEmpty();
        var learned = listed.with(List.of("lumena", "yrkeskedja", "av", "12345", "arbetsmarknad"));
        assertThat(learned.parts("lumenaträff")).containsExactly("lumena", "träff");
        assertThat(learned.parts("arbetsmarknadsinsats")).contains("arbete", "marknad", "insats");
        assertThat(learned.learned()).doesNotContain("av", "12345");
    }

    @Test
    void cutting_ends_also_for_words_made_to_hurt() {
        assertThat(listed.parts("samverkans".repeat(6))).isNotNull();
        assertThat(listed.parts("s".repeat(60))).isEmpty();
        assertThat(listed.parts("möte".repeat(100))).isEmpty();
    }
}
