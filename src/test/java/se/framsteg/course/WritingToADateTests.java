package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.DateMessages.Draft;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** A free message to those on a date. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class WritingToADateTests {
    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    DateMessages messages;

    @Autowired
    Attendances attendances;

    @Autowired
    SeatsByHand hand;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void each_in_the_chosen_groups_gets_one_letter_and_the_log_says_so() {
        var date = world.date(2);
        world.seated(date, "Amina");
        world.seated(date, "Bo");
        desk.signUp(CourseWorld.request(date, "Cilla"));
        var draft = draft(MessageGroup.BOOKED);

        assertThat(courses.asJob(() -> messages.preview(date, draft.groups()).to()))
                .extracting(DoorRow::name)
                .containsExactly("Amina", "Bo");
        assertThat(courses.asJob(() -> messages.send(date, draft))).isEqualTo(2);
        assertThat(courses.asJob(() -> messages.send(date, draft)))
                .as("a double click")
                .isEqualTo(2);

        assertThat(letters(draft)).containsExactlyInAnyOrder("amina@exempel.se", "bo@exempel.se");
        assertThat(courses.asJob(() -> messages.of(date))).singleElement().satisfies(sent -> {
            assertThat(sent.people()).isEqualTo(2);
            assertThat(sent.groups()).containsExactly(MessageGroup.BOOKED);
        });
    }

    @Test
    void those_who_were_there_and_those_who_were_not_can_be_written_to() {
        var date = world.date(3);
        var amina = world.seated(date, "Amina");
        var bo = world.seated(date, "Bo");
        world.theDayComes();
        courses.asJob(() -> attendances.take(date, amina, Taking.late(10)));
        courses.asJob(() -> attendances.take(date, bo, Taking.of(AttendanceState.ABSENT)));

        assertThat(to(date, MessageGroup.PRESENT)).containsExactly("Amina");
        assertThat(to(date, MessageGroup.ABSENT)).containsExactly("Bo");
    }

    @Test
    void who_has_no_address_is_named_before_anything_is_sent() {
        var date = world.date(3);
        courses.asJob(
                () -> hand.register(date, new SeatsByHand.Guest("Gäst", true, null, null, null, Language.SV, null)));

        var preview = courses.asJob(() -> messages.preview(date, Set.of(MessageGroup.BOOKED)));

        assertThat(preview.to()).isEmpty();
        assertThat(preview.unreachable()).extracting(DoorRow::name).containsExactly("Gäst");
        assertThatThrownBy(() -> courses.asJob(() -> messages.send(date, draft(MessageGroup.BOOKED))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_trainer_does_not_write_to_the_date_and_a_stranger_does_not_know_it() {
        var date = world.date(3);
        world.seated(date, "Amina");
        for (var actor :
                List.of(world.colleague("kursledare", date), world.colleague("projektledare", courses.project()))) {
            world.as(actor, () -> {
                assertThatThrownBy(() -> messages.send(date, draft(MessageGroup.BOOKED)))
                        .isInstanceOf(NotFound.class);
                return true;
            });
        }
        var lead = world.colleague("projektledare", world.projectOf(date));
        assertThat(world.<Integer>as(lead, () -> messages.send(date, draft(MessageGroup.BOOKED))))
                .isOne();
    }

    private List<String> to(UUID date, MessageGroup group) {
        return courses.asJob(() -> messages.preview(date, Set.of(group)).to()).stream()
                .map(DoorRow::name)
                .toList();
    }

    private List<String> letters(Draft draft) {
        return courses.seeing(() -> jdbc.sql("select address from message.letter where key like :key")
                .param("key", "%" + draft.id() + "%")
                .query(String.class)
                .list());
    }

    private static Draft draft(MessageGroup group) {
        return new Draft(Ids.next(), Set.of(group), "Ta med dator", "Hej!\n\nVi ses i Haninge.");
    }
}
