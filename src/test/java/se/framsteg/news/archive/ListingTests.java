package se.framsteg.news.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of posts that somebody copies from a web page. */
class ListingTests {
    @Test
    void titles_dates_and_leads_are_told_apart_and_what_stands_between_is_left_out() {
        var taken = Taken.pasted("""
                Aktuellt

                Temadag om tillit samlade åttio personer
                12 mars 2024
                Den 5 mars möttes handläggare från sex myndigheter i Folkets hus för att prata om […]
                Läs mer »

                Bild: Deltagarna sitter vid runda bord.

                Ny medarbetare i projektet
                2023-11-02
                Vi hälsar Amina välkommen. Hon börjar i januari.
                / Kansliet

                En kvinna håller upp en skylt

                Så gick det för de första tjugo
                Publicerad 4 maj 2023
                Arton av tjugo har gått vidare till arbete eller studier. Läs vad de själva säger.
                Taggar: resultat, metod
                """);

        assertThat(taken.entries)
                .extracting(ArchiveEntry::title)
                .containsExactly(
                        "Temadag om tillit samlade åttio personer",
                        "Ny medarbetare i projektet",
                        "Så gick det för de första tjugo");
        assertThat(taken.entries)
                .extracting(ArchiveEntry::published)
                .containsExactly(
                        Instant.parse("2024-03-12T11:00:00Z"),
                        Instant.parse("2023-11-02T11:00:00Z"),
                        Instant.parse("2023-05-04T10:00:00Z"));
        assertThat(taken.entries).extracting(ArchiveEntry::whole).containsExactly(false, true, true);
        assertThat(taken.entries.getFirst().lead())
                .isEqualTo("Den 5 mars möttes handläggare från sex myndigheter i Folkets hus för att prata om …");
        assertThat(taken.entries.get(1).byline()).isEqualTo("Kansliet");
        assertThat(taken.entries.get(1).lead()).isEqualTo("Vi hälsar Amina välkommen.");
        assertThat(taken.entries.get(1).body()).isEqualTo("Hon börjar i januari.");
        assertThat(taken.entries.getLast().tags()).containsExactly("resultat", "metod");
        assertThat(taken.left)
                .containsExactly(
                        "CAPTION Aktuellt",
                        "CAPTION Bild: Deltagarna sitter vid runda bord.",
                        "CAPTION En kvinna håller upp en skylt");
    }

    @Test
    void the_day_may_stand_above_the_title() {
        var taken = Taken.pasted("""
                3 april 2024
                Frukost om arbetsmiljö
                Vi bjuder på kaffe och tre korta föredrag.
                28 mars 2024
                Påskledigt
                Kansliet är stängt över helgen.
                """);
        assertThat(taken.entries)
                .extracting(ArchiveEntry::title)
                .containsExactly("Frukost om arbetsmiljö", "Påskledigt");
        assertThat(taken.entries.getLast().published()).isEqualTo(Instant.parse("2024-03-28T11:00:00Z"));
    }

    @Test
    void a_list_of_titles_and_days_alone_is_a_list_too() {
        var taken = Taken.pasted(
                "Första mötet\n1 februari 2024\n\nAndra mötet\n1 mars 2024\n\nTredje mötet\n1 april 2024\n");
        assertThat(taken.entries)
                .extracting(ArchiveEntry::title)
                .containsExactly("Första mötet", "Andra mötet", "Tredje mötet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-12                    | 2024-03-12
            12 mars 2024                  | 2024-03-12
            den 12 mars 2024              | 2024-03-12
            Tisdag 12 mars 2024 kl. 9.30  | 2024-03-12
            12/3 2024                     | 2024-03-12
            12/3-24                       | 2024-03-12
            12.3.2024                     | 2024-03-12
            20240312                      | 2024-03-12
            240312                        | 2024-03-12
            12 feb. 2024                  | 2024-02-12
            March 12, 2024                | 2024-03-12
            12th March 2024               | 2024-03-12
            29 februari 2024              | 2024-02-29
            """)
    void days_are_written_in_many_ways(String written, String day) {
        var found = ArchiveTime.day(written);
        assertThat(found).as(written).isNotNull();
        assertThat(String.valueOf(found.instant())).startsWith(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30 februari 2024", "12 mars var en fin dag", "45/3 2024", "kapitel 12", "2024", "99999999"})
    void what_is_no_day_is_none(String written) {
        assertThat(ArchiveTime.day(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 mars", "Tisdag 12 mars", "12/3", "den 12 mars kl 10.00"})
    void a_year_that_is_missing_is_asked_and_not_guessed(String written) {
        var text = Taken.pasted("Ett möte blev av\n" + written + "\nVi sågs och pratade länge om året som gått.")
                .only();
        assertThat(text.published()).isNull();
        assertThat(text.yearless()).isEqualTo(MonthDay.of(3, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "...", " […]", " [...]", "… Läs mer", "... [läs mer] »", " (…)"})
    void dots_at_the_end_mean_that_there_was_more(String dots) {
        var text = Taken.pasted("Rubrik här\n2024-01-02\nTexten börjar så här men" + dots)
                .only();
        assertThat(text.whole()).isFalse();
        assertThat(text.lead()).isEqualTo("Texten börjar så här men …");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            / Maria Ek                     | Maria Ek
            //Maria Ek, förbundschef       | Maria Ek, förbundschef
            Text: Maria Ek                 | Maria Ek
            Skriven av Maria Ek            | Maria Ek
            Hälsningar, Maria              | Maria
            Vid tangenterna: Maria Ek      | Maria Ek
            """)
    void old_signatures_become_the_writer(String written, String writer) {
        var taken = Taken.pasted("Rubrik här\n2024-01-02\nTexten är en hel mening.\n" + written);
        assertThat(taken.only().byline()).isEqualTo(writer);
        assertThat(taken.said()).contains("SIGNATURE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Anna Ek",
                "Bild: ett hus",
                "IMG_2041.jpg",
                "[bild på ett hus]",
                "Några personer runt ett bord. Foto: Anna Ek",
                "© Anna Ek"
            })
    void words_under_a_picture_are_known_by_their_looks(String caption) {
        var taken = Taken.pasted("Rubrik här\n2024-01-02\n" + caption + "\nTexten är en hel mening. Och en till.");
        assertThat(taken.only().lead()).isEqualTo("Texten är en hel mening.");
        assertThat(taken.left).containsExactly("CAPTION " + caption);
    }

    @Test
    void the_address_of_the_whole_text_becomes_a_link_that_says_where_it_leads() {
        var text = Taken.pasted("Rubrik [här]\n2024-01-02\nTexten börjar så…\nhttps://gammal.example/2024/rubrik/")
                .only();
        assertThat(text.body()).isEqualTo("[Läs hela texten: Rubrik \\[här\\]](https://gammal.example/2024/rubrik/)");
        assertThat(text.address()).isEqualTo("https://gammal.example/2024/rubrik/");
    }

    @Test
    void the_same_list_gives_the_same_names_and_two_alike_are_two() {
        var list = "Möte\n2024-01-02\nVi sågs i lokalen.\n\nMöte\n2024-01-02\nVi sågs en gång till.\n";
        assertThat(Taken.pasted(list).entries)
                .extracting(ArchiveEntry::key)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(Taken.pasted(list).entries)
                .extracting(ArchiveEntry::key)
                .isEqualTo(Taken.pasted(list).entries.stream()
                        .map(ArchiveEntry::key)
                        .toList());
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(Taken.pasted("  \n ").reading).isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.EMPTY));
        assertThat(Taken.pasted("a".repeat(500_001)).reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.TOO_BIG));
        assertThat(Taken.pasted("Läs mer\n\nFoto: Anna Ek\n").reading)
                .isEqualTo(new ArchiveReading.Refused(ArchiveRefusal.NOTHING_FOUND));
    }
}
