package se.framsteg.course.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.access.SignedIn;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.Attendances;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.Taking;

/** One's own attendance on the page that the link opens and signed in, and the answer of the one at the door. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class OwnAttendancePageTests {
    @Autowired
    MockMvcTester mvc;

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

    private UUID date;
    private UUID amina;
    private String link;

    /** What a session holds after sign-in. */
    record Holder(Actor actor) implements SignedIn {}

    @AfterEach
    void back() {
        clock.reset();
    }

    private void aminaHasASeat() {
        date = world.date(5);
        amina = world.seated(date, "Amina" + UUID.randomUUID().toString().substring(0, 6));
        link = courses.<String>seeing(() ->
                        jdbc.sql("""
                        select body_text from message.letter
                         where owner_id = :id and body_text like '%/bokning/%' order by id desc limit 1
                        """).param("id", amina).query(String.class).single())
                .replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }

    private void aminaWasSaidToBeAway() {
        aminaHasASeat();
        world.theDayComes();
        courses.asJob(() -> attendances.take(date, amina, Taking.of(AttendanceState.ABSENT)));
    }

    @Test
    void before_the_day_cancelling_is_the_main_way_and_the_page_says_how_absence_differs() {
        aminaHasASeat();
        assertThat(mvc.get().uri(link)).bodyText().contains("Avboka min plats", "Anmäl frånvaro");
        assertThat(mvc.get().uri(link + "/narvaro"))
                .hasStatusOk()
                .bodyText()
                .contains("då går platsen till någon annan", "Avboka i stället", "Tillfället har inte varit än")
                .doesNotContain("Det här stämmer inte");

        assertThat(press("franvaro", "reason", "TRAVEL")).hasRedirectedUrl(link + "/narvaro?klart=franvaro");
        assertThat(courses.state(amina)).isEqualTo("CONFIRMED");
        assertThat(mvc.get().uri(link + "/narvaro?klart=franvaro"))
                .bodyText()
                .contains("Du har sagt att du inte kan komma", "Jag kommer ändå");
        assertThat(door().get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .contains("Har sagt att det inte går att komma: Resan eller tekniken");
        assertThat(door().get("/arbete/tillfallen/{id}/papper", date))
                .bodyText()
                .contains("value=\"EXCUSED\" selected");

        assertThat(press("kommer")).hasRedirectedUrl(link + "/narvaro?klart=kommer");
        assertThat(door().get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .doesNotContain("Har sagt att det inte går att komma");
    }

    @Test
    void what_is_wrong_is_said_decided_and_answered_on_the_same_pages() {
        aminaWasSaidToBeAway();
        assertThat(mvc.get().uri(link)).bodyText().contains("Frånvarande", "Se din närvaro");
        assertThat(mvc.get().uri(link + "/narvaro"))
                .bodyText()
                .contains("<strong>Frånvarande</strong>", "Det här stämmer inte");

        assertThat(contest("PART", "9.20", "16", "Jag satt längst bak."))
                .hasRedirectedUrl(link + "/narvaro?klart=invandning");
        assertThat(mvc.get().uri(link + "/narvaro"))
                .bodyText()
                .contains("Du sa: Jag var med 9.20–16", "Väntar på svar")
                .doesNotContain("Berätta kort");

        var trainer = door();
        assertThat(trainer.get("/arbete")).bodyText().contains("En deltagare säger att närvaron inte stämmer.");
        assertThat(trainer.get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .contains("En person säger att närvaron inte stämmer", "Säger: Jag var med 9.20–16");
        var person = "/arbete/tillfallen/" + date + "/narvaro/" + amina;
        assertThat(trainer.get(person)).bodyText().contains("Jag satt längst bak.", "Sparat nu: Frånvarande");

        var answer = person + "/svar/" + contestOf(amina);
        assertThat(trainer.post(answer + "/ratta")).hasStatus(422).bodyText().contains("Skriv ett svar till personen");
        assertThat(trainer.post(answer + "/ratta").param("answer", "Du har rätt, förlåt."))
                .hasRedirectedUrl("/arbete/tillfallen/" + date + "/narvaro?svar=skickat");
        assertThat(trainer.post(answer + "/behall").param("answer", "Nej."))
                .as("who comes second")
                .hasStatus(409)
                .bodyText()
                .contains("En kollega hann svara före dig");
        assertThat(trainer.get("/arbete")).bodyText().doesNotContain("säger att närvaron inte stämmer");
        assertThat(trainer.get(person)).bodyText().contains("Kom sent", "Ersatt", "Du har rätt, förlåt.", "Rättat");
        assertThat(mvc.get().uri(link + "/narvaro"))
                .bodyText()
                .contains(
                        "Kom sent, 20 minuter sen",
                        "340 räknas",
                        "Du har rätt, förlåt.",
                        "räknas som att du har deltagit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOMETHING |       |       | Så var det | Välj hur det var.
            PRESENT   |       |       |            | Skriv några ord
            PART      | kvart | 16    | Så var det | Skriv ett klockslag
            PART      | 14    | 10    | Så var det | Du gick efter att du kom.
            PART      | 7     | 10    | Så var det | inom tillfällets tider
            ABSENT    |       |       | Så var det | just det som är sparat
            """)
    void what_means_nothing_is_explained_and_nothing_is_stored(
            String state, String from, String to, String words, String sentence) {
        aminaWasSaidToBeAway();

        assertThat(contest(state, from, to, words)).hasStatus(422).bodyText().contains(sentence);
        assertThat(courses.<Integer>seeing(
                        () -> jdbc.sql("select count(*) from course.attendance_contest where sign_up_id = :id")
                                .param("id", amina)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void signed_in_it_is_the_same_page_and_nobody_elses() {
        aminaWasSaidToBeAway();
        var person = courses.<UUID>seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", amina)
                .query(UUID.class)
                .single());
        var mine = "/mina/" + amina + "/narvaro";

        assertThat(mvc.get().uri(mine).with(as(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Frånvarande", "Det här stämmer inte");
        assertThat(mvc.post()
                        .uri(mine + "/invandning")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("seen", recordOf(amina))
                        .param("state", "PRESENT")
                        .param("words", "Jag var där.")
                        .with(as(person))
                        .with(csrf()))
                .hasRedirectedUrl(mine + "?klart=invandning");
        assertThat(mvc.get().uri(mine).with(as(UUID.randomUUID()))).hasStatus(404);
        assertThat(mvc.get().uri(mine)).hasStatus(302).hasRedirectedUrl("/logga-in");
    }

    @Test
    void a_link_that_opens_nothing_a_foreign_page_and_too_many_words_get_nowhere() {
        aminaWasSaidToBeAway();
        assertThat(mvc.get().uri("/bokning/gissning/narvaro")).hasStatus(404);
        assertThat(mvc.post()
                        .uri(link + "/narvaro/invandning")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("seen", recordOf(amina)))
                .hasStatus(403);
        for (int i = 0; i < 10; i++) {
            assertThat(press("franvaro")).hasStatus(303);
        }
        assertThat(press("franvaro")).hasStatus(429);
    }

    private AsStaff door() {
        return new AsStaff(mvc, world.colleague("kursledare", date));
    }

    private MvcTestResult press(String verb, String... field) {
        var request = mvc.post().uri(link + "/narvaro/" + verb).header("Sec-Fetch-Site", "same-origin");
        if (field.length == 2) {
            request.formField(field[0], field[1]);
        }
        return request.exchange();
    }

    private MvcTestResult contest(String state, String from, String to, String words) {
        return mvc.post()
                .uri(link + "/narvaro/invandning")
                .header("Sec-Fetch-Site", "same-origin")
                .formField("seen", recordOf(amina))
                .formField("state", state)
                .formField("arrived", from == null ? "" : from)
                .formField("departed", to == null ? "" : to)
                .formField("words", words == null ? "" : words)
                .exchange();
    }

    private String recordOf(UUID signUp) {
        return courses.seeing(() -> jdbc.sql("select id::text from course.published_attendance where sign_up_id = :id")
                .param("id", signUp)
                .query(String.class)
                .single());
    }

    private UUID contestOf(UUID signUp) {
        return courses.seeing(() -> jdbc.sql("select id from course.attendance_contest where sign_up_id = :id")
                .param("id", signUp)
                .query(UUID.class)
                .single());
    }

    private static RequestPostProcessor as(UUID person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new Holder(new Actor.Participant(person, "Amina")), null, List.of()));
    }
}
