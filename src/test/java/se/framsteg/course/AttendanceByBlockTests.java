package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.course.AttendanceAnswer.AlreadySo;
import se.framsteg.course.AttendanceAnswer.Impossible;
import se.framsteg.course.AttendanceAnswer.NeedsReason;
import se.framsteg.course.AttendanceAnswer.Recorded;
import se.framsteg.course.AttendanceAnswer.Why;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** Morning and afternoon beside the one row of attendance that months read, and when somebody has attended. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class AttendanceByBlockTests {
    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    Attendances attendances;

    @Autowired
    DoorLists lists;

    @Autowired
    CourseDates dates;

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void half_a_day_is_half_the_hours_and_the_other_half_is_added_with_a_press() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        assertThat(block(date, amina, 1, true)).isInstanceOf(Recorded.class);
        assertThat(published(date)).containsExactly("LEFT_EARLY 180/180");
        assertThat(parts(date)).containsExactly("1 180/180", "2 0/0");

        assertThat(block(date, amina, 2, true)).isInstanceOf(Recorded.class);
        assertThat(published(date)).as("as one press for the day").containsExactly("PRESENT 420/360");
        assertThat(courses.<AttendanceAnswer>asJob(() -> attendances.take(date, amina, Taking.present())))
                .isInstanceOf(AlreadySo.class);

        block(date, amina, 1, false);
        assertThat(published(date)).containsExactly("LATE 180/180");
        block(date, amina, 2, false);
        assertThat(published(date)).containsExactly("ABSENT 0/0");
    }

    @Test
    void minutes_late_in_the_afternoon_cost_the_afternoon_and_stay_when_the_morning_changes() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        courses.asJob(() -> attendances.takeBlocks(
                date,
                amina,
                List.of(BlockTaking.here(1), new BlockTaking(2, true, 20, 10)),
                CountingReason.PARTICIPANT,
                ""));
        assertThat(published(date)).containsExactly("LEFT_EARLY 330/330");
        assertThat(parts(date)).containsExactly("1 180/180", "2 150/150");

        block(date, amina, 1, false);
        assertThat(parts(date)).containsExactly("1 0/0", "2 150/150");

        assertThat(courses.<AttendanceAnswer>asJob(() -> attendances.takeBlocks(
                        date,
                        amina,
                        List.of(BlockTaking.here(1), new BlockTaking(2, true, 120, 60)),
                        CountingReason.PARTICIPANT,
                        "")))
                .isEqualTo(new Impossible(Why.MINUTES));
    }

    @Test
    void what_was_said_about_blocks_stays_and_later_needs_a_reason() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        block(date, amina, 1, true);
        clock.forward(Duration.ofDays(9));

        assertThat(block(date, amina, 2, true)).isInstanceOf(NeedsReason.class);
        assertThat(courses.<AttendanceAnswer>asJob(() -> attendances.takeBlocks(
                        date,
                        amina,
                        List.of(BlockTaking.here(1), BlockTaking.here(2)),
                        CountingReason.PARTICIPANT,
                        "Enligt kursledaren")))
                .isInstanceOf(Recorded.class);

        var history = courses.<List<Attendance>>asJob(() -> attendances.history(date, amina));
        assertThat(history).hasSize(2);
        assertThat(history.getLast().blocks())
                .extracting(part -> part.time().countableMinutes())
                .containsExactly(180, 0);
        assertThatThrownBy(() -> courses.seeing(
                        () -> jdbc.sql("update course.attendance_block set clock_minutes = 1 where date_id = :date")
                                .param("date", date)
                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void staff_divide_a_day_and_its_hours_are_the_sum_everywhere() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        var plan = CourseWorld.plan(AttendanceWorld.DAY, 5);
        var blocks = List.of(
                new Block(1, at(9, 0), at(11, 0), 0),
                new Block(2, at(11, 30), at(13, 0), 10),
                new Block(3, at(14, 0), at(16, 0), 0));
        var divided = new DatePlan(
                plan.startsAt(),
                plan.endsAt(),
                60,
                true,
                plan.mode(),
                null,
                plan.town(),
                null,
                plan.entry(),
                5,
                null,
                blocks);
        var version = courses.view(date).date().version();
        courses.asJob(() -> {
            dates.change(date, divided, version);
            return true;
        });

        assertThat(courses.<DoorList>asJob(() -> lists.of(date)).day().blocks()).isEqualTo(blocks);
        assertThat(courses.view(date).date().countableMinutes()).isEqualTo(120 + 80 + 120);
        assertThat(courses.<Integer>seeing(
                        () -> jdbc.sql("select countable_minutes from course.published_date where id = :id")
                                .param("id", date)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(320);

        world.theDayComes();
        block(date, amina, 2, true);
        assertThat(published(date)).containsExactly("LEFT_EARLY 90/80");
    }

    @Test
    void the_programme_decides_when_somebody_has_attended_and_the_view_says_the_same_as_the_rule() {
        var date = world.date(9);
        var people = new ArrayList<UUID>();
        for (var name : List.of("Amina", "Bo", "Cesar", "Dina", "Ewa")) {
            people.add(world.seated(date, name));
        }
        world.theDayComes();
        take(date, people.get(0), Taking.present());
        take(date, people.get(1), Taking.late(72)); // 288 of 360 minutes: exactly eighty per cent
        take(date, people.get(2), Taking.late(73));
        block(date, people.get(3), 1, true);
        take(date, people.get(4), Taking.of(AttendanceState.ABSENT));
        var programme = programmeOf(date);

        assertThat(attended(date)).containsExactlyInAnyOrder("Amina", "Bo");
        for (var rule : List.of(
                new AttendedRule(AttendedRule.Kind.ALL_BLOCKS, 80),
                new AttendedRule(AttendedRule.Kind.PERCENT, 50),
                new AttendedRule(AttendedRule.Kind.PERCENT, 100),
                new AttendedRule(AttendedRule.Kind.ANY_BLOCK, 80))) {
            courses.asJob(() -> {
                programmes.attendedBy(programme, rule);
                return true;
            });
            assertThat(attended(date)).as(rule.toString()).containsExactlyInAnyOrderElementsOf(byTheRule(date, rule));
        }
        assertThat(attended(date)).as("any block").hasSize(4);
        assertThat(courses.<Programmes.Attended>seeing(() -> programmes.attended(programme)))
                .isEqualTo(new Programmes.Attended(4, 4));
    }

    @Test
    void a_trainer_takes_blocks_on_the_own_date_only_and_a_colleague_without_the_right_sees_none() {
        var mine = world.date(5);
        var other = world.date(5);
        var amina = world.seated(mine, "Amina");
        var bo = world.seated(other, "Bo");
        var trainer = world.colleague("kursledare", mine);
        world.theDayComes();

        assertThat(world.<AttendanceAnswer>as(trainer, () -> attendances.takeBlock(mine, amina, 1, true)))
                .isInstanceOf(Recorded.class);
        block(other, bo, 1, true);
        world.as(trainer, () -> {
            assertThatThrownBy(() -> attendances.takeBlock(other, bo, 2, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendances.takeBlock(mine, amina, 7, true))
                    .isInstanceOf(NotFound.class);
            return true;
        });
        assertThat(seenBlocks(trainer)).containsExactly(mine);
        assertThat(seenBlocks(world.colleague("chef", world.projectOf(mine)))).isEmpty();
        assertThat(seenBlocks(new Actor.Link(amina))).containsExactly(mine);
    }

    private List<UUID> seenBlocks(Actor actor) {
        return world.as(
                actor,
                () -> transaction(() -> jdbc.sql("select distinct date_id from course.attendance_block")
                        .query(UUID.class)
                        .list()));
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate template;

    private <T> T transaction(java.util.function.Supplier<T> work) {
        return template.execute(status -> work.get());
    }

    private List<String> byTheRule(UUID date, AttendedRule rule) {
        return courses.<DoorList>asJob(() -> lists.of(date)).rows().stream()
                .filter(row -> row.attendance() != null && rule.attended(row.attendance(), 360))
                .map(DoorRow::name)
                .toList();
    }

    private List<String> attended(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select s.name from course.published_attended a join course.sign_up s on s.id = a.sign_up_id
                         where a.date_id = :date
                        """).param("date", date).query(String.class).list());
    }

    private UUID programmeOf(UUID date) {
        return courses.seeing(() -> jdbc.sql("select programme_id from course.published_date where id = :id")
                .param("id", date)
                .query(UUID.class)
                .single());
    }

    private AttendanceAnswer block(UUID date, UUID signUp, int position, boolean here) {
        return courses.asJob(() -> attendances.takeBlock(date, signUp, position, here));
    }

    private AttendanceAnswer take(UUID date, UUID signUp, Taking taking) {
        return courses.asJob(() -> attendances.take(date, signUp, taking));
    }

    private List<String> published(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select state || ' ' || clock_minutes || '/' || countable_minutes
                          from course.published_attendance where date_id = :date
                        """).param("date", date).query(String.class).list());
    }

    private List<String> parts(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select b.position || ' ' || b.clock_minutes || '/' || b.countable_minutes
                          from course.attendance_block b join course.published_attendance a on a.id = b.attendance_id
                         where b.date_id = :date order by b.position
                        """).param("date", date).query(String.class).list());
    }

    private static java.time.Instant at(int hour, int minute) {
        return AttendanceWorld.DAY
                .atTime(LocalTime.of(hour, minute))
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }
}
