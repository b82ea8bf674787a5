package se.framsteg.course.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.course.reading.CalendarReading.Question;
import se.framsteg.course.reading.CalendarReading.ReadDate;
import se.framsteg.shared.table.Paste;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.Sentence;

class CalendarTextTests {
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 20);
    private static final Set<String> TOWNS = Set.of("Linköping", "Nyköping", "Haninge", "Nynäshamn");

    private static final String PROFESSIONSLYFT = """
            Professionslyft hösten 2024
            Del\tDatum\tTid\tPlats
            Introduktion\t18 september, 2 oktober\tkl 9-12\tDigitalt
            Fördjupning 1: tilltro och tillit\t16 oktober och 13 november\t9–16 inkl. lunch\tLinköping
            Fördjupning 2: parallella insatser och jobbfokus\t6 nov, 4 dec\tkl. 9.00–16.00\tNyköping
            """;

    @Test
    void one_row_per_part_with_several_dates_in_a_cell_gives_one_date_each() {
        var reading = read(PROFESSIONSLYFT);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.dates())
                .extracting(date -> date.day() + " " + date.from() + "-" + date.to() + " " + date.title())
                .containsExactly(
                        "2024-09-18 09:00-12:00 Introduktion",
                        "2024-10-02 09:00-12:00 Introduktion",
                        "2024-10-16 09:00-16:00 Fördjupning 1: tilltro och tillit",
                        "2024-11-13 09:00-16:00 Fördjupning 1: tilltro och tillit",
                        "2024-11-06 09:00-16:00 Fördjupning 2: parallella insatser och jobbfokus",
                        "2024-12-04 09:00-16:00 Fördjupning 2: parallella insatser och jobbfokus");
        assertThat(reading.dates().get(0).form()).isEqualTo(MeetingForm.DIGITAL);
        assertThat(reading.dates().get(2).place()).isEqualTo("Linköping");
        assertThat(reading.dates().get(2).lunch()).isTrue();
        assertThat(reading.dates().get(4).lunch()).isFalse();
    }

    /** The same date, written as people write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "18 september 2024 kl 9-12",
                "18 september 2024 9–12",
                "onsdag 18 september 2024 kl. 9.00–12.00",
                "Onsdagen den 18 september 2024, klockan 9 till 12",
                "ons 18 sept 2024 09:00 - 12:00",
                "2024-09-18 kl 9-12",
                "20240918 0900-1200",
                "240918 9-12",
                "18/9 2024 9-12",
                "18/9-24 kl 9-12",
                "18/9-2024 kl. 9-12",
                "18.9.2024 9.00-12",
                "18:e september 2024 kl 9—12",
                "18 sept. 2024 (onsdag) kl 9-12",
                "kl 9-12, 18 september 2024",
                "Wed 18 Sep 2024 9:00-12:00",
                "18&nbsp;september&nbsp;2024 kl&nbsp;9&ndash;12",
                "<b>18 september 2024</b><br>kl 9-12",
                "18 september -24 kl 9-12"
            })
    void a_date_is_understood_however_it_is_written(String cell) {
        var reading = read("Introduktion\t" + cell + "\tDigitalt");

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.dates()).singleElement().satisfies(date -> {
            assertThat(date.day()).isEqualTo("2024-09-18");
            assertThat(date.from()).isEqualTo(LocalTime.of(9, 0));
            assertThat(date.to()).isEqualTo(LocalTime.of(12, 0));
            assertThat(date.title()).isEqualTo("Introduktion");
        });
    }

    /** Several dates in one cell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18 september, 2 oktober 2024 kl 9-12               | 2024-09-18 09:00, 2024-10-02 09:00
            18 september kl 9-12; 2 oktober 2024 kl 13-16      | 2024-09-18 09:00, 2024-10-02 13:00
            18, 19 och 20 september 2024 kl 9-12               | 2024-09-18 09:00, 2024-09-19 09:00, 2024-09-20 09:00
            18/9, 2/10 och 16/10-24 kl 9-12                    | 2024-09-18 09:00, 2024-10-02 09:00, 2024-10-16 09:00
            ons 18 sep och ons 2 okt 2024, kl 9-12             | 2024-09-18 09:00, 2024-10-02 09:00
            kl 9-12: 18 september 2024, 2 oktober 2024         | 2024-09-18 09:00, 2024-10-02 09:00
            2024-09-18 samt 2024-10-02 9-12                    | 2024-09-18 09:00, 2024-10-02 09:00
            """)
    void several_dates_in_a_cell_are_told_apart(String cell, String expected) {
        var reading = read("Introduktion\t" + cell + "\tDigitalt");

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.dates().stream().map(date -> date.day() + " " + date.from()))
                .containsExactly(expected.split(", "));
    }

    /** What could mean two things is asked, with what the answer gives. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tisdag 18 september 2024 kl 9-12 | row-1-1-weekday | weekday | 2024-09-17     | 2024-09-17 09:00
            18 september kl 9-12             | year-0          | year    | 2024           | 2024-09-18 09:00
            18 september 2024                | row-1-1-time    | time    | 09:00-12:00    | 2024-09-18 09:00
            18 september 2024 kl 9           | row-1-1-end     | end     | 09:00-10:30    | 2024-09-18 09:00
            18 september 2024 kl 9-4         | row-1-1-odd     | odd     | 09:00-16:00    | 2024-09-18 09:00
            18 september 2024 kl 1-4         | row-1-1-odd     | odd     | 13:00-16:00    | 2024-09-18 13:00
            03/04/2025 kl 9-12               | row-1-1-order   | order   | 2025-04-03     | 2025-04-03 09:00
            15 september 2024 kl 9-12        | row-1-1-weekend | weekend | yes            | 2024-09-15 09:00
            18 september 2024 kl 9-12 inställt | row-1-1-cancelled | cancelled | yes     | 2024-09-18 09:00
            """)
    void what_is_ambiguous_is_asked_and_not_guessed(
            String cell, String key, String question, String answer, String expected) {
        var text = "Introduktion\t" + cell + "\tDigitalt";

        var asked = read(text);
        assertThat(asked.dates()).isEmpty();
        assertThat(asked.questions()).extracting(Question::key).containsExactly(key);
        assertThat(asked.questions().getFirst().sentence().key()).isEqualTo("course.import.question." + question);

        var answered = read(text, Map.of(key, answer));
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.dates())
                .extracting(date -> date.day() + " " + date.from())
                .containsExactly(expected);

        assertThat(read(text, Map.of(key, "skip")).dates()).isEmpty();
        assertThat(read(text, Map.of(key, "something else")).questions()).isNotEmpty();
    }

    @Test
    void a_range_of_days_may_be_two_days_or_each_day_between() {
        var text = "Lärdagar\t18–20 september 2024 kl 9–16 med lunch\tHaninge";

        assertThat(read(text).questions()).extracting(Question::key).containsExactly("row-1-1-range");
        assertThat(days(read(text, Map.of("row-1-1-range", "each"))))
                .containsExactly("2024-09-18", "2024-09-19", "2024-09-20");
        assertThat(days(read(text, Map.of("row-1-1-range", "ends")))).containsExactly("2024-09-18", "2024-09-20");
        assertThat(days(read(text, Map.of("row-1-1-range", "first")))).containsExactly("2024-09-18");
        assertThat(days(read(text, Map.of("row-1-1-range", "skip")))).isEmpty();
    }

    @Test
    void a_heading_that_says_autumn_and_a_date_in_january_make_a_question() {
        var text = """
                Hösten 2024
                Del\tDatum\tTid\tPlats
                Uppföljning\t15 januari\t9-12\tDigitalt
                """;

        assertThat(read(text).questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("year-1-1");
            assertThat(question.choices()).extracting(choice -> choice.value()).containsExactly("2024", "2025", "skip");
        });
        assertThat(days(read(text, Map.of("year-1-1", "2025")))).containsExactly("2025-01-15");
    }

    @Test
    void a_school_year_in_the_heading_asks_once_for_each_half() {
        var text = """
                Läsåret 2024/2025
                Introduktion\t18 september kl 9-12\tDigitalt
                Introduktion\t2 oktober kl 9-12\tDigitalt
                Introduktion\t15 januari kl 9-12\tDigitalt
                """;

        assertThat(read(text).questions()).extracting(Question::key).containsExactly("year-1-autumn", "year-1-spring");
        assertThat(days(read(text, Map.of("year-1-autumn", "2024", "year-1-spring", "2025"))))
                .containsExactly("2024-09-18", "2024-10-02", "2025-01-15");
    }

    @Test
    void whether_people_meet_on_a_screen_is_asked_once_for_each_part() {
        var text = """
                Introduktion\t18 september 2024 kl 9-12
                Introduktion\t2 oktober 2024 kl 9-12
                """;

        assertThat(read(text).questions()).extracting(Question::key).containsExactly("form-introduktion");
        assertThat(read(text, Map.of("form-introduktion", "DIGITAL")).dates()).hasSize(2);
    }

    /** Rows that cannot be used say why. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Introduktion;31 juni 2024;9-12;Digitalt            | no-such-day
            Introduktion;någon gång i höst;9-12;Digitalt       | no-date
            ;18 september 2024;9-12;Digitalt                   | no-title
            =HYPERLINK("http://x");18 september 2024;9-12;Digitalt | formula
            @SUM(A1);18 september 2024;9-12;Digitalt           | formula
            Introduktion;18 september 2074;9-12;Digitalt       | far-away
            Introduktion;2039-09-19;9-12;Digitalt              | far-away
            """)
    void a_row_that_cannot_be_used_says_why(String row, String key) {
        var reading = read("Del;Datum;Tid;Plats\n" + row);

        assertThat(reading.dates()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.sentence().key()).isEqualTo("course.import.problem." + key);
        });
    }

    @Test
    void a_bad_row_does_not_stop_the_good_ones() {
        var reading = read(PROFESSIONSLYFT
                + "Uppföljning\t31 november\t9-12\tDigitalt\nIntroduktion\t18 september\t9-12\tDigitalt\n");

        assertThat(reading.dates()).hasSize(6);
        assertThat(reading.problems())
                .extracting(problem -> problem.sentence().key())
                .containsExactly("course.import.problem.no-such-day", "course.import.problem.twice");
    }

    @Test
    void a_title_given_once_holds_for_the_rows_below_and_the_dry_run_says_so() {
        var reading = read("""
                Del;Datum;Tid;Plats;Antal platser
                Introduktion;2024-09-18;9-12;Digitalt;60
                ;2024-10-02;9-12;Digitalt;60
                """);

        assertThat(reading.dates()).extracting(ReadDate::title).containsExactly("Introduktion", "Introduktion");
        assertThat(reading.dates()).extracting(ReadDate::capacity).containsExactly(60, 60);
        assertThat(reading.dates().get(1).notes())
                .extracting(Sentence::key)
                .containsExactly("course.import.note.title-above");
    }

    @Test
    void text_that_is_not_used_is_shown() {
        var reading = read("Introduktion\t18 september 2024 kl 9-12 ta med dator\tDigitalt");

        assertThat(reading.dates().getFirst().notes())
                .contains(Sentence.of("course.import.note.left-over", "ta med dator"));
    }

    @Test
    void columns_by_two_spaces_and_lists_under_a_heading_are_read() {
        var reading = read("""
                Frukostseminarium våren 2025
                Gå ut för att komma in   2 april  kl 8–9.30   Nynäshamn, Folkets hus
                Att mötas ute            23 april  kl 8–9.30   Nynäshamn, Folkets hus
                """);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.dates())
                .extracting(date -> date.title() + " " + date.day() + " " + date.place())
                .containsExactly(
                        "Gå ut för att komma in 2025-04-02 Nynäshamn, Folkets hus",
                        "Att mötas ute 2025-04-23 Nynäshamn, Folkets hus");
    }

    @Test
    void a_sentence_per_line_is_read_too() {
        var reading = read("""
                Introduktion, digitalt kl 9–12: 18 september och 2 oktober 2024
                """);

        assertThat(reading.dates())
                .extracting(date -> date.title() + " " + date.day() + " " + date.form())
                .containsExactly("Introduktion 2024-09-18 DIGITAL", "Introduktion 2024-10-02 DIGITAL");
    }

    @Test
    void a_table_from_the_web_keeps_cells_that_span_rows() {
        var reading = read("""
                <h2>Program 2024</h2><table class="x"><tr><th>Del</th><th>Datum</th><th>Tid</th><th>Plats</th></tr>
                <tr><td rowspan="2"><p>Introduktion</p></td><td>18&nbsp;september</td><td>kl 9&ndash;12</td><td>Digitalt via Teams</td></tr>
                <tr><td>2 oktober</td><td>kl 9&ndash;12</td><td>Digitalt</td></tr>
                <tr><td>Fördjupning</td><td>16 oktober<br>13 november</td><td>9&ndash;16 inkl. lunch</td><td>Plats meddelas senare</td></tr></table>
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.dates())
                .extracting(date -> date.title() + " " + date.day() + " " + date.form() + " " + date.place())
                .containsExactly(
                        "Introduktion 2024-09-18 DIGITAL null",
                        "Introduktion 2024-10-02 DIGITAL null",
                        "Fördjupning 2024-10-16 ON_SITE null",
                        "Fördjupning 2024-11-13 ON_SITE null");
    }

    @Test
    void the_same_course_and_time_in_two_towns_are_two_dates() {
        var reading = read("""
                Del;Datum;Tid;Plats
                Introduktion;2024-09-18;9-12;Linköping
                Introduktion;2024-09-18;9-12;Nyköping
                Introduktion;2024-09-18;9-12;Digitalt
                Introduktion;2024-09-18;9-12;Linköping, Storgatan 1
                Introduktion;2024-09-18;9-12;Nyköping
                """);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.dates())
                .extracting(date -> date.form() + " " + date.town())
                .containsExactly("ON_SITE Linköping", "ON_SITE Nyköping", "DIGITAL null");
        assertThat(reading.problems())
                .extracting(problem -> problem.row() + " " + problem.sentence().arguments())
                .containsExactly("5 [2]", "6 [3]");
    }

    /** Provstad is in no list of municipalities; Linköping, Nyköping, Haninge and Nynäshamn are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Provstad, Storgatan 1                   | Provstad   | Storgatan 1
            Storgatan 1, Provstad                   | Provstad   | Storgatan 1
            Provstads kommunhus, sal Näcken         | Provstad   | Provstads kommunhus, sal Näcken
            Storgatan 1, 123 45 Provstad            | Provstad   | Storgatan 1, 123 45 Provstad
            Näcken, Linköping                       | Linköping  | Näcken
            Linköping, Näcken                       | Linköping  | Näcken
            Folkets hus i Haninge                   | Haninge    | Folkets hus i Haninge
            Nynäshamn, Folkets hus                  | Nynäshamn  | Folkets hus
            Linköping                               | Linköping  | -
            sal Näcken                              | -          | sal Näcken
            Hörsalen, plan 3                        | -          | Hörsalen, plan 3
            """)
    void the_town_and_the_address_are_told_apart(String place, String town, String venue) {
        assertThat(WrittenPlace.of(place, TOWNS::contains)).isEqualTo(new WrittenPlace(town, venue, List.of()));
    }

    @Test
    void what_may_be_a_town_or_a_hall_is_asked_once_and_never_guessed() {
        var text = """
                Del;Datum;Tid;Plats
                Introduktion;2024-09-18;9-12;Näcken, Provstad
                Introduktion;2024-10-02;9-12;Näcken, Provstad
                Fördjupning;2024-10-16;9-12;Solrosen
                """;

        assertThat(read(text).questions())
                .extracting(question -> question.key() + " "
                        + question.choices().stream()
                                .map(choice -> choice.value())
                                .toList())
                .containsExactly(
                        "place-näcken, provstad [Näcken, Provstad, -, skip]", "place-solrosen [Solrosen, -, skip]");
        assertThat(read(text).dates()).isEmpty();
        assertThat(read(text, Map.of("place-näcken, provstad", "Provstad", "place-solrosen", "-"))
                        .dates())
                .extracting(date -> date.town() + " / " + date.venue())
                .containsExactly("Provstad / Näcken", "Provstad / Näcken", "null / Solrosen");
    }

    @Test
    void a_town_with_a_heading_of_its_own_is_the_town() {
        assertThat(read("Del;Datum;Tid;Lokal;Ort\nIntroduktion;2024-09-18;9-12;Näcken;Provstad\n")
                        .dates())
                .extracting(date -> date.town() + " / " + date.venue() + " / " + date.place())
                .containsExactly("Provstad / Näcken / Näcken, Provstad");
    }

    private static CalendarReading read(String text) {
        return read(text, Map.of());
    }

    private static CalendarReading read(String text, Map<String, String> answers) {
        var table = (Reading.Table) Paste.read(text);
        return CalendarText.read(table.grid(), answers, TODAY, TOWNS::contains);
    }

    private static List<String> days(CalendarReading reading) {
        return reading.dates().stream().map(date -> date.day().toString()).toList();
    }
}
