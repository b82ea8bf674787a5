package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.course.CourseWorld.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.shared.Language;

/** What is written when, what the calendar of the guest is told, and what is dropped because events overtook it. */
@FrameTest
@Import(CourseWorld.class)
class LettersAboutBookingsTests {
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
    SignUpLetterOwner owner;

    @Autowired
    Protection protection;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_calendar_entry_keeps_its_uid_and_raises_its_sequence_from_request_to_cancellation() {
        var date = world.date(2);
        var amina = confirmed(date, "Amina");
        move(date, LocalDate.of(2025, 4, 2));
        world.asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));

        var entries = entries(amina);
        assertThat(entries).hasSize(3).allMatch(entry -> entry.contains("UID:bokning-" + amina + "@framsteg"));
        assertThat(entries.get(0)).contains("METHOD:REQUEST", "20250321T090000");
        assertThat(entries.get(1)).contains("METHOD:REQUEST", "20250402T090000");
        assertThat(entries.get(2)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(entries.stream().map(LettersAboutBookingsTests::sequence))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_address_of_a_meeting_is_told_only_to_those_who_have_a_seat_and_stands_in_their_calendar() {
        var link = "https://moten.example/rum/" + UUID.randomUUID();
        var day = LocalDate.of(2025, 3, 21);
        var date = world.<UUID>asJob(() -> {
            var id = dates.plan(
                    world.part("Digitalt"),
                    new DatePlan(
                            CourseWorld.at(day, 9),
                            CourseWorld.at(day, 10),
                            0,
                            false,
                            Mode.DIGITAL,
                            null,
                            null,
                            link,
                            Entry.OPEN,
                            1,
                            null));
            dates.publish(id);
            return id;
        });
        var amina = confirmed(date, "Amina");
        var bo = queued(date, "Bo");
        var cesar = queued(date, "Cesar");
        world.asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));
        world.asJob(() -> bookings.decline(bo, By.link(bo)));
        clock.forward(Duration.ofDays(2));
        world.asJob(() -> {
            bookings.settle(date);
            return null;
        });

        for (var who : List.of(bo, cesar)) {
            assertThat(bodies(who)).isNotEmpty().noneMatch(body -> body.contains(link));
        }
        assertThat(bodies(amina)).filteredOn(body -> body.contains(link)).hasSize(1);
        assertThat(entries(amina).getFirst().replace("\r\n ", "")).contains(link);
        assertThat(entries(amina).getLast()).contains("METHOD:CANCEL").doesNotContain("moten.example");
    }

    @Test
    void nobody_is_told_that_a_seat_goes_to_the_next_when_nobody_waits_or_offers_are_paused() {
        var empty = world.date(2);
        var amina = confirmed(empty, "Amina");
        world.asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));
        assertThat(bodies(amina).getLast()).contains("avbokad").doesNotContain("kön");

        var full = world.date(1);
        var bo = confirmed(full, "Bo");
        queued(full, "Cesar");
        world.asJob(() -> bookings.cancel(bo, "WORK", By.link(bo)));
        assertThat(bodies(bo).getLast()).contains("erbjuds den som står först i kön");
    }

    @Test
    void an_offer_that_runs_out_when_sign_up_is_closed_says_so() {
        var date = world.date(1);
        var amina = confirmed(date, "Amina");
        var bo = queued(date, "Bo");
        world.asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));
        assertThat(world.state(bo)).isEqualTo("OFFERED");

        clock.set(CourseWorld.at(LocalDate.of(2025, 3, 21), 12));
        world.asJob(() -> {
            bookings.settle(date);
            return null;
        });

        assertThat(bodies(bo).getLast())
                .contains("Du svarade inte i tid", "stängd")
                .doesNotContain("någon annan", "anmäla dig igen");
    }

    @Test
    void a_second_person_of_a_shared_address_is_told_who_is_booked_and_what_to_do() {
        var date = world.date(3);
        var amina = (SignUpAnswer.Held) desk.signUp(new SignUpRequest(
                date, "Amina Farah", "delad" + date + "@exempel.se", null, null, null, Language.SV, ""));
        desk.signUp(
                new SignUpRequest(date, "Bo Ek", "delad" + date + "@exempel.se", null, null, null, Language.SV, ""));

        assertThat(bodies(amina.signUp()).getLast()).contains("Amina Farah har redan en anmälan", "egen e-postadress");
    }

    @Test
    void a_letter_greets_once() {
        var amina = confirmed(world.date(1), "Amina");
        world.asJob(() -> bookings.cancel(amina, "WORK", By.link(amina)));

        var last = bodies(amina).getLast();
        assertThat(last).startsWith("Hej Amina").doesNotContain("Hej!");
    }

    private List<String> bodies(UUID who) {
        return world.seeing(() -> jdbc.sql("select body_text from message.letter where owner_id = :id order by id")
                .param("id", who)
                .query(String.class)
                .list());
    }

    @Test
    void a_moved_date_is_told_to_all_with_a_choice_and_nobody_is_dropped() {
        var date = world.date(1);
        var amina = confirmed(date, "Amina");
        var bo = queued(date, "Bo");
        move(date, LocalDate.of(2025, 4, 2));

        for (var who : List.of(amina, bo)) {
            assertThat(subjects(who)).anyMatch(subject -> subject.startsWith("Ny tid: "));
        }
        assertThat(world.state(amina)).isEqualTo("CONFIRMED");
        assertThat(world.state(bo)).isEqualTo("QUEUED");
    }

    @Test
    void a_place_decided_later_is_told_and_what_guests_do_not_see_is_not() {
        var date = world.date(3);
        var amina = confirmed(date, "Amina");
        var plan = CourseWorld.plan(LocalDate.of(2025, 3, 21), 3);
        change(
                date,
                new DatePlan(
                        plan.startsAt(),
                        plan.endsAt(),
                        60,
                        true,
                        Mode.ON_SITE,
                        "Rådhuset",
                        "Haninge",
                        null,
                        Entry.OPEN,
                        3,
                        null));
        assertThat(subjects(amina))
                .filteredOn(s -> s.startsWith("Ändrade uppgifter: "))
                .hasSize(1);

        change(
                date,
                new DatePlan(
                        plan.startsAt(),
                        plan.endsAt(),
                        60,
                        true,
                        Mode.ON_SITE,
                        "Rådhuset",
                        "Haninge",
                        null,
                        Entry.OPEN,
                        9,
                        null));
        assertThat(subjects(amina))
                .filteredOn(s -> s.startsWith("Ändrade uppgifter: "))
                .hasSize(1);
    }

    @Test
    void a_letter_that_events_have_overtaken_is_not_wanted() {
        var date = world.date(2);
        var amina = held(date, "Amina");
        assertThat(wanted(amina, "confirm")).isTrue();

        world.asJob(() -> bookings.confirm(amina, By.link(amina)));
        assertThat(wanted(amina, "confirm"))
                .as("asked to confirm what is confirmed")
                .isFalse();
        assertThat(wanted(amina, "confirmed")).isTrue();

        world.asJob(() -> bookings.cancel(amina, "ILL", By.link(amina)));
        assertThat(wanted(amina, "confirmed"))
                .as("reminded of what is cancelled")
                .isFalse();
        assertThat(wanted(amina, "over")).isTrue();
    }

    @Test
    void the_day_before_is_reminded_of_once() {
        var date = world.date(2);
        var amina = confirmed(date, "Amina");
        clock.forward(Duration.ofDays(8));

        world.asJob(rounds::remindDay);
        world.asJob(rounds::remindDay);

        assertThat(subjects(amina))
                .filteredOn(s -> s.startsWith("Påminnelse: "))
                .hasSize(1);
    }

    @Test
    void a_missing_number_is_asked_for_once_a_week() {
        var date = world.date(2);
        var amina = confirmed(date, "Amina");
        world.asJob(rounds::remindIdentities);
        assertThat(subjects(amina)).noneMatch(s -> s.startsWith("Personnummer saknas: "));

        clock.forward(Duration.ofDays(4));
        world.asJob(rounds::remindIdentities);
        world.asJob(rounds::remindIdentities);
        assertThat(subjects(amina))
                .filteredOn(s -> s.startsWith("Personnummer saknas: "))
                .hasSize(1);

        clock.forward(Duration.ofDays(7));
        world.asJob(rounds::remindIdentities);
        assertThat(subjects(amina))
                .filteredOn(s -> s.startsWith("Personnummer saknas: "))
                .hasSize(2);
    }

    @Test
    void who_becomes_protected_stands_under_an_alias_on_the_list_at_once() {
        var date = world.date(2);
        var amina = confirmed(date, "Amina");
        var person = world.<UUID>seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", amina)
                .query(UUID.class)
                .single());

        var alias = world.asJob(() -> protection.protect(person, ProtectionKind.values()[0]));

        var row = world.seeing(() -> jdbc.sql("select name, email, address from course.sign_up where id = :id")
                .param("id", amina)
                .query()
                .singleRow());
        assertThat(row)
                .containsEntry("name", alias)
                .containsEntry("email", null)
                .containsEntry("address", null);
    }

    private void move(UUID date, LocalDate day) {
        change(date, CourseWorld.plan(day, world.seats(date).capacity()));
    }

    private void change(UUID date, DatePlan plan) {
        world.asJob(() -> {
            dates.change(date, plan, world.view(date).date().version());
            return true;
        });
    }

    private boolean wanted(UUID signUp, String reason) {
        return world.asJob(() -> owner.stillWanted(signUp, reason));
    }

    private static int sequence(String entry) {
        return Integer.parseInt(entry.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }

    private List<String> entries(UUID signUp) {
        return world.seeing(
                () -> jdbc.sql("""
                        select convert_from(a.content, 'UTF8')
                          from message.attachment a join message.letter l on l.id = a.letter_id
                         where l.owner_id = :id and a.content_type like 'text/calendar%' order by l.id
                        """).param("id", signUp).query(String.class).list());
    }

    private List<String> subjects(UUID signUp) {
        return world.seeing(() -> jdbc.sql("select subject from message.letter where owner_id = :id order by id")
                .param("id", signUp)
                .query(String.class)
                .list());
    }

    private UUID confirmed(UUID date, String name) {
        var id = held(date, name);
        world.asJob(() -> bookings.confirm(id, By.link(id)));
        return id;
    }

    private UUID held(UUID date, String name) {
        return ((SignUpAnswer.Held) desk.signUp(request(date, name + date))).signUp();
    }

    private UUID queued(UUID date, String name) {
        return ((SignUpAnswer.Queued) desk.signUp(request(date, name + date))).signUp();
    }
}
