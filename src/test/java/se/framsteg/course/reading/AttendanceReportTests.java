package se.framsteg.course.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.course.reading.AttendanceReport.Attendee;
import se.framsteg.course.reading.AttendanceReport.Joined;
import se.framsteg.course.reading.MeetingMatch.By;
import se.framsteg.course.reading.MeetingMatch.Expected;
import se.framsteg.shared.Ids;

class AttendanceReportTests {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private static final String TEAMS_ENGLISH = """
            1. Summary
            Meeting title\tSupported Employment
            Attended participants\t3
            Start time\t3/12/25, 8:50:00 AM
            End time\t3/12/25, 12:05:00 PM

            2. Participants
            Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
            Amina Nor\t3/12/25, 8:58:00 AM\t3/12/25, 12:01:00 PM\t2h 33m\tamina.nor@example.se\tamina.nor@example.se\tAttendee
            Bo Ek (Guest)\t3/12/25, 9:30:00 AM\t3/12/25, 12:00:00 PM\t2h 30m\t\t\tAttendee

            3. In-Meeting Activities
            Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
            Amina Nor\t3/12/25, 8:58:00 AM\t3/12/25, 10:30:00 AM\t1h 32m\tamina.nor@example.se\tAttendee
            Amina Nor\t3/12/25, 10:20:00 AM\t3/12/25, 10:40:00 AM\t20m\tamina.nor@example.se\tAttendee
            Amina Nor\t3/12/25, 11:10:00 AM\t3/12/25, 12:01:00 PM\t51m\tamina.nor@example.se\tAttendee
            Bo Ek (Guest)\t3/12/25, 9:30:00 AM\t3/12/25, 12:00:00 PM\t2h 30m\t\tAttendee
            """;

    private static final String TEAMS_SWEDISH = """
            1. Sammanfattning
            Mötesrubrik\tSupported Employment
            Deltagare som deltog\t2
            Starttid\t2025-03-12 08:50:00

            2. Deltagare
            Namn\tFörsta anslutning\tSenaste utträde\tVaraktighet i möte\tE-post\tDeltagar-ID (UPN)\tRoll
            Amina Nor\t2025-03-12 08:58:00\t2025-03-12 12:01:00\t2 tim 33 min\tamina.nor@example.se\tamina.nor@example.se\tDeltagare
            Åsa Öst (Gäst)\t2025-03-12 09:30:00\t2025-03-12 12:00:00\t2 tim 30 min\t\t\tDeltagare
            """;

    private static final String TEAMS_OLD = """
            Fullständigt namn\tAnvändaråtgärd\tTidsstämpel
            Amina Nor\tAnslöt innan\t2025-03-12, 08:58:00
            Bo Ek\tAnslöt\t2025-03-12, 09:30:00
            Bo Ek\tLämnade\t2025-03-12, 10:00:00
            Bo Ek\tAnslöt\t2025-03-12, 10:15:00
            Bo Ek\tLämnade\t2025-03-12, 12:00:00
            """;

    private static final String ZOOM = """
            Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
            812 3456 7890,Seminarium,03/12/2025 08:50:00 AM,03/12/2025 12:05:00 PM,vard@example.se,195,3

            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room
            "Nor, Amina",amina.nor@example.se,03/12/2025 08:50:00 AM,03/12/2025 08:58:00 AM,8,Yes,Yes
            "Nor, Amina",amina.nor@example.se,03/12/2025 08:58:00 AM,03/12/2025 12:01:00 PM,183,Yes,No
            iPhone,,03/12/2025 09:00:00 AM,03/12/2025 11:00:00 AM,120,Yes,No
            """;

    @Test
    void several_joins_of_a_person_are_merged_where_they_overlap() {
        var report = read(TEAMS_ENGLISH);

        assertThat(report.attendees()).extracting(Attendee::name).containsExactly("Amina Nor", "Bo Ek (Guest)");
        assertThat(report.attendees().getFirst().joined())
                .containsExactly(joined("08:58", "10:40"), joined("11:10", "12:01"));
        assertThat(report.attendees().getFirst().minutes()).isEqualTo(102 + 51);
    }

    @Test
    void the_swedish_report_with_first_and_last_time_uses_the_time_in_the_meeting() {
        var report = read(TEAMS_SWEDISH);

        assertThat(report.attendees()).extracting(Attendee::minutes).containsExactly(153, 150);
        assertThat(report.attendees().getFirst().email()).isEqualTo("amina.nor@example.se");
    }

    @Test
    void the_old_report_of_comings_and_goings_closes_what_is_open_at_its_end() {
        assertThat(read(TEAMS_OLD).attendees())
                .extracting(attendee -> attendee.name() + " " + attendee.minutes())
                .containsExactlyInAnyOrder("Amina Nor 182", "Bo Ek 135");
    }

    @Test
    void time_in_the_waiting_room_does_not_count() {
        assertThat(read(ZOOM).attendees()).extracting(Attendee::minutes).containsExactly(183, 120);
    }

    @Test
    void a_list_with_minutes_only_is_enough() {
        var report = read(
                "Namn (ursprungligt namn);Användarens e-post;Total varaktighet (minuter);Gäst\nAmina Nor;amina.nor@example.se;171;Ja\n");

        assertThat(report.attendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.minutes()).isEqualTo(171);
            assertThat(attendee.joined()).isEmpty();
        });
    }

    @Test
    void every_encoding_of_the_meeting_programs_is_read() {
        for (var bytes : List.of(
                TEAMS_SWEDISH.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEAMS_SWEDISH).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEAMS_SWEDISH).getBytes(StandardCharsets.UTF_16LE),
                TEAMS_SWEDISH.getBytes(StandardCharsets.UTF_16LE),
                TEAMS_SWEDISH.getBytes(java.nio.charset.Charset.forName("windows-1252")))) {
            assertThat(((AttendanceReport.Result.Read) AttendanceReport.read(bytes, DAY))
                            .report()
                            .attendees()
                            .get(1)
                            .name())
                    .isEqualTo("Åsa Öst (Gäst)");
        }
    }

    /** The same moment in the ways programs write it; day and month in the order that fits the course. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/12/25, 8:58:00 AM",
                "12/3/25, 08:58:00",
                "12.03.2025 08:58:00",
                "2025-03-12 08:58:00",
                "2025-03-12T08:58:00",
                "03/12/2025 08:58:00 AM",
                "Mar 12, 2025 08:58:00 AM",
                "12 mars 2025 08:58",
                "2025-03-12 08.58",
                "12/3/2025 8:58 fm"
            })
    void times_are_read_in_the_order_that_fits_the_day(String written) {
        assertThat(new ReportClock(DAY).time(written)).isEqualTo(LocalDateTime.of(2025, 3, 12, 8, 58));
    }

    @ParameterizedTest
    @CsvSource({"3h 2m 49s, 182", "1 tim 31 min, 91", "49s, 0", "183, 183", "01:31:49, 91", "2 timmar 5 minuter, 125"})
    void durations_are_read_in_both_languages(String written, int minutes) {
        assertThat(ReportClock.minutes(written)).isEqualTo(minutes);
    }

    @Test
    void a_duration_of_more_digits_than_a_day_has_seconds_is_no_duration() {
        assertThat(ReportClock.minutes("99999999999 h")).isNull();
        assertThat(ReportClock.minutes("2147483648 min")).isNull();
    }

    @Test
    void people_are_matched_by_link_then_address_then_name_and_the_rest_by_hand() {
        var amina = new Expected(Ids.next(), "Amina Nor", "amina.nor@example.se", "K7Q2A");
        var bo = new Expected(Ids.next(), "Bo Gustav Ek", "bo@example.se", "B3B3B");
        var asa = new Expected(Ids.next(), "Åsa Öst", "asa@example.se", "C4C4C");
        var twin1 = new Expected(Ids.next(), "Lars Berg", "lars1@example.se", "D5D5D");
        var twin2 = new Expected(Ids.next(), "Lars Berg", "lars2@example.se", "E6E6E");
        var ida = new Expected(Ids.next(), "Ida Lund", "ida@example.se", "F7F7F");
        var report = new AttendanceReport(List.of(
                attendee("Någon annan #k7q2a", "", 180),
                attendee("Asa Ost [Haninge kommun]", "", 100),
                attendee("Öst, Åsa (Gäst)", "", 20),
                attendee("Lars Berg", "lars2@example.se", 90),
                attendee("Lars Berg", "", 80),
                attendee("Bo Ek", "", 70),
                attendee("iPhone", "", 60)));

        var match = MeetingMatch.of(report, List.of(amina, bo, asa, twin1, twin2, ida));

        assertThat(match.matched())
                .extracting(found -> found.signUp() + " " + found.by() + " "
                        + found.attendees().size())
                .containsExactly(
                        amina.signUp() + " " + By.LINK + " 1",
                        asa.signUp() + " " + By.NAME + " 2",
                        twin2.signUp() + " " + By.ADDRESS + " 1");
        assertThat(match.open())
                .extracting(open -> open.attendee().name())
                .containsExactly("Lars Berg", "Bo Ek", "iPhone");
        assertThat(match.open().get(0).suggestions()).containsExactly(twin1.signUp(), twin2.signUp());
        assertThat(match.open().get(1).suggestions()).containsExactly(bo.signUp());
        assertThat(match.open().get(2).suggestions()).isEmpty();
        assertThat(match.missing()).containsExactly(bo.signUp(), twin1.signUp(), ida.signUp());
    }

    @Test
    void a_file_that_is_no_report_is_refused_with_a_sentence() {
        assertThat(why(new byte[0])).isEqualTo("course.report.not-a-report");
        assertThat(why("hej\nhopp\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("course.report.not-a-report");
        assertThat(why(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("course.report.not-a-report");
        assertThat(why("Namn\tAnslutningstid\tTid\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("course.report.nobody");
        assertThat(why(TEAMS_SWEDISH.replace("2025-03-12", "2025-03-13").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("course.report.other-day");
        assertThat(why(("Namn\tTid i mötet\n" + "A\t1\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("course.report.too-many-rows");
    }

    private static String why(byte[] bytes) {
        return ((AttendanceReport.Result.Unreadable) AttendanceReport.read(bytes, DAY))
                .why()
                .key();
    }

    private static AttendanceReport read(String text) {
        return ((AttendanceReport.Result.Read) AttendanceReport.read(text.getBytes(StandardCharsets.UTF_8), DAY))
                .report();
    }

    private static Attendee attendee(String name, String email, int minutes) {
        return new Attendee(name, email, List.of(), minutes, 0, List.of());
    }

    private static Joined joined(String from, String to) {
        return new Joined(LocalDateTime.parse(DAY + "T" + from), LocalDateTime.parse(DAY + "T" + to));
    }

    @Test
    void times_of_another_zone_are_turned_into_ours_and_a_decomposed_name_is_the_same_person() {
        var report = (AttendanceReport.Result.Read) AttendanceReport.read(
                ("Namn;Anslutningstid;Uttr\u00e4destid\n\u00c5sa Ek;2025-03-13T08:00:00Z;2025-03-13T09:00:00Z\n"
                                + "A\u030asa Ek;2025-03-13T10:00:00+01:00;2025-03-13T11:30:00+01:00\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.time.LocalDate.of(2025, 3, 13));

        assertThat(report.report().attendees())
                .singleElement()
                .extracting(AttendanceReport.Attendee::minutes)
                .isEqualTo(150);
    }

    @Test
    void numbers_and_single_letters_are_four_attendees() {
        var report = (AttendanceReport.Result.Read) AttendanceReport.read(
                ("Namn;Anslutningstid;Uttr\u00e4destid\n46701112233;2025-03-13 09:00;2025-03-13 10:00\n"
                                + "46702223344;2025-03-13 09:00;2025-03-13 10:00\n\u00c5;2025-03-13 09:00;2025-03-13 10:00\n\u738b;2025-03-13 09:00;2025-03-13 10:00\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.time.LocalDate.of(2025, 3, 13));

        assertThat(report.report().attendees()).hasSize(4);
    }

    @Test
    void the_same_minutes_on_two_devices_of_a_summary_count_once_and_are_told() {
        var report = read("""
                Namn\tFörsta anslutning\tSenaste utträde\tVaraktighet i möte\tE-post
                Amina Nor\t2025-03-12 09:00:00\t2025-03-12 10:15:00\t75 min\tamina@example.se
                Amina Nor\t2025-03-12 09:00:00\t2025-03-12 10:15:00\t75 min\tamina@example.se
                Bo Ek\t2025-03-12 09:00:00\t2025-03-12 10:00:00\t60 min\t
                Bo Ek\t2025-03-12 10:30:00\t2025-03-12 11:00:00\t30 min\t
                Cilla Dahl\t2025-03-12 09:00:00\t2025-03-12 11:00:00\t100 min\t
                Cilla Dahl\t2025-03-12 10:30:00\t2025-03-12 11:30:00\t60 min\t
                """);

        assertThat(report.attendees())
                .extracting(attendee -> attendee.name() + " " + attendee.minutes() + " " + attendee.twice())
                .containsExactly("Amina Nor 75 75", "Bo Ek 90 0", "Cilla Dahl 100 60");
    }

    @Test
    void minutes_without_times_on_two_rows_of_one_person_count_once() {
        assertThat(read("Namn;Total varaktighet (minuter)\nAmina Nor;75\nAmina Nor;70\n")
                        .attendees())
                .extracting(attendee -> attendee.minutes() + " " + attendee.twice())
                .containsExactly("75 70");
    }

    @Test
    void overlapping_joins_tell_what_is_counted_once() {
        assertThat(read(TEAMS_ENGLISH).attendees()).extracting(Attendee::twice).containsExactly(10, 0);
    }

    /** Empty, a dash, before the coming, and no time at all: the row stays, and somebody is asked. */
    @Test
    void a_row_without_both_ends_of_a_stay_is_asked_about_and_never_thrown_away() {
        var report = read("""
                Namn;Anslutningstid;Utträdestid
                Amina Nor;2025-03-12 09:00;
                Bo Ek;2025-03-12 09:00;-
                Cilla Dahl;2025-03-12 10:00;2025-03-12 09:00
                Doris Ek;;2025-03-12 12:00
                Elsa Fors;okänt;okänt
                Frans Grip;2025-03-12 09:00;2025-03-12 10:00
                Frans Grip;2025-03-12 11:00;
                """);

        assertThat(report.attendees())
                .extracting(attendee -> attendee.name() + " " + attendee.minutes() + " "
                        + attendee.untimed().size())
                .containsExactly(
                        "Amina Nor 0 1",
                        "Bo Ek 0 1",
                        "Cilla Dahl 0 1",
                        "Doris Ek 0 1",
                        "Elsa Fors 0 1",
                        "Frans Grip 60 1");
        assertThat(report.attendees().get(3).untimed().getFirst().to()).isEqualTo(LocalDateTime.of(2025, 3, 12, 12, 0));
    }
}
