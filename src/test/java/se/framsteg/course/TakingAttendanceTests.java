package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.course.Attendance.Source;
import se.framsteg.course.AttendanceAnswer.AlreadySo;
import se.framsteg.course.AttendanceAnswer.Impossible;
import se.framsteg.course.AttendanceAnswer.NeedsReason;
import se.framsteg.course.AttendanceAnswer.Recorded;
import se.framsteg.course.AttendanceAnswer.Why;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.NotFound;

/** Who was there, for how long, corrections and who may say so. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class TakingAttendanceTests {
    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

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
    void a_press_records_six_countable_hours_of_a_day_with_lunch() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        assertThat(take(date, amina, Taking.present())).isInstanceOf(Recorded.class);

        assertThat(published(date)).containsExactly("PRESENT 420/360 PARTICIPANT 2025-03-13");
    }

    @Test
    void a_second_press_that_says_the_same_adds_nothing() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        var row = ((Recorded) take(date, amina, Taking.present())).row();

        assertThat(take(date, amina, Taking.present())).isEqualTo(new AlreadySo(row));
        assertThat(history(date, amina)).hasSize(1);
    }

    @Test
    void two_presses_at_once_leave_one_attendance_that_counts() throws Exception {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<java.util.concurrent.Future<AttendanceAnswer>>();
            for (var i = 0; i < 24; i++) {
                var minutes = 1 + i % 4;
                answers.add(threads.submit(() -> take(date, amina, Taking.late(minutes))));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOfAny(Recorded.class, AlreadySo.class);
            }
        }
        assertThat(published(date)).hasSize(1);
        assertThat(history(date, amina).stream().filter(Attendance::counts)).hasSize(1);
    }

    @Test
    void late_and_early_cost_minutes_and_the_last_press_holds() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        take(date, amina, Taking.present());
        take(date, amina, Taking.late(30));
        assertThat(published(date)).containsExactly("LATE 390/330 PARTICIPANT 2025-03-13");

        take(date, amina, new Taking(AttendanceState.LEFT_EARLY, 30, 60, CountingReason.PARTICIPANT));
        assertThat(published(date)).containsExactly("LEFT_EARLY 330/270 PARTICIPANT 2025-03-13");
        assertThat(history(date, amina)).hasSize(3);
    }

    @Test
    void minutes_that_leave_nothing_are_refused_and_nothing_is_stored() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        assertThat(take(date, amina, Taking.late(0))).isEqualTo(new Impossible(Why.MINUTES));
        assertThat(take(date, amina, Taking.late(420))).isEqualTo(new Impossible(Why.MINUTES));
        assertThat(published(date)).isEmpty();
    }

    @Test
    void undo_takes_the_press_back_and_what_was_before_holds_again() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        take(date, amina, Taking.present());
        take(date, amina, Taking.of(AttendanceState.ABSENT));

        undo(date, amina);
        assertThat(published(date)).containsExactly("PRESENT 420/360 PARTICIPANT 2025-03-13");

        undo(date, amina);
        assertThat(published(date)).isEmpty();
        assertThat(history(date, amina)).hasSize(2).allMatch(row -> row.withdrawnAt() != null);
    }

    @Test
    void a_day_later_only_a_correction_with_a_reason_changes_it() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        take(date, amina, Taking.present());
        clock.forward(Duration.ofDays(20));

        assertThat(take(date, amina, Taking.of(AttendanceState.ABSENT))).isEqualTo(new NeedsReason());
        assertThat(correct(date, amina, Taking.late(90), " ")).isEqualTo(new NeedsReason());
        assertThatThrownBy(() -> undo(date, amina)).isInstanceOf(Conflict.class);
        assertThat(correct(date, amina, Taking.late(90), "Kom efter fikat, enligt kursledaren"))
                .isInstanceOf(Recorded.class);

        assertThat(published(date)).containsExactly("LATE 330/270 PARTICIPANT 2025-03-13");
        var history = history(date, amina);
        assertThat(history).extracting(Attendance::source).containsExactly(Source.CORRECTION, Source.DOOR);
        assertThat(history.get(1).replacedBy()).isEqualTo(history.get(0).id());
        assertThat(history.get(0).reason()).isEqualTo("Kom efter fikat, enligt kursledaren");
    }

    @Test
    void only_participants_have_countable_minutes() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        take(date, amina, Taking.present().because(CountingReason.LECTURER));

        assertThat(published(date)).containsExactly("PRESENT 420/0 LECTURER 2025-03-13");
    }

    @Test
    void from_paper_forty_people_are_entered_by_naming_those_who_were_not_there() {
        var date = world.date(40);
        var people = new ArrayList<UUID>();
        for (var i = 0; i < 40; i++) {
            people.add(world.seated(date, "Person" + i));
        }
        world.theDayComes();
        var others = Map.of(
                people.get(3), Taking.of(AttendanceState.ABSENT),
                people.get(7), Taking.of(AttendanceState.EXCUSED),
                people.get(9), Taking.late(20));

        var answers = asJob(() -> attendances.allPresentBut(date, others, null));

        assertThat(answers).hasSize(40).allMatch(answer -> answer instanceof Recorded);
        assertThat(published(date).stream().filter(row -> row.startsWith("PRESENT")))
                .hasSize(37);
        assertThat(asJob(() -> attendances.allPresentBut(date, others, null)))
                .allMatch(answer -> answer instanceof AlreadySo);
    }

    @Test
    void nobody_was_there_before_the_day_or_on_a_date_that_is_not_theirs() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");

        assertThat(take(date, amina, Taking.present())).isEqualTo(new Impossible(Why.NOT_BEGUN));
        assertThat(take(date, amina, Taking.of(AttendanceState.EXCUSED))).isInstanceOf(Recorded.class);
        assertThat(take(world.date(5), amina, Taking.present())).isEqualTo(new Impossible(Why.NOT_ON_LIST));
    }

    @Test
    void a_trainer_takes_attendance_on_the_own_date_and_sees_no_other() {
        var mine = world.date(5);
        var other = world.date(5);
        var amina = world.seated(mine, "Amina");
        var bo = world.seated(other, "Bo");
        var trainer = world.colleague("kursledare", mine);
        world.theDayComes();

        assertThat(world.<AttendanceAnswer>as(trainer, () -> attendances.take(mine, amina, Taking.present())))
                .isInstanceOf(Recorded.class);
        assertThat(world.<List<Attendance>>as(trainer, () -> attendances.history(mine, amina)))
                .hasSize(1);
        world.as(trainer, () -> {
            assertThatThrownBy(() -> attendances.take(other, bo, Taking.present()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendances.current(other)).isInstanceOf(NotFound.class);
            assertThat(attendances.take(mine, bo, Taking.present())).isEqualTo(new Impossible(Why.NOT_ON_LIST));
            return true;
        });
        assertThat(published(other)).isEmpty();
    }

    @Test
    void who_has_no_right_learns_nothing() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        for (var actor : List.of(
                new Actor.Visitor(),
                new Actor.Link(amina),
                world.colleague("chef", world.projectOf(date)),
                world.colleague("projektledare", courses.project()))) {
            world.as(actor, () -> {
                assertThatThrownBy(() -> attendances.take(date, amina, Taking.present()))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> attendances.history(date, amina)).isInstanceOf(NotFound.class);
                return true;
            });
        }
        assertThat(published(date)).isEmpty();
    }

    @Test
    void a_person_who_becomes_known_later_gets_what_was_recorded() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        take(date, amina, Taking.present());

        assertThat(courses.seeing(
                        () -> jdbc.sql("select person_id from course.published_attendance where sign_up_id = :id")
                                .param("id", amina)
                                .query((row, n) -> String.valueOf(row.getObject(1)))
                                .single()))
                .isEqualTo(courses.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                        .param("id", amina)
                        .query((row, n) -> String.valueOf(row.getObject(1)))
                        .single()));
    }

    private AttendanceAnswer take(UUID date, UUID signUp, Taking taking) {
        return asJob(() -> attendances.take(date, signUp, taking));
    }

    private AttendanceAnswer correct(UUID date, UUID signUp, Taking taking, String reason) {
        return asJob(() -> attendances.correct(date, signUp, taking, reason));
    }

    private void undo(UUID date, UUID signUp) {
        asJob(() -> {
            attendances.undo(date, signUp);
            return true;
        });
    }

    private List<Attendance> history(UUID date, UUID signUp) {
        return asJob(() -> attendances.history(date, signUp));
    }

    private List<String> published(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select state || ' ' || clock_minutes || '/' || countable_minutes || ' ' || counting_reason || ' ' || on_date
                          from course.published_attendance where date_id = :date
                        """).param("date", date).query(String.class).list());
    }

    private <T> T asJob(java.util.function.Supplier<T> work) {
        return courses.asJob(work);
    }
}
