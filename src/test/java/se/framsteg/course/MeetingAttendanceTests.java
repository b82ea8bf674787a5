package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.AttendanceFiles.Kind;
import se.framsteg.shared.NotFound;

/** Attendance from the report of a video meeting. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class MeetingAttendanceTests {
    private static final String REPORT = """
            Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
            Amina\t3/13/25, 8:58:00 AM\t3/13/25, 4:01:00 PM\t7h 3m\tamina@exempel.se\tAttendee
            Bo Ek\t3/13/25, 9:30:00 AM\t3/13/25, 12:00:00 PM\t2h 30m\t\tAttendee
            Bo Ek\t3/13/25, 1:00:00 PM\t3/13/25, 4:00:00 PM\t3h\t\tAttendee
            iPhone\t3/13/25, 9:00:00 AM\t3/13/25, 3:00:00 PM\t6h\t\tAttendee
            """;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceFiles files;

    @Autowired
    MeetingReports reports;

    @Autowired
    Attendances attendances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void who_is_recognised_is_recorded_the_rest_by_hand_and_the_file_is_kept() {
        var date = world.date(9);
        world.seated(date, "Amina");
        world.seated(date, "Bo-Ek");
        var cilla = world.seated(date, "Cilla");
        world.seated(date, "Dan");
        clock.forward(java.time.Duration.ofDays(2));
        var file = keep(date, REPORT);

        var ready = (MeetingReports.Result.Ready) courses.asJob(() -> reports.read(date, file));
        assertThat(ready.match().matched()).hasSize(2);
        assertThat(ready.match().open())
                .extracting(open -> open.attendee().name())
                .containsExactly("iPhone");

        courses.asJob(() -> reports.record(date, file, Map.of(0, cilla), Map.of(), true));

        assertThat(published(date))
                .containsExactlyInAnyOrder(
                        "Amina PRESENT 420/360", "Bo-Ek LATE 330/330", "Cilla LEFT_EARLY 360/300", "Dan ABSENT 0/0");
    }

    @Test
    void the_same_report_twice_is_one_file_and_one_attendance() {
        var date = world.date(9);
        world.seated(date, "Amina");
        world.theDayComes();
        var file = keep(date, REPORT);
        courses.asJob(() -> reports.record(date, file, Map.of(), Map.of(), false));

        assertThat(keep(date, REPORT)).isEqualTo(file);
        assertThat(courses.asJob(() -> reports.record(date, file, Map.of(), Map.of(), false)))
                .allMatch(answer -> answer instanceof AttendanceAnswer.AlreadySo);
        assertThat(courses.asJob(() -> files.of(date))).hasSize(1);
    }

    @Test
    void a_lecturer_stays_a_lecturer_when_the_report_comes() {
        var date = world.date(9);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        courses.asJob(() -> attendances.take(date, amina, Taking.present().because(CountingReason.LECTURER)));

        var file = keep(date, REPORT.replace("8:58", "9:58"));
        courses.asJob(() -> reports.record(date, file, Map.of(), Map.of(), false));

        assertThat(published(date)).containsExactly("Amina LATE 362/0");
    }

    @Test
    void a_file_of_another_date_does_not_exist() {
        var date = world.date(9);
        var other = world.date(9);
        world.theDayComes();
        var file = keep(date, REPORT);
        var trainer = world.colleague("kursledare", other);

        world.as(trainer, () -> {
            assertThatThrownBy(() -> files.content(date, file)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.content(other, file)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reports.record(date, file, Map.of(), Map.of(), true))
                    .isInstanceOf(NotFound.class);
            return true;
        });
    }

    private UUID keep(UUID date, String text) {
        return courses.asJob(() -> files.keep(
                date, Kind.MEETING_REPORT, "rapport.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> published(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select s.name || ' ' || a.state || ' ' || a.clock_minutes || '/' || a.countable_minutes
                          from course.published_attendance a join course.sign_up s on s.id = a.sign_up_id
                         where a.date_id = :date
                        """).param("date", date).query(String.class).list());
    }
}
