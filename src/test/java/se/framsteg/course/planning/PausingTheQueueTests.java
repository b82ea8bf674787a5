package se.framsteg.course.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.Bookings;
import se.framsteg.course.By;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpAnswer;
import se.framsteg.course.SignUpDesk;
import se.framsteg.person.People;

/** Staff hold back the offers to a waiting list for a while, from the page of the date. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class PausingTheQueueTests {
    private static final String PAUSED = "Erbjudandena till kölistan är pausade";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    CourseDates dates;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void while_paused_nobody_is_offered_a_seat_and_the_page_says_since_when_by_whom_and_why() {
        var date = courses.date(1);
        var amina = world.seated(date, "Amina");
        var bo = queued(date, "Bo");
        var lead = named("Maria Holm", date);

        assertThat(pause(lead, date, "Ett arbetslag ska flytta hit")).hasStatus(303);
        cancel(amina);

        assertThat(courses.state(bo)).isEqualTo("QUEUED");
        assertThat(lead.get("/arbete/tillfallen/{id}", date))
                .hasStatusOk()
                .bodyText()
                .contains(
                        PAUSED,
                        "Pausade 12 mars 2025 kl. 10.00 av Maria Holm.",
                        "Anledning: Ett arbetslag ska flytta hit",
                        "behåller sin plats i kön",
                        "Just nu väntar en ledig plats på att erbjudas.")
                .doesNotContain("Varför pausar du?");
        assertThat(lead.get("/en/arbete/tillfallen/{id}", date))
                .bodyText()
                .contains("Offers to the waiting list are paused", "by Maria Holm");
        assertThat(desk.signUp(CourseWorld.request(date, "Cilla")))
                .as("a newcomer does not pass those who wait")
                .isInstanceOf(SignUpAnswer.Queued.class);
    }

    @Test
    void resuming_offers_what_is_free_at_once_in_the_order_of_asking() {
        var date = courses.date(1);
        var amina = world.seated(date, "Amina");
        var bo = queued(date, "Bo");
        var cilla = queued(date, "Cilla");
        var lead = lead(date);
        pause(lead, date, "Vänta").exchange();
        cancel(amina);

        assertThat(lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("?klart=igang-erbjuden");

        assertThat(courses.state(bo)).isEqualTo("OFFERED");
        assertThat(courses.state(cilla)).isEqualTo("QUEUED");
        assertThat(lead.get("/arbete/tillfallen/{id}?klart=igang-erbjuden", date))
                .bodyText()
                .contains("De som stod på tur har fått sitt erbjudande.", "Varför pausar du?")
                .doesNotContain(PAUSED);
        assertThat(audited("paused", date)).isOne();
        assertThat(audited("resumed", date)).isOne();
    }

    @Test
    void who_let_a_seat_pass_is_offered_the_one_that_became_free_during_the_pause_but_not_the_same_again() {
        var date = courses.date(2);
        var amina = world.seated(date, "Amina");
        var bo = world.seated(date, "Bo");
        var cilla = queued(date, "Cilla");
        cancel(amina);
        courses.asJob(() -> bookings.keepWaiting(cilla, By.of(new Actor.Job("test"))));
        var lead = lead(date);

        clock.forward(java.time.Duration.ofMinutes(1));
        pause(lead, date, "Vänta").exchange();
        lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date).exchange();
        assertThat(courses.state(cilla)).isEqualTo("QUEUED");

        clock.forward(java.time.Duration.ofMinutes(1));
        pause(lead, date, "Vänta").exchange();
        assertThat(desk.signUp(CourseWorld.request(date, "David")))
                .as("the free seat may be one that nobody has been offered yet")
                .isInstanceOf(SignUpAnswer.Queued.class);
        cancel(bo);
        assertThat(courses.state(cilla)).isEqualTo("QUEUED");
        lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date).exchange();
        assertThat(courses.state(cilla)).isEqualTo("OFFERED");
    }

    @Test
    void seats_that_were_added_during_the_pause_are_offered_when_it_ends() {
        var date = courses.date(1);
        world.seated(date, "Amina");
        var bo = queued(date, "Bo");
        var lead = lead(date);
        pause(lead, date, "Vänta").exchange();
        world.as(lead.staff(), () -> {
            dates.capacity(date, 2);
            return true;
        });

        assertThat(courses.state(bo)).isEqualTo("QUEUED");
        lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date).exchange();
        assertThat(courses.state(bo)).isEqualTo("OFFERED");
    }

    @Test
    void a_pause_needs_a_reason_and_the_first_one_stands() {
        var date = courses.date(1);
        var lead = lead(date);

        assertThat(pause(lead, date, " ")).hasStatus(422).bodyText().contains("Skriv varför, högst 500 tecken.");
        assertThat(pause(lead, date, "x".repeat(501))).hasStatus(422).bodyText().contains("x".repeat(501));
        assertThat(audited("paused", date)).isZero();

        pause(lead, date, "Den första").exchange();
        assertThat(pause(lead, date, "Den andra")).hasStatus(303);
        assertThat(lead.get("/arbete/tillfallen/{id}", date))
                .bodyText()
                .contains("Den första")
                .doesNotContain("Den andra");
        assertThat(audited("paused", date)).isOne();
        lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date).exchange();
        assertThat(lead.post("/arbete/tillfallen/{id}/ko/fortsatt", date)).hasStatus(303);
        assertThat(audited("resumed", date)).isOne();
    }

    @Test
    void where_nobody_is_promoted_any_more_there_is_nothing_to_pause() {
        var date = courses.date(courses.part("Introduktion"), LocalDate.of(2025, 3, 13), 1);
        world.theDayComes();
        var lead = lead(date);

        assertThat(lead.get("/arbete/tillfallen/{id}", date)).bodyText().doesNotContain("Varför pausar du?");
        assertThat(pause(lead, date, "Vänta")).hasStatus(409).bodyText().contains("inget att pausa");
    }

    @Test
    void only_who_plans_the_date_pauses_and_resumes() {
        var date = courses.date(1);
        var trainer = new AsStaff(mvc, world.colleague("kursledare", date));
        var stranger = lead(courses.date(1));
        pause(lead(date), date, "Vänta").exchange();

        assertThat(trainer.get("/arbete/tillfallen/{id}", date))
                .hasStatusOk()
                .bodyText()
                .contains(PAUSED)
                .doesNotContain("Fortsätt erbjuda");
        for (var other : new AsStaff[] {trainer, stranger}) {
            assertThat(pause(other, date, "Jag vill")).hasStatus(404);
            assertThat(other.post("/arbete/tillfallen/{id}/ko/fortsatt", date)).hasStatus(404);
        }
        assertThat(courses.view(date).date().pausedAt()).isNotNull();
    }

    private MockMvcTester.MockMvcRequestBuilder pause(AsStaff lead, UUID date, String reason) {
        return lead.post("/arbete/tillfallen/{id}/ko/paus", date).param("pauseReason", reason);
    }

    private UUID queued(UUID date, String name) {
        return ((SignUpAnswer.Queued) desk.signUp(CourseWorld.request(date, name))).signUp();
    }

    private void cancel(UUID signUp) {
        courses.asJob(() -> bookings.cancel(signUp, "ILL", By.of(new Actor.Job("test"))));
    }

    private AsStaff lead(UUID date) {
        return new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
    }

    private AsStaff named(String name, UUID date) {
        var staff = new Actor.Staff(courses.asJob(() -> people.createColleague(name)), name);
        courses.asJob(() -> world.grant(staff, "projektledare", world.projectOf(date)));
        return new AsStaff(mvc, staff);
    }

    private int audited(String action, UUID date) {
        return courses.seeing(() -> jdbc.sql("""
                select count(*) from access.audit_line
                 where kind = 'CHANGE' and action = :action and object_id = :date
                """)
                .param("action", action)
                .param("date", date)
                .query(Integer.class)
                .single());
    }
}
