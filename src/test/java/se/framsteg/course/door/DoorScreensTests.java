package se.framsteg.course.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** Attendance on a phone at the door, without script. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class DoorScreensTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void one_press_each_and_undo_on_the_same_page() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.seated(date, "Bo");
        world.theDayComes();
        var trainer = trainer(date);

        assertThat(trainer.get("/arbete/tillfallen/{id}/narvaro", date))
                .hasStatusOk()
                .bodyText()
                .contains("Amina", "Bo", "Kvar att pricka av");
        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}", date, amina)
                        .param("state", "PRESENT"))
                .hasStatus(303)
                .hasRedirectedUrl("/arbete/tillfallen/" + date + "/narvaro#p-" + amina);
        assertThat(recorded(date)).containsExactly("Amina PRESENT 360");
        assertThat(trainer.get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .contains("Avprickade", "Ångra");

        trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/angra", date, amina).exchange();
        assertThat(recorded(date)).isEmpty();
    }

    @Test
    void late_with_minutes_at_the_door() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        trainer(date)
                .post("/arbete/tillfallen/{id}/narvaro/{who}", date, amina)
                .param("state", "LATE")
                .param("minutes", "25")
                .exchange();

        assertThat(recorded(date)).containsExactly("Amina LATE 335");
    }

    @Test
    void a_whole_day_has_a_button_for_each_half_and_a_half_day_has_none() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        var trainer = trainer(date);
        var door = "/arbete/tillfallen/" + date + "/narvaro";

        assertThat(trainer.get(door)).bodyText().contains("Förmiddag 9–12", "Eftermiddag 13–16");
        assertThat(trainer.post(door + "/" + amina + "/block").param("here", "1"))
                .hasRedirectedUrl(door + "#p-" + amina);
        assertThat(recorded(date)).containsExactly("Amina LEFT_EARLY 180");
        assertThat(trainer.get(door))
                .bodyText()
                .contains("Inte på förmiddagen", "Också eftermiddagen", "Eftermiddag inte här");

        assertThat(trainer.post(door + "/" + amina + "/mer")
                        .param("version", trainer.version(door + "/" + amina, "/mer"))
                        .param("state", "BLOCKS")
                        .param("blocks[0].here", "true")
                        .param("blocks[0].early", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv minuterna");
        assertThat(trainer.post(door + "/" + amina + "/mer")
                        .param("version", trainer.version(door + "/" + amina, "/mer"))
                        .param("state", "BLOCKS")
                        .param("blocks[0].here", "true")
                        .param("blocks[1].here", "true")
                        .param("blocks[1].late", "15"))
                .hasStatus(303);
        assertThat(recorded(date)).containsExactly("Amina PRESENT 345");
        assertThat(trainer.get(door + "/" + amina)).bodyText().contains("Eftermiddag 165 min");

        assertThat(trainer.post(door + "/" + amina + "/block").param("here", "3"))
                .hasStatus(404);
    }

    @Test
    void a_correction_weeks_later_asks_for_a_reason_and_shows_what_was_said_before() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        var trainer = trainer(date);
        trainer.post("/arbete/tillfallen/{id}/narvaro/{who}", date, amina)
                .param("state", "PRESENT")
                .exchange();
        clock.forward(Duration.ofDays(21));
        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/angra", date, amina))
                .hasStatus(409);

        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/mer", date, amina)
                        .param("version", trainer.version("/arbete/tillfallen/" + date + "/narvaro/" + amina, "/mer"))
                        .param("state", "LATE")
                        .param("late", "30"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv en anledning");
        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/mer", date, amina)
                        .param("version", trainer.version("/arbete/tillfallen/" + date + "/narvaro/" + amina, "/mer"))
                        .param("state", "LATE")
                        .param("late", "30")
                        .param("counting", "PARTICIPANT")
                        .param("reason", "Enligt listan på papper"))
                .hasStatus(303);

        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/mer", date, amina)
                        .param("version", "sett före")
                        .param("state", "ABSENT")
                        .param("reason", "Enligt en äldre sida"))
                .hasStatus(409);
        assertThat(recorded(date)).containsExactly("Amina LATE 330");
        assertThat(trainer.get("/arbete/tillfallen/{id}/narvaro/{who}", date, amina))
                .bodyText()
                .contains("Enligt listan på papper", "Ersatt", "30 minuter sen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LATE       |     |    | Skriv minuterna
            LATE       | abc |    | Skriv minuterna
            LATE       | 900 |    | färre än hela tillfället
            LEFT_EARLY |     | 0  | Skriv minuterna
            SOMETHING  |     |    | Välj hur det gick
            """)
    void minutes_that_mean_nothing_are_explained_and_nothing_is_stored(
            String state, String late, String early, String sentence) {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        var trainer = trainer(date);
        assertThat(trainer.post("/arbete/tillfallen/{id}/narvaro/{who}/mer", date, amina)
                        .param("version", trainer.version("/arbete/tillfallen/" + date + "/narvaro/" + amina, "/mer"))
                        .param("state", state)
                        .param("late", late == null ? "" : late)
                        .param("early", early == null ? "" : early))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
        assertThat(recorded(date)).isEmpty();
    }

    @Test
    void a_trainer_of_another_date_finds_nothing() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        world.theDayComes();
        var stranger = trainer(world.date(5));

        assertThat(stranger.get("/arbete/tillfallen/{id}/narvaro", date)).hasStatus(404);
        assertThat(stranger.get("/arbete/tillfallen/{id}/narvaro/{who}", date, amina))
                .hasStatus(404);
        assertThat(stranger.post("/arbete/tillfallen/{id}/narvaro/{who}", date, amina)
                        .param("state", "PRESENT"))
                .hasStatus(404);
        assertThat(stranger.post("/arbete/tillfallen/{id}/narvaro/{who}/angra", date, amina))
                .hasStatus(404);
        assertThat(recorded(date)).isEmpty();
    }

    @Test
    void showing_the_list_is_written_down_with_the_people_shown() {
        var date = world.date(5);
        world.seated(date, "Amina");
        var trainer = trainer(date);

        trainer.get("/arbete/tillfallen/{id}/narvaro", date).exchange();

        assertThat(courses.seeing(() -> jdbc.sql(
                                "select count(*) from access.audit_line where kind = 'READ' and action = 'door-list' and actor_id = :who and cardinality(persons) = 1")
                        .param("who", trainer.person())
                        .query(Integer.class)
                        .single()))
                .isPositive();
    }

    @Test
    void a_number_told_at_the_door_is_kept_with_what_was_said_and_only_by_a_named_role() {
        var date = world.date(5);
        var amina = world.seated(date, "Amina");
        var lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
        var address = "/arbete/tillfallen/" + date + "/narvaro/" + amina;

        assertThat(trainer(date).post(address + "/personnummer").param("number", "19850709-9805"))
                .hasStatus(404);
        assertThat(lead.post(address + "/personnummer").param("number", "123"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"123\"");
        assertThat(lead.get(address)).bodyText().contains("Berätta det här för personen", "SCB");
        assertThat(lead.post(address + "/personnummer").param("number", "19850709-9805"))
                .hasStatus(303);
        assertThat(lead.get(address)).bodyText().contains("Numret är lämnat").doesNotContain("9805");
    }

    @Test
    void numbers_at_the_door_are_not_tried_without_end() {
        var date = world.date(5);
        var noor = world.seated(date, "Noor");
        var olle = world.seated(date, "Olle");
        var lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
        var door = "/arbete/tillfallen/" + date + "/narvaro/";
        for (int i = 0; i < 10; i++) {
            assertThat(lead.post(door + noor + "/personnummer").param("number", "123"))
                    .hasStatus(422);
        }

        assertThat(lead.post(door + noor + "/personnummer").param("number", "19850709-9805"))
                .hasStatus(429)
                .containsHeader("Retry-After");
        assertThat(lead.get(door + noor)).bodyText().contains("Berätta det här för personen");
        assertThat(lead.post(door + olle + "/personnummer").param("number", "123"))
                .as("somebody else's number may still be tried")
                .hasStatus(422);
    }

    private AsStaff trainer(UUID date) {
        return new AsStaff(mvc, world.colleague("kursledare", date));
    }

    private List<String> recorded(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select s.name || ' ' || a.state || ' ' || a.countable_minutes
                          from course.published_attendance a join course.sign_up s on s.id = a.sign_up_id
                         where a.date_id = :date
                        """).param("date", date).query(String.class).list());
    }
}
