package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.message.LetterOwner;
import se.framsteg.shared.NotFound;

/** People say that they cannot come, and that what was recorded is wrong; those who take attendance decide, once. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class ContestingAttendanceTests {
    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    Attendances attendances;

    @Autowired
    OwnAttendances own;

    @Autowired
    Contests contests;

    @Autowired
    DoorLists lists;

    @Autowired
    Rounds rounds;

    @Autowired
    List<LetterOwner> owners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private UUID date;
    private UUID amina;
    private UUID bo;
    private Actor.Staff trainer;

    @AfterEach
    void back() {
        clock.reset();
    }

    private void aminaWasSaidToBeAway() {
        date = world.date(9);
        amina = world.seated(date, "Amina" + UUID.randomUUID().toString().substring(0, 6));
        bo = world.seated(date, "Bo" + UUID.randomUUID().toString().substring(0, 6));
        trainer = world.colleague("kursledare", date);
        world.theDayComes();
        courses.asJob(() -> attendances.take(date, amina, Taking.of(AttendanceState.ABSENT)));
    }

    @Test
    void who_is_right_is_corrected_with_the_answer_as_reason_and_both_versions_stay() {
        aminaWasSaidToBeAway();
        assertThat(says(amina, part("09:20", "16:00"))).isEqualTo(OwnAnswer.DONE);
        clock.forward(Duration.ofDays(14));

        assertThat(as(trainer, () -> contests.accept(date, open(amina).id(), "Du stod på papperslistan.")))
                .isEqualTo(new ContestAnswer.Decided(true));

        var mine = mine(amina);
        assertThat(mine.recorded()).isNotNull();
        assertThat(mine.recorded().state()).isEqualTo(AttendanceState.LATE);
        assertThat(mine.recorded().time()).isEqualTo(new CountableTime(400, 340));
        assertThat(mine.attended()).isTrue();
        assertThat(mine.contests()).hasSize(1);
        assertThat(mine.contests().getFirst().decision()).isNotNull();
        assertThat(mine.contests().getFirst().decision().answer()).isEqualTo("Du stod på papperslistan.");
        var history = courses.<List<Attendance>>asJob(() -> attendances.history(date, amina));
        assertThat(history)
                .extracting(Attendance::source)
                .containsExactly(Attendance.Source.CORRECTION, Attendance.Source.DOOR);
        assertThat(history.getFirst().reason()).isEqualTo("Du stod på papperslistan.");
        assertThat(history.getFirst().recordedBy()).isEqualTo(trainer.person());
        assertThat(letters(amina))
                .hasSize(1)
                .first()
                .asString()
                .contains("Nu är den rättad", "Du stod på papperslistan.");
        assertThat(courses.<Integer>seeing(
                        () -> jdbc.sql("select count(*) from report.stirred where project_id = :project")
                                .param("project", world.projectOf(date))
                                .query(Integer.class)
                                .single()))
                .as("the months are looked at again")
                .isPositive();
    }

    @Test
    void what_was_recorded_can_be_kept_and_the_person_is_told_why_and_may_ask_again() {
        aminaWasSaidToBeAway();
        says(amina, new Claim(Claim.State.PRESENT, null, null, "Jag satt längst bak."));

        assertThat(as(trainer, () -> contests.keep(date, open(amina).id(), " ")))
                .isEqualTo(new ContestAnswer.NeedsWords());
        assertThat(as(trainer, () -> contests.keep(date, open(amina).id(), "Du finns inte på listan.")))
                .isEqualTo(new ContestAnswer.Decided(true));

        assertThat(mine(amina).recorded().state()).isEqualTo(AttendanceState.ABSENT);
        assertThat(letters(amina)).first().asString().contains("det som var sparat gäller");
        assertThat(mine(amina).mayContest()).isTrue();
        assertThat(says(amina, part("09:00", "12:00"))).isEqualTo(OwnAnswer.DONE);
        assertThat(mine(amina).contests()).hasSize(2);
    }

    @Test
    void one_waits_at_a_time_and_only_against_what_is_recorded_now() {
        aminaWasSaidToBeAway();
        var seen = mine(amina).recorded().id();

        assertThat(says(amina, new Claim(Claim.State.ABSENT, null, null, "Jag var inte där.")))
                .isEqualTo(OwnAnswer.SAME);
        assertThat(says(amina, part("08:00", "12:00"))).isEqualTo(OwnAnswer.TIMES);
        courses.asJob(() -> attendances.take(date, amina, Taking.late(30)));
        assertThat(this.<OwnAnswer>as(new Actor.Link(amina), () -> own.contest(amina, seen, part("09:00", "12:00"))))
                .isEqualTo(OwnAnswer.CHANGED);
        assertThat(says(amina, part("09:00", "12:00"))).isEqualTo(OwnAnswer.DONE);
        assertThat(says(amina, part("09:00", "13:00"))).isEqualTo(OwnAnswer.OPEN);
        assertThat(mine(amina).contests()).hasSize(1);
    }

    @Test
    void two_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 8; round++) {
            aminaWasSaidToBeAway();
            says(amina, new Claim(Claim.State.PRESENT, null, null, "Jag var där."));
            var contest = open(amina).id();
            var other = world.colleague("kursledare", date);

            var answers = together(
                    () -> as(trainer, () -> contests.accept(date, contest, "Du har rätt.")),
                    () -> as(other, () -> contests.keep(date, contest, "Du har fel.")));

            assertThat(answers.stream().filter(ContestAnswer.Decided.class::isInstance))
                    .hasSize(1);
            var before = answers.stream()
                    .filter(ContestAnswer.DecidedBefore.class::isInstance)
                    .map(ContestAnswer.DecidedBefore.class::cast)
                    .toList();
            assertThat(before).hasSize(1);
            var mine = mine(amina);
            assertThat(mine.contests().getFirst().decision())
                    .isEqualTo(before.getFirst().decision());
            assertThat(mine.recorded().state())
                    .isEqualTo(
                            before.getFirst().decision().accepted() ? AttendanceState.PRESENT : AttendanceState.ABSENT);
            assertThat(letters(amina)).hasSize(1);
            clock.reset();
        }
    }

    @Test
    void two_windows_of_one_person_make_one_contest() throws Exception {
        for (int round = 0; round < 8; round++) {
            aminaWasSaidToBeAway();
            var answers =
                    together(() -> says(amina, part("09:00", "12:00")), () -> says(amina, part("10:00", "12:00")));

            assertThat(answers).containsExactlyInAnyOrder(OwnAnswer.DONE, OwnAnswer.OPEN);
            clock.reset();
        }
    }

    @Test
    void only_the_person_says_it_and_only_those_who_take_the_attendance_see_and_decide() {
        aminaWasSaidToBeAway();
        var seen = mine(amina).recorded().id();
        says(amina, part("09:00", "12:00"));
        var contest = open(amina).id();

        for (var stranger : List.of(
                new Actor.Visitor(), new Actor.Link(bo), new Actor.Participant(UUID.randomUUID(), "Någon"), trainer)) {
            as(stranger, () -> {
                assertThatThrownBy(() -> own.of(amina)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> own.contest(amina, seen, part("09:00", "12:00")))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> own.reportAbsence(amina, null)).isInstanceOf(NotFound.class);
                return true;
            });
        }
        var elsewhere = world.colleague("kursledare", world.date(3));
        for (var stranger : List.of(elsewhere, new Actor.Link(amina), world.colleague("chef", world.projectOf(date)))) {
            as(stranger, () -> {
                assertThatThrownBy(() -> contests.accept(date, contest, "Ja")).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> contests.of(date, amina)).isInstanceOf(NotFound.class);
                return true;
            });
        }
        assertThat(seenBy(elsewhere)).isZero();
        assertThat(seenBy(new Actor.Link(bo))).isZero();
        assertThat(seenBy(new Actor.Visitor())).isZero();
        assertThat(seenBy(trainer)).isOne();
        assertThat(seenBy(new Actor.Link(amina))).isOne();
        assertThat(seenBy(new Actor.Participant(personOf(amina), "Amina"))).isOne();
        assertThat(this.<OwnAttendance>as(new Actor.Participant(personOf(amina), "Amina"), () -> own.of(amina))
                        .contests())
                .hasSize(1);
    }

    @Test
    void nobody_decides_about_the_own_attendance() {
        aminaWasSaidToBeAway();
        says(amina, part("09:00", "12:00"));
        var herself = new Actor.Staff(personOf(amina), "Amina");
        courses.asJob(() -> world.grant(herself, "kursledare", date));

        assertThat(as(herself, () -> contests.accept(date, open(amina).id(), "Jag har rätt.")))
                .isEqualTo(new ContestAnswer.Own());
    }

    @Test
    void what_was_said_and_answered_cannot_be_changed() {
        aminaWasSaidToBeAway();
        says(amina, part("09:00", "12:00"));
        as(trainer, () -> contests.keep(date, open(amina).id(), "Du finns inte på listan."));
        for (var statement : List.of(
                "update course.attendance_contest set words = 'annat'",
                "delete from course.attendance_contest",
                "update course.contest_decision set answer = 'annat'",
                "insert into course.attendance_contest select * from course.attendance_contest",
                "delete from course.contest_decision")) {
            assertThatThrownBy(() -> courses.seeing(() -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothing_is_written_to_who_has_become_unreachable_since() {
        aminaWasSaidToBeAway();
        says(amina, part("09:00", "12:00"));
        var contest = open(amina).id();
        assertThat(wanted(contest)).as("before it is decided").isFalse();
        as(trainer, () -> contests.keep(date, contest, "Du finns inte på listan."));
        assertThat(wanted(contest)).isTrue();

        courses.seeing(() -> jdbc.sql("update course.sign_up set email = null, address = null where id = :id")
                .param("id", amina)
                .update());
        assertThat(wanted(contest)).isFalse();
    }

    @Test
    void who_cannot_come_keeps_the_seat_and_the_door_knows_until_they_can_after_all() {
        date = world.date(3);
        amina = world.seated(date, "Amina");
        var seats = courses.seats(date);

        assertThat(cannotCome(AbsenceReason.TRAVEL)).isEqualTo(OwnAnswer.DONE);
        assertThat(cannotCome(null)).isEqualTo(OwnAnswer.ALREADY);
        assertThat(courses.seats(date)).as("unlike cancelling").isEqualTo(seats);
        assertThat(courses.state(amina)).isEqualTo("CONFIRMED");
        assertThat(row().absence()).isNotNull();
        assertThat(row().absence().reason()).isEqualTo(AbsenceReason.TRAVEL);
        assertThat(row().attendance()).as("staff decide what is recorded").isNull();

        assertThat(this.<OwnAnswer>as(new Actor.Link(amina), () -> own.takeBackAbsence(amina)))
                .isEqualTo(OwnAnswer.DONE);
        assertThat(row().absence()).isNull();

        world.theDayComes();
        assertThat(cannotCome(AbsenceReason.ILL)).as("on the day").isEqualTo(OwnAnswer.DONE);
        courses.asJob(() -> attendances.take(date, amina, Taking.present()));
        assertThat(mine(amina).mayReport()).as("they came").isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(cannotCome(null)).as("the day after").isEqualTo(OwnAnswer.NOT_NOW);
    }

    @Test
    void why_somebody_could_not_come_is_forgotten_after_thirty_days_and_that_they_said_so_is_not() {
        date = world.date(3);
        amina = world.seated(date, "Amina");
        cannotCome(AbsenceReason.ILL);

        clock.forward(Duration.ofDays(30));
        courses.asJob(rounds::forgetNeeds);
        assertThat(row().absence().reason()).isEqualTo(AbsenceReason.ILL);

        clock.forward(Duration.ofDays(3));
        courses.asJob(rounds::forgetNeeds);
        assertThat(row().absence()).isNotNull();
        assertThat(row().absence().reason()).isNull();
    }

    private OwnAnswer cannotCome(AbsenceReason reason) {
        return as(new Actor.Link(amina), () -> own.reportAbsence(amina, reason));
    }

    private DoorRow row() {
        return courses.<DoorList>asJob(() -> lists.of(date)).rows().getFirst();
    }

    private static Claim part(String from, String to) {
        return new Claim(Claim.State.PART, LocalTime.parse(from), LocalTime.parse(to), "Så var det.");
    }

    private OwnAnswer says(UUID signUp, Claim claim) {
        return as(
                new Actor.Link(signUp),
                () -> own.contest(signUp, own.of(signUp).recorded().id(), claim));
    }

    private OwnAttendance mine(UUID signUp) {
        return as(new Actor.Link(signUp), () -> own.of(signUp));
    }

    private Contest open(UUID signUp) {
        return mine(signUp).contests().stream()
                .filter(Contest::open)
                .findFirst()
                .orElseThrow();
    }

    private int seenBy(Actor actor) {
        return as(
                actor,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from course.attendance_contest where date_id = :date")
                                .param("date", date)
                                .query(Integer.class)
                                .single()));
    }

    private UUID personOf(UUID signUp) {
        return courses.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", signUp)
                .query(UUID.class)
                .single());
    }

    private boolean wanted(UUID contest) {
        var owner = owners.stream()
                .filter(candidate -> candidate.kind().equals("course.attendance_contest"))
                .findFirst()
                .orElseThrow();
        return courses.asJob(() -> owner.stillWanted(contest, "answer"));
    }

    private List<String> letters(UUID signUp) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select l.body_text from message.letter l
                          join course.attendance_contest c on c.id = l.owner_id
                         where c.sign_up_id = :id and l.owner_kind = 'course.attendance_contest'
                        """).param("id", signUp).query(String.class).list());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return world.as(actor, work);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... verbs) throws Exception {
        var start = new CyclicBarrier(verbs.length);
        try (var threads = Executors.newFixedThreadPool(verbs.length)) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (var verb : verbs) {
                running.add(threads.submit(() -> {
                    start.await();
                    return verb.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
