package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.SeatsByHand.Answer;
import se.framsteg.course.SeatsByHand.Guest;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** The list of a date, who is put on it by hand, and what each role sees of it. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class DoorListTests {
    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    DoorLists lists;

    @Autowired
    SeatsByHand hand;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Attendances attendances;

    @Autowired
    Overlaps overlaps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_list_tells_who_has_a_seat_who_waits_and_who_has_not_confirmed() {
        var date = world.date(2);
        world.seated(date, "Amina");
        desk.signUp(CourseWorld.request(date, "Bo"));
        desk.signUp(CourseWorld.request(date, "Cilla"));

        var list = list(date);

        assertThat(list.listed()).extracting(DoorRow::name).containsExactly("Amina", "Bo");
        assertThat(list.unconfirmed()).extracting(DoorRow::name).containsExactly("Bo");
        assertThat(list.queue()).extracting(DoorRow::name).containsExactly("Cilla");
        assertThat(list.unknown()).isEqualTo(2);
    }

    @Test
    void somebody_who_cannot_use_the_form_stands_on_the_list_under_another_name() {
        var date = world.date(2);
        var lead = world.colleague("utbildningsledare", world.projectOf(date));

        var answer = world.<Answer>as(lead, () -> hand.register(date, guest("Gäst Ek", null)));

        assertThat(answer).isInstanceOf(Answer.Seated.class);
        assertThat(list(date).listed()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Gäst Ek");
            assertThat(row.alias()).isTrue();
        });
        assertThat(courses.seats(date).taken()).isOne();
        assertThat(audited(((Answer.Seated) answer).signUp())).contains("registered-by-hand");
    }

    @Test
    void who_is_put_on_a_full_date_waits_and_an_address_stands_once() {
        var date = world.date(1);
        world.seated(date, "Amina");

        assertThat(courses.asJob(() -> hand.register(date, guest("Bo", "bo@exempel.se"))))
                .isInstanceOf(Answer.Queued.class);
        assertThat(courses.asJob(() -> hand.register(date, guest("Bosse", " BO@exempel.se"))))
                .isInstanceOf(Answer.Known.class);
        assertThat(courses.seats(date)).isEqualTo(new Seats(1, 1, 1));
    }

    @Test
    void staff_confirm_by_hand_and_it_is_written_down() {
        var date = world.date(2);
        var bo = ((SignUpAnswer.Held) desk.signUp(CourseWorld.request(date, "Bo"))).signUp();
        var lead = world.colleague("processledare", world.projectOf(date));

        assertThat(world.<BookingAnswer>as(lead, () -> hand.confirm(date, bo)))
                .isInstanceOf(BookingAnswer.Changed.class);

        assertThat(courses.state(bo)).isEqualTo("CONFIRMED");
        assertThat(audited(bo)).contains("confirmed-by-hand");
    }

    @Test
    void a_trainer_sees_needs_but_neither_registers_nor_confirms_and_a_sub_project_leader_sees_no_needs() {
        var date = world.date(3);
        courses.asJob(() -> hand.register(date, new Guest("Amina", false, null, null, null, Language.SV, "Hörslinga")));
        var trainer = world.colleague("kursledare", date);
        var sub = world.colleague("delprojektledare", world.projectOf(date));

        var seenByTrainer = world.<DoorList>as(trainer, () -> lists.of(date));
        assertThat(seenByTrainer.kitchen()).isEqualTo(Map.of("Hörslinga", 1));
        assertThat(seenByTrainer.mayTake()).isTrue();
        assertThat(seenByTrainer.mayWrite()).isFalse();
        var seenBySub = world.<DoorList>as(sub, () -> lists.of(date));
        assertThat(seenBySub.listed()).hasSize(1);
        assertThat(seenBySub.needing()).isEmpty();
        world.as(trainer, () -> {
            assertThatThrownBy(() -> hand.register(date, guest("X", null))).isInstanceOf(NotFound.class);
            return true;
        });
    }

    @Test
    void a_foreign_date_does_not_exist() {
        var mine = world.date(3);
        var other = world.date(3);
        var bo = world.seated(other, "Bo");
        var trainer = world.colleague("kursledare", mine);
        var lead = world.colleague("projektledare", world.projectOf(mine));

        world.as(trainer, () -> {
            assertThatThrownBy(() -> lists.of(other)).isInstanceOf(NotFound.class);
            return true;
        });
        world.as(lead, () -> {
            assertThatThrownBy(() -> lists.of(other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> hand.confirm(mine, bo)).isInstanceOf(NotFound.class);
            return true;
        });
    }

    /** Conecto and Conecto+ in the autumn of 2024, seen by the leader of one of them only. */
    @Test
    void an_hour_in_two_projects_is_found_by_the_leader_of_either() {
        var day = LocalDate.of(2025, 3, 13);
        var first = courses.date(courses.part("Case Management"), day, 5);
        var second = courses.date(courses.part("Matchning från dag 1"), day, 5);
        var one = world.seated(first, "Amina");
        var two = world.seated(second, "Amina");
        var person = courses.seeing(() -> somebody(one, two));
        world.theDayComes();
        courses.asJob(() -> attendances.take(first, one, Taking.present()));
        courses.asJob(() -> attendances.take(second, two, Taking.late(60)));
        var leader = world.colleague("projektledare", world.projectOf(second));
        var stranger = world.colleague("projektledare", courses.project());

        var found = world.<java.util.List<Overlap>>as(leader, () -> overlaps.of(world.projectOf(second)));

        assertThat(found).singleElement().satisfies(overlap -> {
            assertThat(overlap.minutes()).isEqualTo(360);
            assertThat(overlap.first().person()).isEqualTo(person);
        });
        world.as(stranger, () -> {
            assertThatThrownBy(() -> overlaps.of(world.projectOf(second))).isInstanceOf(NotFound.class);
            return true;
        });

        courses.asJob(() -> attendances.correct(
                second, two, Taking.late(60).because(CountingReason.OTHER_EU_PROJECT), "Räknas i Conecto"));
        assertThat(world.<java.util.List<Overlap>>as(leader, () -> overlaps.of(world.projectOf(second))))
                .isEmpty();
    }

    /** One person behind both sign-ups. */
    private UUID somebody(UUID... signUps) {
        var id = se.framsteg.shared.Ids.next();
        var project = jdbc.sql("select project_id from course.sign_up where id = :id")
                .param("id", signUps[0])
                .query(UUID.class)
                .single();
        jdbc.sql("select person.make(:id, 'Amina Nor', null, 'sv', :project, clock_timestamp())")
                .param("id", id)
                .param("project", project)
                .query()
                .listOfRows();
        for (var signUp : signUps) {
            jdbc.sql("update course.sign_up set person_id = :person where id = :id")
                    .param("person", id)
                    .param("id", signUp)
                    .update();
        }
        return id;
    }

    private DoorList list(UUID date) {
        return courses.asJob(() -> lists.of(date));
    }

    private java.util.List<String> audited(UUID object) {
        return courses.seeing(() -> jdbc.sql("select action from access.audit_line where object_id = :id")
                .param("id", object)
                .query(String.class)
                .list());
    }

    private static Guest guest(String name, String email) {
        return new Guest(name, true, email, null, null, Language.SV, null);
    }
}
