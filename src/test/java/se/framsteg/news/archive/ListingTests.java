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

    @Test
    void a_list_without_days_has_titles_that_end_in_a_full_stop_and_a_lone_name_is_a_caption() {
        var taken = Taken.pasted("""
                Så glad chef.

                Det började med att vi bjöd in alla chefer till ett samtal om hur vi möter varandra i vardagen […]

                Jag provade och hittade energi.

                När jag kom till projektet var jag trött och visste inte riktigt vart jag skulle ta vägen […]

                Tack för frukosten!

                Karin

                ”Det bästa var att få prata med någon som faktiskt lyssnade på hela min berättelse […]
                """);
        assertThat(taken.entries)
                .extracting(ArchiveEntry::title)
                .containsExactly("Så glad chef.", "Jag provade och hittade energi.", "Tack för frukosten!");
        assertThat(taken.entries.getLast().lead()).startsWith("”Det bästa").endsWith("berättelse …");
        assertThat(taken.left).containsExactly("CAPTION Karin");
    }

    private static final String POST = """
            Vi lärde oss av varandra

            IMG_2041.jpg

            Den 5 mars möttes handläggare från sex myndigheter för
            att prata om hur vi kan arbeta tillsammans och vad som
            behövs för att det ska hålla.

            Vi tog med oss tre saker:

            \uF0B7 att börja med personen
            \uF0B7 att säga vad vi inte vet, även när det
            känns svårt
            \uF0A7\tatt ringa varandra

            Nästa möte blir i maj.

            Med vänliga hälsningar
            Karin Ek, processledare
            """;

    @Test
    void one_post_is_one_text_with_paragraphs_a_list_and_a_writer() {
        var taken = new Taken();
        taken.reading = PastedTexts.read(POST, null, taken);
        var text = taken.only();
        assertThat(text.title()).isEqualTo("Vi lärde oss av varandra");
        assertThat(text.byline()).isEqualTo("Karin Ek, processledare");
        assertThat(text.body())
                .isEqualTo("Den 5 mars möttes handläggare från sex myndigheter för att prata om hur vi kan arbeta"
                        + " tillsammans och vad som behövs för att det ska hålla.\n\nVi tog med oss tre saker:\n\n"
                        + "- att börja med personen\n- att säga vad vi inte vet, även när det känns svårt\n"
                        + "   - att ringa varandra\n\nNästa möte blir i maj.");
        assertThat(taken.left).containsExactly("CAPTION IMG_2041.jpg", "NOISE Med vänliga hälsningar");
    }

    @Test
    void what_may_be_one_text_or_several_is_asked_and_read_as_the_answer_says() {
        var pasted =
                "Hej på er\n\nVi har haft en vecka med mycket att göra.\n\nMer om mötet\n\nDet gick bra och alla kom.\n";
        assertThat(PastedTexts.read(pasted, null, new Taken()))
                .isEqualTo(new ArchiveReading.Unclear(java.util.List.of("Hej på er", "Mer om mötet")));
        var one = new Taken();
        PastedTexts.read(pasted, PastedTexts.Shape.ONE, one);
        assertThat(one.only().body())
                .isEqualTo("Vi har haft en vecka med mycket att göra.\n\nMer om mötet\n\nDet gick bra och alla kom.");
        var many = new Taken();
        PastedTexts.read(pasted, PastedTexts.Shape.MANY, many);
        assertThat(many.entries).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_line_is_thrown_away(boolean one) {
        var pasted = POST + "\nDela på Facebook\n12 mars 2024\n13 mars 2024\nhttps://a.example/1\nhttps://a.example/2\n"
                + "Taggar: metod\n/ Bo\n/ Cilla\n\nHej\n\nHej\n";
        var taken = new Taken();
        PastedTexts.read(pasted, one ? PastedTexts.Shape.ONE : PastedTexts.Shape.MANY, taken);
        var all = (taken.entries + " " + taken.left + " 12 mars 2024 13 mars 2024").replaceAll("[\\s\\\\]+", " ");
        assertThat(pasted.lines().filter(line -> !line.isBlank()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(all)
                        .contains(ListingLine.bare(line).replaceFirst("^(?:[\\uF0B7\\uF0A7]|/|Taggar:) ", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - ett/- två                         | - ett/- två
            * ett/* två                         | - ett/- två
            o ett/o två                         | - ett/- två
            •/ett/•/två                         | - ett/- två
            1. ett/2. två                       | 1. ett/2. två
            3) tre/4) fyra                      | 3. tre/4. fyra
            – Det var bra, säger Karin.         | – Det var bra, säger Karin.
            - Det var bra, säger Karin.         | \\- Det var bra, säger Karin.
            12. mars var vi där                 | 12\\. mars var vi där
            # inte rubrik                       | \\# inte rubrik
            Storgatan 1/123 45 Orten            | Storgatan 1  /123 45 Orten
            """)
    void plain_words_become_paragraphs_and_lists(String plain, String markdown) {
        assertThat(PlainText.markdown(plain.replace('/', '\n')).replace('\n', '/'))
                .isEqualTo(markdown);
    }
}
