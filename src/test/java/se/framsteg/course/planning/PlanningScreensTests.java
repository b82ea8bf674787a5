package se.framsteg.course.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpDesk;

/** Programmes, dates and one date with its people, as staff see them. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class PlanningScreensTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    SignUpDesk desk;

    @Autowired
    se.framsteg.course.Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_programme_is_planned_from_the_first_part_to_a_published_date() {
        var part = courses.part("Introduktion");
        var programme = courses.seeing(() -> jdbc.sql("select programme_id from course.part where id = :id")
                .param("id", part)
                .query(UUID.class)
                .single());
        var lead = lead(courses.seeing(() -> jdbc.sql("select project_id from course.part where id = :id")
                .param("id", part)
                .query(UUID.class)
                .single()));

        assertThat(lead.post("/arbete/kurser/program/{id}/delar", programme)
                        .param("partTitle", "Tilltro & tillit")
                        .param("kind", "DEEPENING"))
                .hasStatus(303);
        assertThat(lead.get("/arbete/kurser/program/{id}", programme))
                .hasStatusOk()
                .bodyText()
                .contains("Tilltro &amp; tillit", "Fördjupning");

        assertThat(lead.post("/arbete/kurser/program/{id}/delar", programme)
                        .param("partTitle", "Med ett tema som ingen har")
                        .param("kind", "DEEPENING")
                        .param("theme", UUID.randomUUID().toString()))
                .hasStatus(422);
        for (var none : List.of("", "   ")) {
            assertThat(lead.post("/arbete/kurser/program")
                            .param("project", none)
                            .param("title", "Utan projekt"))
                    .hasStatus(404);
        }
        for (var far : List.of(
                "blocks[256].pause",
                "blocks[9999].pause",
                "blocks[99999999999].pause",
                "blocks[-1].pause",
                "blocks[a].pause")) {
            assertThat(lead.post("/arbete/kurser/program/{id}/tillfallen", programme)
                            .param("part", part.toString())
                            .param("blocks[0].pause", "10")
                            .param(far, "10"))
                    .as(far)
                    .hasStatus(400);
        }
        var made = lead.post("/arbete/kurser/program/{id}/tillfallen", programme)
                .param("part", part.toString())
                .param("day", "2025-05-21")
                .param("from", "9.00")
                .param("to", "16")
                .param("pause", "60")
                .param("lunch", "true")
                .param("mode", "ON_SITE")
                .param("town", "Haninge")
                .param("capacity", "24")
                .param("entry", "OPEN")
                .exchange();
        assertThat(made).hasStatus(303);
        var address = made.getResponse().getRedirectedUrl();
        assertThat(lead.get(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Det här är ett utkast",
                        "onsdag 21 maj 2025, 9–16 med lunch",
                        "6&nbsp;h".replace("&nbsp;", "\u00A0"));
        assertThat(lead.post(address + "/publicera")).hasStatus(303);
        assertThat(lead.get(address))
                .bodyText()
                .doesNotContain("Det här är ett utkast")
                .contains("Se sidan som andra ser den");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day      | i maj      | Skriv en dag
            from     | nio        | Skriv ett klockslag
            to       | 08:00      | Sluttiden ska vara efter starttiden
            pause    | 700        | Skriv ett helt tal, högst 600
            pause    | 500        | Pausen är längre än tillfället
            capacity | många      | Skriv ett helt tal
            link     | javascript:alert(1) | Länken ska börja med https
            part     | 0          | Välj vilken del det gäller
            """)
    void what_is_wrong_in_a_new_date_is_said_beside_the_field_and_nothing_is_stored(
            String field, String typed, String sentence) {
        var part = courses.part("Introduktion");
        var programme = courses.seeing(() -> jdbc.sql("select programme_id from course.part where id = :id")
                .param("id", part)
                .query(UUID.class)
                .single());
        var lead = lead(courses.seeing(() -> jdbc.sql("select project_id from course.part where id = :id")
                .param("id", part)
                .query(UUID.class)
                .single()));
        var good = new java.util.HashMap<>(java.util.Map.of(
                "part",
                part.toString(),
                "day",
                "2025-05-21",
                "from",
                "09:00",
                "to",
                "16:00",
                "pause",
                "60",
                "mode",
                "ON_SITE",
                "capacity",
                "24",
                "link",
                ""));
        good.put(field, typed);
        var request = lead.post("/arbete/kurser/program/{id}/tillfallen", programme);
        good.forEach(request::param);

        assertThat(request).hasStatus(422).bodyText().contains(sentence);
        assertThat(courses.seeing(() -> jdbc.sql("select count(*) from course.course_date where part_id = :id")
                        .param("id", part)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_move_is_reviewed_with_who_is_told_before_it_is_made() {
        var date = world.date(5);
        world.seated(date, "Amina");
        var lead = lead(world.projectOf(date));
        var version = String.valueOf(courses.view(date).date().version());

        assertThat(moved(lead, date, version))
                .hasStatusOk()
                .bodyText()
                .contains("Tiden ändras", "1 person får ett mejl");
        assertThat(courses.view(date).day()).isEqualTo(AttendanceWorld.DAY);

        assertThat(moved(lead, date, version).param("sure", "true")).hasStatus(303);
        assertThat(courses.view(date).day()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(letters(world.projectOf(date))).anyMatch(subject -> subject.startsWith("Ny tid"));
        assertThat(moved(lead, date, version).param("sure", "true"))
                .as("a form that was opened before")
                .hasStatus(409);
    }

    @Test
    void a_cancelled_date_tells_everybody_and_says_who_has_to_be_called() {
        var date = world.date(5);
        world.seated(date, "Amina");
        var lead = lead(world.projectOf(date));
        assertThat(lead.post("/arbete/tillfallen/{id}/gast", date)
                        .param("name", "Gäst Ek")
                        .param("alias", "true"))
                .hasStatus(303);

        assertThat(lead.get("/arbete/tillfallen/{id}/stall-in", date))
                .bodyText()
                .contains("1 person får ett mejl", "Gäst Ek");
        assertThat(lead.post("/arbete/tillfallen/{id}/stall-in", date)).hasStatus(422);
        assertThat(lead.post("/arbete/tillfallen/{id}/stall-in", date).param("reason", "Föreläsaren är sjuk"))
                .hasStatus(303);

        assertThat(letters(world.projectOf(date))).anyMatch(subject -> subject.startsWith("Inställt"));
        assertThat(lead.get("/arbete/tillfallen/{id}", date)).bodyText().contains("inställt");
    }

    @Test
    void an_address_confirmed_by_hand_ties_nobody_of_another_project() {
        var name = "Vera" + java.util.UUID.randomUUID().toString().replace("-", "");
        var elsewhere = world.date(5);
        var before =
                ((se.framsteg.course.SignUpAnswer.Held) desk.signUp(CourseWorld.request(elsewhere, name))).signUp();
        courses.asJob(() -> bookings.confirm(before, se.framsteg.course.By.link(before)));
        var date = world.date(5);
        var held = ((se.framsteg.course.SignUpAnswer.Held) desk.signUp(CourseWorld.request(date, name))).signUp();

        assertThat(lead(world.projectOf(date)).post("/arbete/tillfallen/{id}/bekrafta/{signUp}", date, held))
                .hasStatus(303);

        assertThat(person(held)).isNotNull().isNotEqualTo(person(before));
        var itself = world.date(5);
        var own = ((se.framsteg.course.SignUpAnswer.Held) desk.signUp(CourseWorld.request(itself, name))).signUp();
        courses.asJob(() -> bookings.confirm(own, se.framsteg.course.By.link(own)));
        assertThat(person(own)).as("the own link still shows who it is").isEqualTo(person(before));
    }

    private java.util.UUID person(java.util.UUID signUp) {
        return courses.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", signUp)
                .query(java.util.UUID.class)
                .single());
    }

    @Test
    void the_page_of_a_date_confirms_by_hand_and_shows_needs_only_to_those_who_may_know() {
        var date = world.date(5);
        var held = ((se.framsteg.course.SignUpAnswer.Held) desk.signUp(CourseWorld.request(date, "Bo"))).signUp();
        var lead = lead(world.projectOf(date));
        lead.post("/arbete/tillfallen/{id}/gast", date)
                .param("name", "Cilla")
                .param("need", "Hörslinga")
                .exchange();

        assertThat(lead.get("/arbete/tillfallen/{id}", date))
                .bodyText()
                .contains("1 person har inte bekräftat", "Hörslinga");
        assertThat(lead.post("/arbete/tillfallen/{id}/bekrafta/{signUp}", date, held))
                .hasStatus(303);
        assertThat(courses.state(held)).isEqualTo("CONFIRMED");
        var sub = new AsStaff(mvc, world.colleague("delprojektledare", world.projectOf(date)));
        assertThat(sub.get("/arbete/tillfallen/{id}", date))
                .hasStatusOk()
                .bodyText()
                .contains("Cilla")
                .doesNotContain("Hörslinga</");
    }

    @Test
    void a_trainer_sees_the_own_date_without_the_verbs_of_others_and_no_foreign_one() {
        var mine = world.date(5);
        var other = world.date(5);
        world.seated(mine, "Amina");
        var trainer = new AsStaff(mvc, world.colleague("kursledare", mine));

        assertThat(trainer.get("/arbete/tillfallen/{id}", mine))
                .hasStatusOk()
                .bodyText()
                .contains("Amina", "Närvaro")
                .doesNotContain("Ställ in tillfället", "Anmäl någon åt dem");
        assertThat(trainer.get("/arbete/kurser"))
                .hasStatusOk()
                .bodyText()
                .contains(mine.toString())
                .doesNotContain(other.toString());
        for (var address : new String[] {"", "/andra", "/stall-in", "/narvaro", "/papper", "/mote", "/meddelande"}) {
            assertThat(trainer.get("/arbete/tillfallen/" + other + address))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(trainer.post("/arbete/tillfallen/{id}/publicera", other)).hasStatus(404);
        assertThat(trainer.post("/arbete/tillfallen/{id}/gast", mine).param("name", "X"))
                .hasStatus(404);
        assertThat(trainer.get("/arbete/tillfallen/{id}/andra", mine)).hasStatus(404);
    }

    @Test
    void dates_that_lack_attendance_come_first() {
        var date = world.date(5);
        world.seated(date, "Amina");
        clock.forward(java.time.Duration.ofDays(3));
        var lead = lead(world.projectOf(date));

        assertThat(lead.get("/arbete/kurser"))
                .hasStatusOk()
                .bodyText()
                .contains("Ett tillfälle saknar närvaro", "1 person saknas");
        assertThat(lead.get("/en/arbete/kurser")).bodyText().contains("One date lacks attendance");
    }

    @Test
    void a_day_is_divided_in_its_plan_until_attendance_rests_on_it() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        var lead = lead(world.projectOf(date));
        assertThat(divided(lead, date, "09:00", "11:30", "11:00", "16:00"))
                .hasStatus(422)
                .bodyText()
                .contains("i ordning och utan att gå in i varandra");
        assertThat(divided(lead, date, "09:00", "11:30", "12:15", "16:00")).hasStatus(303);
        assertThat(lead.get("/arbete/tillfallen/{id}/andra", date))
                .bodyText()
                .contains("value=\"11:30\"", "value=\"12:15\"");
        assertThat(lead.get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .contains("Förmiddag 9–11.30", "Eftermiddag 12.15–16");

        world.theDayComes();
        lead.post("/arbete/tillfallen/{id}/narvaro/{who}", date, amina)
                .param("state", "PRESENT")
                .exchange();
        assertThat(divided(lead, date, "09:00", "10:00", "12:15", "16:00"))
                .hasStatus(422)
                .bodyText()
                .contains("blocken kan inte ändras");
        assertThat(divided(lead, date, "09:00", "11:30", "12:15", "16:00")).hasStatus(303);
    }

    @Test
    void a_programme_says_when_somebody_has_attended() {
        var date = world.date(5);
        var lead = lead(world.projectOf(date));
        var programme =
                courses.<UUID>seeing(() -> jdbc.sql("select programme_id from course.published_date where id = :id")
                        .param("id", date)
                        .query(UUID.class)
                        .single());
        var address = "/arbete/kurser/program/" + programme;

        assertThat(lead.get(address)).bodyText().contains("minst 80 procent av den räknade tiden");
        assertThat(lead.post(address + "/deltagit").param("rule", "PERCENT").param("percent", "101"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv ett helt tal från 1 till 100.");
        assertThat(lead.post(address + "/deltagit").param("rule", "SOMETHING")).hasStatus(422);
        assertThat(lead.post(address + "/deltagit")
                        .param("rule", "ALL_BLOCKS")
                        .param("version", lead.version(address, "/deltagit")))
                .hasStatus(303);
        assertThat(lead.post(address + "/deltagit").param("rule", "ANY_BLOCK").param("version", "sett före"))
                .hasStatus(409);
        assertThat(lead.get(address)).bodyText().contains("Den som har varit med i alla block har deltagit.");
        assertThat(new AsStaff(mvc, world.colleague("kursledare", date))
                        .post(address + "/deltagit")
                        .param("rule", "ANY_BLOCK"))
                .hasStatus(404);
    }

    private MockMvcTester.MockMvcRequestBuilder divided(AsStaff lead, UUID date, String... times) {
        return lead.post("/arbete/tillfallen/{id}/andra", date)
                .param("version", String.valueOf(courses.view(date).date().version()))
                .param("day", "2025-03-13")
                .param("from", "09:00")
                .param("to", "16:00")
                .param("pause", "60")
                .param("lunch", "true")
                .param("mode", "ON_SITE")
                .param("town", "Haninge")
                .param("entry", "OPEN")
                .param("capacity", "5")
                .param("closesDays", "0")
                .param("blocks[0].from", times[0])
                .param("blocks[0].to", times[1])
                .param("blocks[0].pause", "")
                .param("blocks[1].from", times[2])
                .param("blocks[1].to", times[3])
                .param("blocks[1].pause", "15")
                .param("blocks[2].from", "")
                .param("sure", "true");
    }

    private MockMvcTester.MockMvcRequestBuilder moved(AsStaff lead, UUID date, String version) {
        return lead.post("/arbete/tillfallen/{id}/andra", date)
                .param("version", version)
                .param("day", "2025-04-02")
                .param("from", "09:00")
                .param("to", "16:00")
                .param("pause", "60")
                .param("lunch", "true")
                .param("mode", "ON_SITE")
                .param("town", "Haninge")
                .param("capacity", "5")
                .param("entry", "OPEN")
                .param("closesDays", "0");
    }

    private java.util.List<String> letters(UUID project) {
        return courses.seeing(() -> jdbc.sql("select subject from message.letter where scope_id = :project")
                .param("project", project)
                .query(String.class)
                .list());
    }

    private AsStaff lead(UUID project) {
        return new AsStaff(mvc, world.colleague("projektledare", project));
    }
}
