package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.PostalCode;
import se.framsteg.project.Description.Block;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;
import se.framsteg.shared.Words;

/** The fund's public record, pasted as text, becomes a project's record or sentences about what is wrong. */
class RegisterTextTests {

    private static final Words WORDS = new Wordbook().in(Language.SV);

    private static final String SMALL = """
            Diarienummer: 23-077-S03
            Namn: Prov
            Startdatum: 2024-10-01
            Slutdatum: 2027-06-30
            Land som berörs: Sverige
            Berörd fond: ESF+
            Program CCI: 2021SE05SFPR
            Projektägare organisationsnummer: 2220002162
            Projektägare: FÖRBUNDET
            Unionens medfinansieringsgrad: 40 %
            Programområde: A
            Specifikt mål: A1A
            Sekundärtema - Motverka barnfattigdom: Nej
            Region: Stockholm
            NUTS-2 kod: SE11
            Stödmottagare postnr: 13681
            Stödmottagare ort: HANINGE
            Interventionstyp: 141
            Antal deltagare: 2500
            Insats av strategisk betydelse: Nej
            """;

    @Test
    void a_label_on_one_line_and_its_value_on_the_next_with_prose_around() {
        var record = understood(demo("conecto-plus"));

        assertThat(record.diaryNumber()).isEqualTo(new DiaryNumber("23-077-S03"));
        assertThat(record.name()).isEqualTo("Conecto+");
        assertThat(record.starts()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(record.ends()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(record.country()).isEqualTo("SE");
        assertThat(record.fund()).isEqualTo("ESF+");
        assertThat(record.cci()).isEqualTo(new Cci("2021SE05SFPR"));
        assertThat(record.ownerNumber()).isEqualTo(new OrganisationNumber("2220002162"));
        assertThat(record.owner()).isEqualTo("SAMORDNINGSFÖRBUNDET ÖSTRA SÖDERTÖRN");
        assertThat(record.ownerName()).isEqualTo("Samordningsförbundet Östra Södertörn");
        assertThat(record.euShare()).isEqualByComparingTo(new BigDecimal("40"));
        assertThat(record.area()).isEqualTo("A");
        assertThat(record.objective()).isEqualTo("A1A");
        assertThat(record.childPoverty()).isFalse();
        assertThat(record.region()).isEqualTo("Stockholm");
        assertThat(record.nuts2()).containsExactly("SE11");
        assertThat(record.postalCode()).isEqualTo(new PostalCode("13681"));
        assertThat(record.town()).isEqualTo("HANINGE");
        assertThat(record.place()).isEqualTo("136 81 Haninge");
        assertThat(record.intervention()).isEqualTo("141");
        assertThat(record.participants()).isEqualTo(2500);
        assertThat(record.strategic()).isFalse();
        assertThat(record.period()).isEqualTo(ProgrammePeriod.P2021);
    }

    @Test
    void headings_paragraphs_and_bullets_of_the_description_are_kept_and_the_page_around_it_is_not() {
        var blocks = understood(demo("conecto-plus")).description().blocks();

        assertThat(blocks.getFirst()).isEqualTo(new Block.Heading("Bakgrund"));
        assertThat(blocks).contains(new Block.Heading("Syfte"), new Block.Heading("Teman"));
        assertThat(blocks.stream().filter(Block.Bullets.class::isInstance).map(Block.Bullets.class::cast))
                .extracting(bullets -> bullets.items().size())
                .containsExactly(3, 3);
        assertThat(understood(demo("conecto-plus")).description().text())
                .doesNotContain("Projektbanken", "Fakta om projektet", "23-077-S03")
                .contains("RUFS 2050");
    }

    @Test
    void label_colon_value_on_one_line() {
        var record = understood(demo("inkluderingslyftet"));

        assertThat(record.diaryNumber()).isEqualTo(new DiaryNumber("22-045-S01"));
        assertThat(record.ownerNumber()).isEqualTo(new OrganisationNumber("2220002485"));
        assertThat(record.participants()).isEqualTo(1000);
        assertThat(record.nuts2()).containsExactly("SE12");
        assertThat(record.description().blocks()).contains(new Block.Heading("Professionslyft"));
    }

    @Test
    void a_record_of_2014_2020_keeps_its_own_numbers_and_codes() {
        var record = understood("""
                Projektnamn
                Vägen vidare
                Diarienummer
                2015/00394
                Projektperiod
                2016-01-01 – 2019-06-30
                Fond
                ESF
                Program CCI
                2014SE05M9OP001
                Projektägare
                Exempelstads kommun
                Programområde
                PO2
                Antal deltagare
                1 200
                Sammanfattning
                Deltagarna fick arbetsträna.
                """);

        assertThat(record.period()).isEqualTo(ProgrammePeriod.P2014);
        assertThat(record.starts()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(record.ends()).isEqualTo(LocalDate.of(2019, 6, 30));
        assertThat(record.area()).isEqualTo("PO2");
        assertThat(record.participants()).isEqualTo(1200);
        assertThat(record.description().text()).isEqualTo("Deltagarna fick arbetsträna.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conecto",
                "lumena",
                "mia-vidare",
                "samma",
                "yrkeskedjor",
                "forstudie-vagar-in",
                "forstudie-gemensam-kunskap"
            })
    void every_record_of_the_demonstration_is_understood(String name) {
        assertThat(understood(demo(name)).description().isEmpty()).isFalse();
    }

    @Test
    void a_table_with_tabs_and_one_from_a_web_page_say_the_same() {
        var tabs = SMALL.replace(": ", "\t");
        var web = "<dl>"
                + SMALL.lines()
                        .map(line -> "<dt>" + line.replace(": ", "</dt><dd>") + "</dd>")
                        .reduce("", String::concat)
                        .replace(" %", "&nbsp;%")
                + "</dl>";

        assertThat(understood(tabs)).isEqualTo(understood(SMALL));
        assertThat(understood(web)).isEqualTo(understood(SMALL));
    }

    @Test
    void the_same_value_twice_is_no_contradiction() {
        var record = understood(SMALL + "Projektägare organisationsnummer: 222000-2162\nAntal deltagare: 2 500\n");

        assertThat(record.participants()).isEqualTo(2500);
    }

    @Test
    void a_heading_that_sounds_like_a_label_stays_in_the_prose() {
        var record = understood(SMALL + "\nRegion\n" + "Hela länet berörs av det vi gör. ".repeat(8));

        assertThat(record.region()).isEqualTo("Stockholm");
        assertThat(record.description().text()).startsWith("Region\nHela länet");
    }

    @Test
    void a_value_that_is_not_there_does_not_take_the_next_label() {
        var reading = read(
                "Namn\nProv\nDiarienummer\nStartdatum\n2024-10-01\nSlutdatum\n2025-10-01\nProjektägare\nFörbundet\n");

        var understood = (RegisterReading.Understood) reading;
        assertThat(understood.record().diaryNumber()).isNull();
        assertThat(sentences(understood.warnings())).anyMatch(text -> text.startsWith("Diarienummer saknas."));
    }

    /** What is typed in one field of an otherwise right record → the sentence at that field. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIARY_NUMBER | saknar siffror | ”saknar siffror” är inget diarienummer. Skriv det som i beslutet, till exempel 23-077-S03 eller 2018/00153.",
                "NAME | - | Projektets namn saknas.",
                "OWNER | Uppgift saknas | Projektägare saknas.",
                "STARTS | 2024-02-30 | ”2024-02-30” är inget datum som vi kan läsa säkert. Skriv år, månad och dag: 2024-10-01.",
                "STARTS | 03/04/2024 | ”03/04/2024” är inget datum som vi kan läsa säkert. Skriv år, månad och dag: 2024-10-01.",
                "STARTS | - | Startdatum saknas.",
                "STARTS | 2020-12-31 | 2020-12-31 ligger utanför programperioden 2021–2027, som gäller 2021-01-01 till 2029-12-31.",
                "ENDS | - | Slutdatum saknas.",
                "ENDS | 2024-09-30 | Slutdatum 2024-09-30 ligger före startdatum 2024-10-01.",
                "ENDS | 2030-01-01 | 2030-01-01 ligger utanför programperioden 2021–2027, som gäller 2021-01-01 till 2029-12-31.",
                "FUND | REACT-EU | ”Berörd fond” hör till programperioden 2014–2020, men ”Diarienummer” hör till 2021–2027. Rätta det som är fel.",
                "CCI | 2014SE05M9OP001 | ”Program (CCI)” hör till programperioden 2014–2020, men ”Diarienummer” hör till 2021–2027. Rätta det som är fel.",
                "CCI | SE05 | ”SE05” är ingen CCI-kod. Den börjar med programmets år och land, till exempel 2021SE05SFPR.",
                "OWNER_NUMBER | 2220002163 | Kontrollsiffran stämmer inte. Kontrollera att siffrorna kom i rätt ordning.",
                "OWNER_NUMBER | 222000 | Ett organisationsnummer har tio siffror. Kontrollera om någon siffra saknas eller är för mycket.",
                "OWNER_NUMBER | 19640823-3234 | Det ser ut som ett personnummer. Projektägaren anges med organisationsnummer.",
                "EU_SHARE | 140 % | ”140 %” är ingen andel mellan 0 och 100 procent.",
                "EU_SHARE | -4 % | ”-4 %” är ingen andel mellan 0 och 100 procent.",
                "PARTICIPANTS | -5 | ”-5” är inget antal. Skriv ett heltal, noll eller mer.",
                "PARTICIPANTS | ca 2500 | ”ca 2500” är inget antal. Skriv ett heltal, noll eller mer.",
                "PARTICIPANTS | 2,5 | ”2,5” är inget antal. Skriv ett heltal, noll eller mer.",
                "STRATEGIC | kanske | Svara ja eller nej. Vi förstår inte ”kanske”.",
                "CHILD_POVERTY | 1 | Svara ja eller nej. Vi förstår inte ”1”.",
                "INTERVENTION | 14 | ”14” är ingen interventionstyp. Koden har tre siffror, till exempel 141.",
                "NUTS2 | Stockholms län | ”Stockholms län” är ingen NUTS 2-kod. Koden har fyra tecken, till exempel SE11.",
                "NUTS2 | SE22 | Regionen Stockholm har NUTS 2-kod SE11, men i posten står SE22.",
                "POSTAL_CODE | 1368 | Ett postnummer har fem siffror.",
                "POSTAL_CODE | Haninge | Ett postnummer består av siffror, till exempel 136 81.",
            })
    void what_is_wrong_is_refused_with_a_sentence_at_its_field(RegisterField field, String value, String sentence) {
        var reading = read(with(field, value));

        assertThat(reading).isInstanceOf(RegisterReading.Refused.class);
        var reasons = ((RegisterReading.Refused) reading).reasons();
        assertThat(sentences(reasons)).containsExactly(sentence);
        assertThat(reasons.getFirst().field()).isEqualTo(field);
    }

    /** What no list knows → accepted as it stands, with a warning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIARY_NUMBER | SVE-2027-118 | Diarienumret ”SVE-2027-118” har en form som vi inte har sett förut. Det sparas som det står.",
                "COUNTRY | Atlantis | ”Atlantis” finns inte i vår lista för ”Land som berörs”. Det sparas som det står; kontrollera stavningen.",
                "FUND | Nya fonden | ”Nya fonden” finns inte i vår lista för ”Berörd fond”. Det sparas som det står; kontrollera stavningen.",
                "CCI | 2021SE16XXPR001 | ”2021SE16XXPR001” finns inte i vår lista för ”Program (CCI)”. Det sparas som det står; kontrollera stavningen.",
                "AREA | Q | ”Q” finns inte i vår lista för ”Programområde”. Det sparas som det står; kontrollera stavningen.",
                "AREA | B | Målet A1A brukar höra till ett annat programområde än B. Kontrollera båda.",
                "OBJECTIVE | A9 | ”A9” finns inte i vår lista för ”Specifikt mål”. Det sparas som det står; kontrollera stavningen.",
                "INTERVENTION | 999 | ”999” finns inte i vår lista för ”Interventionstyp”. Det sparas som det står; kontrollera stavningen.",
                "NUTS2 | SE11, SE99 | ”SE99” finns inte i vår lista för ”NUTS 2-kod”. Det sparas som det står; kontrollera stavningen.",
                "POSTAL_CODE | 03681 | Postnummer brukar inte börja på noll. 036 81 sparas som det står.",
                "EU_SHARE | 0,4 | Andelen är en procent eller mindre. Menar du 0,4 procent, eller en del av ett?",
                "EU_SHARE | - | ”Unionens medfinansieringsgrad” saknas i texten. Du kan fylla i det nu eller senare.",
                "PARTICIPANTS | - | ”Antal deltagare” saknas i texten. Du kan fylla i det nu eller senare.",
            })
    void what_no_list_knows_is_accepted_with_a_warning(RegisterField field, String value, String sentence) {
        var reading = read(with(field, value));

        assertThat(reading).isInstanceOf(RegisterReading.Understood.class);
        assertThat(sentences(reading.warnings())).containsExactly(sentence);
    }

    /** Ways of writing the same value → what is stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIARY_NUMBER | dnr 23–077–s03 | 23-077-S03",
                "STARTS | 1 oktober 2024 | 2024-10-01",
                "STARTS | 20241001 | 2024-10-01",
                "STARTS | 2024-10-01 00:00:00 | 2024-10-01",
                "FUND | Europeiska socialfonden+ | ESF+",
                "FUND | Socialfonden plus (ESF+) | ESF+",
                "AREA | A – Inkluderande arbetsliv | A",
                "INTERVENTION | 141 - Rörlighet | 141",
                "NUTS2 | SE11 Stockholm och SE12 | [SE11, SE12]",
                "NUTS2 | Stockholm | [SE11]",
                "EU_SHARE | 46,5 procent | 46.5",
                "EU_SHARE | 100% | 100",
                "PARTICIPANTS | 2 500 personer | 2500",
                "PARTICIPANTS | 0 | 0",
                "OWNER_NUMBER | 16222000-2162 | 222000-2162",
                "POSTAL_CODE | SE-136 81 | 136 81",
                "STRATEGIC | JA | true",
            })
    void the_same_value_is_understood_in_the_ways_people_write_it(RegisterField field, String value, String stored) {
        var record = understood(with(field, value));

        var actual =
                switch (field) {
                    case DIARY_NUMBER -> record.diaryNumber();
                    case STARTS -> record.starts();
                    case FUND -> record.fund();
                    case AREA -> record.area();
                    case INTERVENTION -> record.intervention();
                    case NUTS2 -> record.nuts2();
                    case EU_SHARE ->
                        record.euShare() == null ? null : record.euShare().toPlainString();
                    case PARTICIPANTS -> record.participants();
                    case OWNER_NUMBER -> record.ownerNumber();
                    case POSTAL_CODE -> record.postalCode();
                    default -> record.strategic();
                };
        assertThat(String.valueOf(actual)).isEqualTo(stored);
    }

    @Test
    void a_label_twice_with_different_values_is_refused() {
        var reading = (RegisterReading.Refused) read(SMALL + "Antal deltagare: 1 600\n");

        assertThat(sentences(reading.reasons()))
                .containsExactly(
                        "”Antal deltagare” står flera gånger med olika värden: 2500 / 1 600. Behåll det som gäller.");
    }

    @Test
    void a_decision_in_six_lines_changes_what_it_mentions_and_leaves_all_else() {
        var before = understood(demo("conecto-plus"));

        var after = understood(RegisterText.read("""
                Diarienummer: 23-077-S03
                Namn: Conecto+
                Startdatum: 2024-10-01
                Slutdatum: 2027-12-31
                Projektägare: SAMORDNINGSFÖRBUNDET ÖSTRA SÖDERTÖRN
                Antal deltagare: 2 750
                """).onto(before));

        assertThat(VersionDifference.between(RegisterDraft.of(before), RegisterDraft.of(after))
                        .changes())
                .containsExactly(
                        new VersionDifference.Change("ends", "2027-06-30", "2027-12-31"),
                        new VersionDifference.Change("participants", "2500", "2750"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej Nora!\nHär kommer ändringsbeslutet.\n\nSlutdatum\n2027-12-31\n\nVänliga hälsningar\nAnders Blom",
                "<table><tr><td>Slutdatum</td><td>2027-12-31</td></tr><tr><td>Beskrivning</td><td></td></tr></table>",
                "Slutdatum\t2027-12-31\nSpecifikt mål\t-\nRegion\tUppgift saknas\nBeskrivning\n",
            })
    void words_around_a_decision_are_no_new_description_and_an_empty_value_empties_nothing(String text) {
        var before = understood(demo("conecto-plus"));

        var after = understood(RegisterText.read(text).onto(before));

        assertThat(VersionDifference.between(RegisterDraft.of(before), RegisterDraft.of(after))
                        .changes())
                .containsExactly(new VersionDifference.Change("ends", "2027-06-30", "2027-12-31"));
    }

    @Test
    void what_stood_around_a_decision_is_shown_and_a_description_below_its_label_is_taken() {
        var before = understood(demo("conecto-plus"));
        var letter = RegisterText.read("Hej Nora!\nSlutdatum: 2027-12-31\nVänliga hälsningar");
        var described = RegisterText.read("Slutdatum: 2027-12-31\nProjektbeskrivning\nVi gör på ett nytt sätt.");

        assertThat(letter.aside(before)).containsExactly("Hej Nora!", "Vänliga hälsningar");
        assertThat(described.aside(before)).isEmpty();
        assertThat(understood(described.onto(before)).description().text()).isEqualTo("Vi gör på ett nytt sätt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Region\nStockholm\nÖstra Mellansverige\nNUTS-2 kod\nSE11\nSE12\n",
                "Region\tStockholm\nÖstra Mellansverige\nNUTS-2 kod\tSE11\nSE12\n\nBakgrund\nVi gör det här tillsammans, alla fyra.\n",
                "<table>\n<tr>\n <td>Region</td>\n <td>Stockholm<br>\n Östra Mellansverige</td></tr>\n"
                        + "<tr><td>NUTS-2 kod</td><td>SE11<br />SE12</td></tr></table>",
                "NUTS-2 kod: SE11\nSE12\nRegion: Stockholm\nÖstra Mellansverige",
            })
    void a_value_on_two_lines_is_kept_whole_and_makes_no_heading(String places) {
        var record =
                understood("Namn\nProv\nStartdatum\n2024-10-01\nSlutdatum\n2027-06-30\nProjektägare\nFÖRBUNDET\nÖSTRA\n"
                                .lines()
                                .map(line -> places.startsWith("<") ? line + "<br>" : line)
                                .collect(java.util.stream.Collectors.joining("\n"))
                        + "\n" + places);

        assertThat(record.nuts2()).containsExactly("SE11", "SE12");
        assertThat(record.region()).isEqualTo("Stockholm, Östra Mellansverige");
        assertThat(record.owner()).isEqualTo("FÖRBUNDET ÖSTRA");
        assertThat(record.description().text()).doesNotContain("SE12", "Östra");
    }

    @Test
    void each_of_several_regions_agrees_with_the_codes() {
        var reading = read(SMALL.replace("Region: Stockholm", "Region: Stockholm, Sydsverige"));

        assertThat(sentences(((RegisterReading.Refused) reading).reasons()))
                .containsExactly("Regionen Sydsverige har NUTS 2-kod SE22, men i posten står SE11.");
    }

    @Test
    void the_records_heading_is_left_out_and_lists_are_lists() {
        var text = "Projektpost ur registret\n" + SMALL + """

                Bakgrund
                Vi har länge sett att stöden runt människor inte hänger ihop.
                \uF0B7 Supported Employment
                \uF0A7\tCase Management
                o\tMatchning från dag 1
                •
                BIP
                Så gör vi
                1. Kartläggning
                2. Utbildning
                3) Uppföljning
                Botkyrka
                Haninge
                Nynäshamn
                """;

        assertThat(understood(text).description().blocks())
                .containsExactly(
                        new Block.Heading("Bakgrund"),
                        new Block.Paragraph("Vi har länge sett att stöden runt människor inte hänger ihop."),
                        new Block.Bullets(
                                List.of("Supported Employment", "Case Management", "Matchning från dag 1", "BIP")),
                        new Block.Heading("Så gör vi"),
                        new Block.Numbered(1, List.of("Kartläggning", "Utbildning", "Uppföljning")),
                        new Block.Paragraph("Botkyrka"),
                        new Block.Paragraph("Haninge"),
                        new Block.Paragraph("Nynäshamn"));
    }

    @Test
    void one_number_is_a_heading_and_a_later_list_goes_on_where_it_was() {
        assertThat(Description.of("1. Bakgrund\nVi börjar med det som är svårt.\n3. Tre\n4. Fyra")
                        .blocks())
                .containsExactly(
                        new Block.Heading("1. Bakgrund"),
                        new Block.Paragraph("Vi börjar med det som är svårt."),
                        new Block.Numbered(3, List.of("Tre", "Fyra")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Region: se ovan.",
                "Antal deltagare: 300 kvinnor och 200 män under hela tiden",
                "Antal deltagare\nVi räknar med 300 kvinnor och 200 män.",
                "Sammanfattning\nDet blev fler än vi trodde.",
                "Organisationsnummer: det får man av Bolagsverket.",
            })
    void what_is_said_like_a_label_in_prose_stays_there(String prose) {
        var record = understood(SMALL + "Projektbeskrivning\nVi arbetar i hela länet.\n\n" + prose + "\n");

        assertThat(record)
                .extracting(RegisterRecord::region, RegisterRecord::participants)
                .containsExactly("Stockholm", 2500);
        assertThat(record.description().text().replace("\n\n", "\n")).isEqualTo("Vi arbetar i hela länet.\n" + prose);
    }

    @Test
    void a_heading_after_an_empty_label_is_no_value() {
        var reading = read("""
                Namn
                Prov
                Startdatum
                2024-10-01
                Slutdatum
                2027-06-30
                Projektägare
                Förbundet
                Region
                Antal deltagare
                Bakgrund
                Det här gör vi tillsammans med andra.
                """);

        var record = ((RegisterReading.Understood) reading).record();
        assertThat(record.participants()).isNull();
        assertThat(record.region()).isNull();
        assertThat(record.description().blocks())
                .containsExactly(
                        new Block.Heading("Bakgrund"), new Block.Paragraph("Det här gör vi tillsammans med andra."));
    }

    @Test
    void the_same_record_again_says_nothing_and_a_decision_with_a_reason_does() {
        var record = understood(demo("conecto-plus"));
        var shares = new FinancingShares(record.euShare(), null, null);
        var version = new ProjectVersion(
                new Decision.Recorded(1, decision(""), java.time.Instant.EPOCH, null), record, shares);

        assertThat(version.isSaid(understood(demo("conecto-plus")), shares, decision("")))
                .isTrue();
        assertThat(version.isSaid(record, shares, decision("Ny budget"))).isFalse();
        assertThat(version.isSaid(record, new FinancingShares(new BigDecimal("41"), null, null), decision("")))
                .as("a share alone")
                .isFalse();
        assertThat(version.isSaid(understood(demo("lumena")), shares, decision("")))
                .isFalse();
    }

    private static Decision decision(String reason) {
        return new Decision(Decision.Kind.AMENDMENT, null, reason);
    }

    @ParameterizedTest
    @CsvSource({"39.99, '39,99 %', 39.99%", "40.0000, '40 %', 40%", "0, '0 %', 0%", "14.0125, '14,0125 %', 14.0125%"})
    void a_share_is_written_as_it_was_decided(BigDecimal share, String swedish, String english) {
        assertThat(WORDS.formats().decided(share).replace('\u00a0', ' ')).isEqualTo(swedish);
        assertThat(new Wordbook().in(Language.EN).formats().decided(share)).isEqualTo(english);
    }

    @Test
    void versions_tell_shares_with_a_decimal_comma() {
        var record = understood(demo("conecto-plus"));
        var before = new FinancingShares(new BigDecimal("40"), new BigDecimal("14.01"), new BigDecimal("45.99"));
        var after = new FinancingShares(new BigDecimal("40"), new BigDecimal("14.02"), new BigDecimal("45.98"));
        var recorded = new Decision.Recorded(1, decision(""), java.time.Instant.EPOCH, null);

        assertThat(VersionDifference.between(
                                new ProjectVersion(recorded, record, before),
                                new ProjectVersion(recorded, record, after))
                        .changes())
                .containsExactly(
                        new VersionDifference.Change("stateShare", "14,01", "14,02"),
                        new VersionDifference.Change("projectShare", "45,99", "45,98"));
    }

    @Test
    void the_longest_text_is_read_at_once() {
        var long100k = (SMALL + "En rad prosa som inte säger något särskilt om någonting.\n".repeat(2000))
                .substring(0, RegisterText.LONGEST);

        assertThat(java.time.Duration.ofNanos(timed(() -> read(long100k)))).isLessThan(java.time.Duration.ofSeconds(5));
    }

    private static long timed(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void whatever_is_pasted_gets_an_answer() {
        var seed = System.nanoTime();
        var random = new java.util.Random(seed);
        var pieces = (SMALL + demo("conecto-plus") + demo("lumena")
                        + "\u0000:\t|•-–*<li></p>&nbsp;\n9999-99-99\n0000-00-00")
                .split("(?<=\\b)|(?<=\\n)");
        for (int run = 0; run < 500; run++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(120); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(text.toString())).as("seed %d: %s", seed, text).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "En dikt om våren,\nutan ett enda fält."})
    void a_text_without_any_field_asks_for_the_whole_record(String text) {
        var reading = read(text);

        assertThat(reading).isInstanceOf(RegisterReading.Refused.class);
        assertThat(sentences(((RegisterReading.Refused) reading).reasons()))
                .contains(
                        "Vi känner inte igen något fält i texten. Klistra in hela posten från projektbanken, eller fyll i formuläret.");
    }

    private static String with(RegisterField field, String value) {
        return SMALL.replaceFirst(
                "(?m)^" + java.util.regex.Pattern.quote(field.label()) + ":.*$", field.label() + ": " + value);
    }

    private static RegisterReading read(String text) {
        return RegisterCheck.judge(RegisterText.read(text), ExampleCodes.BOOK);
    }

    private static RegisterRecord understood(String text) {
        return understood(RegisterText.read(text));
    }

    private static RegisterRecord understood(RegisterDraft draft) {
        var reading = RegisterCheck.judge(draft, ExampleCodes.BOOK);
        assertThat(reading)
                .as(() -> reading instanceof RegisterReading.Refused refused
                        ? sentences(refused.reasons()).toString()
                        : "")
                .isInstanceOf(RegisterReading.Understood.class);
        return ((RegisterReading.Understood) reading).record();
    }

    private static List<String> sentences(List<RegisterRemark> remarks) {
        return remarks.stream().map(remark -> remark.sentence(WORDS)).toList();
    }

    private static String demo(String name) {
        try (var file = RegisterTextTests.class.getResourceAsStream("/demo/projects/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
