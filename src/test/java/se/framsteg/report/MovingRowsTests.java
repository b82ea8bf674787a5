package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.CountingReason;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.TableFile;

/** Spreadsheets of people and attendance from before the project moved in, row by row. */
class MovingRowsTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @Test
    void a_list_of_participants_is_understood_below_its_headings() {
        var rows = people("""
                Deltagare i projektet;;;;
                Namn;Personnummer;E-post;Startdatum;Slutdatum;Timmar
                Amina Berg;850709-9805;amina@exempel.se;2024-10-08;;12,5
                Bo Ek;19640823-3234;;8/10 2024;2024-12-20;3:30
                """);
        assertThat(rows).hasSize(2).allMatch(row -> row instanceof MovedRow.Understood);
        var amina = ((MovedRow.Understood<MovedPerson>) rows.getFirst()).what();
        assertThat(amina.number().twelve()).isEqualTo("198507099805");
        assertThat(amina.starts()).isEqualTo("2024-10-08");
        assertThat(amina.hours()).isEqualTo(12);
        var bo = ((MovedRow.Understood<MovedPerson>) rows.getLast()).what();
        assertThat(bo.starts()).isEqualTo("2024-10-08");
        assertThat(bo.ends()).isEqualTo("2024-12-20");
        assertThat(bo.hours()).isEqualTo(3);
    }

    @Test
    void a_list_of_attendance_is_understood() {
        var rows = attendance("""
                Namn;Datum;Aktivitet;Från;Till;Närvaro;Arbetsgivare;Räknas
                Amina Berg;2024-10-08;Introduktion;9;12.00;Ja;Haninge kommun;
                Bo Ek;2024-10-08;Introduktion;9;12;Nej;;
                Sara Lind;2024-10-08;Introduktion;9;12;Ja;;Projektpersonal
                """);
        var amina = ((MovedRow.Understood<MovedAttendance>) rows.getFirst()).what();
        assertThat(amina.minutes()).isEqualTo(180);
        assertThat(amina.from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(amina.organisation()).isEqualTo("Haninge kommun");
        assertThat(((MovedRow.Understood<MovedAttendance>) rows.get(1)).what().state())
                .isEqualTo(AttendanceState.ABSENT);
        assertThat(((MovedRow.Understood<MovedAttendance>) rows.get(2)).what().reason())
                .isEqualTo(CountingReason.PROJECT_STAFF);
    }

    @ParameterizedTest
    @CsvSource({
        "'Amina Berg;850709-9806;;', person.number.check_digit",
        "'Amina Berg;8507;;', person.number.length",
        "';850709-9805;;', report.moving.fault.no_name",
        "'Amina Berg;;2024-13-01;', report.moving.fault.day",
        "'Amina Berg;;i höstas;', report.moving.fault.day",
        "'Amina Berg;;2025-04-01;', report.moving.fault.future",
        "'Amina Berg;;2024-10-08;2024-10-01', report.moving.fault.end_before_start",
        "'Amina Berg;;;2024-10-01', report.moving.fault.end_without_start"
    })
    void a_row_that_is_not_understood_says_why(String row, String fault) {
        var rows = people("Namn;Personnummer;Startdatum;Slutdatum\n" + row + "\n");
        assertThat(rows)
                .singleElement()
                .satisfies(one -> assertThat(((MovedRow.Refused<MovedPerson>) one).faults())
                        .extracting(MovedRow.Fault::key)
                        .contains(fault));
    }

    @Test
    void a_cell_that_cannot_be_read_gives_one_reason_only() {
        assertThat(people("Namn;Startdatum;Slutdatum\nAmina Berg;2024-13-01;2024-12-20\n"))
                .singleElement()
                .satisfies(one -> assertThat(((MovedRow.Refused<MovedPerson>) one).faults())
                        .extracting(MovedRow.Fault::key)
                        .containsExactly("report.moving.fault.day"));
        assertThat(attendance("Namn;Datum;Aktivitet;Tid\nAmina Berg;2024-10-08;Introduktion;0,125\n"))
                .singleElement()
                .satisfies(one -> assertThat(((MovedRow.Refused<MovedAttendance>) one).faults())
                        .extracting(MovedRow.Fault::key)
                        .containsExactly("report.moving.fault.time_unsure"));
    }

    @ParameterizedTest
    @CsvSource({"K, true", "M, false", "X, true", "'', true"})
    void a_womans_number_beside_a_mans_letter_is_asked_about_and_other_letters_are_not(
            String gender, boolean understood) {
        var rows = people("Namn;Personnummer;Kön\nAmina Berg;850709-9805;" + gender + "\n");
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row instanceof MovedRow.Understood).isEqualTo(understood));
    }

    @ParameterizedTest
    @CsvSource({
        "'Amina Berg;;Introduktion;180', report.moving.fault.no_day",
        "'Amina Berg;2024-10-08;;180', report.moving.fault.no_title",
        "'Amina Berg;2024-10-08;Introduktion;', report.moving.fault.no_time",
        "'Amina Berg;2024-10-08;Introduktion;länge', report.moving.fault.time",
        "'Amina Berg;2024-10-08;Introduktion;9999', report.moving.fault.no_time"
    })
    void attendance_without_day_activity_or_time_says_so(String row, String fault) {
        var rows = attendance("Namn;Datum;Aktivitet;Minuter\n" + row + "\n");
        assertThat(rows)
                .singleElement()
                .satisfies(one -> assertThat(((MovedRow.Refused<MovedAttendance>) one).faults())
                        .extracting(MovedRow.Fault::key)
                        .contains(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 feb 2025 | 2025-02-20",
                "13/2-25 | 2025-02-13",
                "13 februari 2025 | 2025-02-13",
                "den 13:e februari 2025 | 2025-02-13",
                "tors 13/2 2025 | 2025-02-13",
                "2025-02-13 kl 09.00 | 2025-02-13",
                "250213 | 2025-02-13",
                "20250213 | 2025-02-13",
                "2025.02.13 | 2025-02-13",
                "13.2.2025 | 2025-02-13",
                "Feb 13 2025x | report.moving.fault.day",
                "13/2 | report.moving.fault.day_year",
                "3.2.2025 | report.moving.fault.day_unsure",
                "31/2 2025 | report.moving.fault.day",
                "13 och 20 februari 2025 | report.moving.fault.day"
            })
    void days_are_read_as_the_calendar_reads_them_and_what_is_unsure_is_asked(String written, String expected) {
        var rows = attendance("Namn;Datum;Aktivitet;Minuter\nAmina Berg;" + written + ";Introduktion;180\n");

        assertThat(rows)
                .singleElement()
                .extracting(row -> switch (row) {
                    case MovedRow.Understood<MovedAttendance> understood ->
                        understood.what().day().toString();
                    case MovedRow.Refused<MovedAttendance> refused ->
                        refused.faults().getFirst().key();
                })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timmar | 3:00 | 180", "Timmar | 36:00 | report.moving.fault.no_time", "Timmar | kl 03.00 | 180",
                        "Timmar | 1,5 | 90",
                "Timmar | 3 h 15 min | 195", "Timmar | 180 min | 180", "Timmar | 3 tim | 180",
                        "Timmar | 0.125 | report.moving.fault.time_unsure",
                "Minuter | 3:15 | 195", "Minuter | 90 | 90", "Minuter | 1,5 h | 90"
            })
    void how_long_it_took_is_read_as_it_is_shown(String heading, String written, String expected) {
        var rows = attendance(
                "Namn;Datum;Aktivitet;" + heading + "\nAmina Berg;2025-02-13;Introduktion;" + written + "\n");

        assertThat(rows)
                .singleElement()
                .extracting(row -> switch (row) {
                    case MovedRow.Understood<MovedAttendance> understood ->
                        String.valueOf(understood.what().minutes());
                    case MovedRow.Refused<MovedAttendance> refused ->
                        refused.faults().getFirst().key();
                })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ja, PRESENT",
        "x, PRESENT",
        "TRUE, PRESENT",
        "Nej, ABSENT",
        "Frånv., ABSENT",
        "Sjuk, ?",
        "-, ?",
        "Avbokad, ?",
        "?, ?",
        "'', ?"
    })
    void a_word_that_says_neither_there_nor_away_is_asked_about(String word, String state) {
        var rows = attendance(
                "Namn;Datum;Aktivitet;Från;Till;Närvaro\nAmina Berg;2025-02-13;Introduktion;9;12;" + word + "\n");

        assertThat(rows)
                .singleElement()
                .extracting(row -> row instanceof MovedRow.Understood<MovedAttendance>(int line, var what)
                        ? what.state().name()
                        : "?")
                .isEqualTo(state);
    }

    @Test
    void the_same_number_twice_points_at_the_first_row() {
        var rows = people("Namn;Personnummer\nAmina;850709-9805\nAmina Berg;19850709-9805\n");
        assertThat(((MovedRow.Refused<MovedPerson>) rows.getLast()).faults())
                .containsExactly(new MovedRow.Fault("report.moving.fault.twice", "2"));
    }

    private static List<MovedRow<MovedPerson>> people(String text) {
        var table = table(MovingKind.PEOPLE, text);
        return MovingRows.people(table, table.guess(), TODAY);
    }

    private static List<MovedRow<MovedAttendance>> attendance(String text) {
        var table = table(MovingKind.SIGN_UPS, text);
        return MovingRows.attendance(table, table.guess(), TODAY);
    }

    private static MovingTable table(MovingKind kind, String text) {
        var read = TableFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Reading.Table.class);
        return MovingTable.of(kind, ((Reading.Table) read).grid());
    }
}
