package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.course.CourseWorld.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.shared.Language;

/** Asking for a seat, holding it, waiting for one. */
@FrameTest
@Import(CourseWorld.class)
class SigningUpTests {
    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    CourseDates dates;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_one_who_asks_after_the_last_seat_is_gone_waits_first_in_line() {
        var date = world.date(1);

        assertThat(desk.signUp(request(date, "Amina"))).isInstanceOf(SignUpAnswer.Held.class);
        assertThat(desk.signUp(request(date, "Bo")))
                .isInstanceOfSatisfying(
                        SignUpAnswer.Queued.class,
                        queued -> assertThat(queued.place()).isOne());
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 1, 1));
    }

    @Test
    void an_address_has_one_live_sign_up_per_date_however_it_is_written() {
        var date = world.date(5);
        var first = (SignUpAnswer.Held) desk.signUp(request(date, "Amina"));
        var again = new SignUpRequest(date, "Någon annan", " AMINA@exempel.se ", null, null, null, Language.SV, "");

        assertThat(desk.signUp(again)).isEqualTo(new SignUpAnswer.Known(first.signUp(), "Amina"));
        assertThat(world.seats(date).taken()).isOne();
    }

    @Test
    void an_address_holds_at_most_three_unconfirmed_seats() {
        var first = (SignUpAnswer.Held) desk.signUp(request(world.date(5), "Tora"));
        for (int i = 0; i < 2; i++) {
            assertThat(desk.signUp(request(world.date(5), "Tora"))).isInstanceOf(SignUpAnswer.Held.class);
        }
        var fourth = world.date(5);

        assertThat(desk.signUp(request(fourth, "Tora"))).isEqualTo(new SignUpAnswer.TooManyUnconfirmed(first.signUp()));
        assertThat(world.seats(fourth).taken()).isZero();
    }

    /** The 24 come from 24 people for the desk, one by one and in one batch. */
    @Test
    void tags_and_dots_make_no_other_mailbox_for_the_three_unconfirmed() throws Exception {
        var date = world.date(30);
        var box = "v" + UUID.randomUUID().toString().replace("-", "");
        var addresses = IntStream.rangeClosed(1, 24)
                .mapToObj(i ->
                        i % 2 == 0 ? box + "+" + i + "@exempel.se" : "V." + box.substring(1) + "+" + i + "@EXEMPEL.se")
                .toList();
        Function<String, Callable<SignUpAnswer>> asking = address ->
                () -> desk.signUp(new SignUpRequest(date, "Vera", address, null, null, null, Language.SV, ""));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(addresses.stream().map(asking).toList());
            assertThat(answers)
                    .filteredOn(answer -> answer.resultNow() instanceof SignUpAnswer.Held)
                    .hasSize(3);
        }
        assertThat(world.seats(date).taken()).isEqualTo(3);

        var full = world.date(1);
        desk.signUp(request(full, "Amina"));
        long queued = addresses.stream()
                .map(address ->
                        desk.signUp(new SignUpRequest(full, "Vera", "q" + address, null, null, null, Language.SV, "")))
                .filter(SignUpAnswer.Queued.class::isInstance)
                .count();
        assertThat(queued).as("places in line").isEqualTo(10);
    }

    @Test
    void strangers_see_the_seats_move_alike_for_a_new_a_known_and_a_fourth_address() {
        var news = world.date(5);
        desk.signUp(request(news, "Ny" + UUID.randomUUID()));
        var known = world.date(5);
        var amina = request(known, "Amina" + UUID.randomUUID());
        desk.signUp(amina);
        int before = world.view(known).date().seats().left();
        desk.signUp(amina);
        var fourth = world.date(5);
        var tora = "Tora" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            desk.signUp(request(world.date(5), tora));
        }
        desk.signUp(request(fourth, tora));

        assertThat(world.view(news).date().seats().left()).isEqualTo(4);
        assertThat(before - world.view(known).date().seats().left()).isOne();
        assertThat(world.view(fourth).date().seats().left()).isEqualTo(4);
        assertThat(world.seats(known).taken()).isOne();
        assertThat(world.seats(fourth).taken()).isZero();

        clock.forward(Duration.ofHours(25));
        world.asJob(() -> {
            settle(known);
            return settle(fourth);
        });
        assertThat(world.view(known).date().seats().left()).isEqualTo(5);
        assertThat(world.view(fourth).date().seats().left()).isEqualTo(5);
    }

    @Test
    void strangers_see_the_line_move_alike_when_no_seat_is_left() {
        var date = world.date(1);
        var amina = request(date, "Amina" + UUID.randomUUID());
        desk.signUp(amina);

        desk.signUp(amina);
        assertThat(world.view(date).date().seats()).isEqualTo(new Seats(1, 1, 1));
        desk.signUp(request(date, "Bo" + UUID.randomUUID()));
        assertThat(world.view(date).date().seats()).isEqualTo(new Seats(1, 1, 2));
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 1, 1));
    }

    @Test
    void one_address_is_one_person_whatever_cannot_be_seen_in_it() {
        var date = world.date(5);
        var tail = UUID.randomUUID() + "@åland-exempel.se";
        var first = (SignUpAnswer.Held) desk.signUp(asking(date, "prov." + tail));
        for (var again : List.of(
                "prov." + tail + "\u200b",
                "\u00a0prov." + tail + "\u202f",
                "pr\u00adov." + tail.replace("å", "a\u030a"),
                "PROV." + tail.replace("åland-exempel.se", "xn--land-exempel-scb.se"))) {
            assertThat(desk.signUp(asking(date, again)))
                    .as(again)
                    .isEqualTo(new SignUpAnswer.Known(first.signUp(), "Amina"));
        }
        assertThat(world.seats(date).taken()).isOne();
    }

    private static SignUpRequest asking(UUID date, String email) {
        return new SignUpRequest(date, "Amina", email, null, null, null, Language.SV, "");
    }

    @Test
    void a_hold_that_is_not_confirmed_passes_to_the_next_in_line_who_accepts() {
        var date = world.date(1);
        var amina = held(date, "Amina");
        var bo = queued(date, "Bo");

        clock.forward(Duration.ofHours(25));
        world.asJob(() -> settle(date));
        assertThat(world.state(amina)).isEqualTo("EXPIRED");
        assertThat(world.state(bo)).isEqualTo("OFFERED");

        assertThat(world.<BookingAnswer>asJob(() -> bookings.accept(bo, By.link(bo))))
                .isInstanceOf(BookingAnswer.Changed.class);
        assertThat(world.state(bo)).isEqualTo("CONFIRMED");
        assertThat(world.<BookingAnswer>asJob(() -> bookings.confirm(amina, By.link(amina))))
                .isInstanceOf(BookingAnswer.Refused.class);
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 1, 0));
    }

    @Test
    void a_cancelled_seat_is_offered_at_once_and_a_declined_one_goes_on() {
        var date = world.date(1);
        var amina = held(date, "Amina");
        var bo = queued(date, "Bo");
        var cesar = queued(date, "Cesar");

        world.<BookingAnswer>asJob(() -> bookings.confirm(amina, By.link(amina)));
        world.<BookingAnswer>asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));
        assertThat(world.state(bo)).isEqualTo("OFFERED");

        world.<BookingAnswer>asJob(() -> bookings.decline(bo, By.link(bo)));
        assertThat(world.state(bo)).isEqualTo("DECLINED");
        assertThat(world.state(cesar)).isEqualTo("OFFERED");
    }

    @Test
    void more_seats_go_to_the_queue_first() {
        var date = world.date(1);
        held(date, "Amina");
        var bo = queued(date, "Bo");

        world.asJob(() -> {
            dates.capacity(date, 2);
            return true;
        });
        assertThat(world.state(bo)).isEqualTo("OFFERED");
    }

    @Test
    void a_cancelled_date_ends_every_booking_and_keeps_its_address() {
        var date = world.date(1);
        var amina = held(date, "Amina");
        var bo = queued(date, "Bo");
        var path = world.view(date).path();

        world.asJob(() -> {
            dates.cancel(date, "Kursledaren är sjuk");
            return true;
        });
        assertThat(world.state(amina)).isEqualTo("CANCELLED");
        assertThat(world.state(bo)).isEqualTo("CANCELLED");
        assertThat(world.view(date).path()).isEqualTo(path);
        assertThat(world.view(date).cancelled()).isTrue();
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 0, 0));
    }

    @Test
    void each_step_is_a_row_with_who_and_when() {
        var date = world.date(1);
        var amina = held(date, "Amina");
        world.<BookingAnswer>asJob(() -> bookings.confirm(amina, By.link(amina)));

        var steps = world.seeing(() -> jdbc.sql(
                        "select actor_kind || ' ' || after from course.sign_up_event where sign_up_id = :id order by at, id")
                .param("id", amina)
                .query(String.class)
                .list());
        assertThat(steps).containsExactly("visitor HELD", "link CONFIRMED");
    }

    @Test
    void letters_say_what_happened_and_are_written_with_the_change() {
        var date = world.date(1);
        held(date, "Lotta");
        queued(date, "Leo");

        var subjects = world.seeing(() -> jdbc.sql("select subject from message.letter order by id")
                .query(String.class)
                .list());
        assertThat(subjects)
                .anyMatch(s -> s.startsWith("Bekräfta din plats"))
                .anyMatch(s -> s.startsWith("Du är på kölista"));
    }

    @Test
    void needs_of_adaptation_are_gone_the_day_after() {
        var date = world.date(1);
        var request = new SignUpRequest(date, "Nora", "nora@exempel.se", null, null, null, Language.SV, "Hörslinga");
        desk.signUp(request);
        assertThat(needs(date)).isOne();

        clock.forward(Duration.ofDays(9));
        world.asJob(rounds::forgetNeeds);
        assertThat(needs(date)).as("on the day itself").isOne();
        clock.forward(Duration.ofDays(1));
        world.asJob(rounds::forgetNeeds);
        assertThat(needs(date)).isZero();
    }

    @Test
    void a_hold_is_reminded_of_once() {
        var date = world.date(1);
        held(date, "Rut");
        clock.forward(Duration.ofHours(19));
        var reminded = new ArrayList<Integer>();
        reminded.add(world.asJob(rounds::remindHolds));
        reminded.add(world.asJob(rounds::remindHolds));

        assertThat(reminded.getFirst()).isPositive();
        assertThat(reminded.getLast()).isZero();
    }

    @Test
    void the_second_date_of_a_day_gets_a_number_and_no_address_is_ever_used_again() {
        var part = world.part("Handledning");
        var day = java.time.LocalDate.of(2025, 11, 13);
        var first = world.date(part, day, 5);
        var second = world.date(part, day, 5);

        assertThat(world.view(first).path()).endsWith("/2025-11-13");
        assertThat(world.view(second).path()).endsWith("/2025-11-13-2");
    }

    private boolean settle(UUID date) {
        bookings.settle(date);
        return true;
    }

    private long needs(UUID date) {
        return world.seeing(() -> jdbc.sql("select count(*) from course.adaptation where date_id = :date")
                .param("date", date)
                .query(Long.class)
                .single());
    }

    private UUID held(UUID date, String name) {
        return ((SignUpAnswer.Held) desk.signUp(request(date, name + date))).signUp();
    }

    private UUID queued(UUID date, String name) {
        return ((SignUpAnswer.Queued) desk.signUp(request(date, name + date))).signUp();
    }
}
