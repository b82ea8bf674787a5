package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.NewPerson;
import se.framsteg.person.People;
import se.framsteg.person.Requests;
import se.framsteg.project.Projects;

/** A project that has run since October 2024 moves in; nobody starts from zero. It is 12 March 2025. */
@FrameTest
class MovingInTests {
    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Months months;

    @Autowired
    Requests requests;

    MonthWorld world;
    AsStaff leader;
    String at;

    @BeforeEach
    void a_project_that_moves_in() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = new AsStaff(mvc, world.colleague("Karin", "projektledare"));
        at = "/arbete/flytta-in/" + world.project.slug();
    }

    @Test
    void people_participations_and_hours_come_from_a_spreadsheet_after_a_dry_run() {
        var number = MonthWorld.number().twelve();
        var run = upload("PEOPLE", """
                Namn;Personnummer;Startdatum;Slutdatum;Timmar
                Amina %1$s;%2$s;2024-10-08;;12
                Bo %1$s;19850709-0000;2024-10-08;;3
                """.formatted(unique(), number));

        var dry = body(leader.get(run).exchange());
        assertThat(dry)
                .contains("1 rad gäller en ny person")
                .contains("1 rad går inte att läsa")
                .contains("Rad 3")
                .doesNotContain(number);
        assertThat(count("report.participation")).isZero();

        assertThat(leader.post(run + "/spara").exchange()).hasStatus(303);
        assertThat(count("report.participation")).isEqualTo(1);
        assertThat(count("report.opening_hours")).isEqualTo(1);
        assertThat(world.owner()
                        .sql("select content is null from report.import_run where project_id = :id")
                        .param("id", world.id())
                        .query(Boolean.class)
                        .single())
                .as("the file with numbers is forgotten once it is in")
                .isTrue();
        assertThat(body(leader.get(at).exchange())).contains("1 nya, 0 fanns redan, 1 hoppades över");
    }

    @Test
    void the_same_people_again_add_nobody() {
        var text = "Namn;Personnummer;Startdatum\nAmina %s;%s;2024-10-08\n"
                .formatted(unique(), MonthWorld.number().twelve());
        leader.post(upload("PEOPLE", text) + "/spara").exchange();
        var again = upload("PEOPLE", text);
        assertThat(body(leader.get(again).exchange())).contains("1 rad gäller en person som redan finns");
        leader.post(again + "/spara").exchange();
        assertThat(count("report.participation")).isEqualTo(1);
        assertThat(count("person.tie")).isEqualTo(1);
    }

    @Test
    void rows_with_the_number_of_somebody_elsewhere_wait_on_one_record_until_the_others_say_yes() {
        var number = MonthWorld.number();
        var elsewhere = new MonthWorld(acting, associations, projects, grants, people, environment);
        var bo = elsewhere.colleague("Bo", "projektledare");
        var vera = elsewhere.as(
                bo,
                () -> people.create(
                        NewPerson.named("Vera " + unique(), elsewhere.id()).with(number)));
        var text = """
                Namn;Personnummer;Datum;Aktivitet;Från;Till;Närvaro
                Vera %1$s;%2$s;2024-10-08;Introduktion;9;12;Ja
                Vera %1$s;%2$s;2024-11-13;Fördjupning;9;16;Ja
                """.formatted(unique(), number.twelve());
        var run = upload("SIGN_UPS", text);
        assertThat(body(leader.get(run).exchange()))
                .as("the dry run tells nothing of strangers")
                .doesNotContain("redan finns");

        assertThat(leader.post(run + "/spara").exchange()).hasStatus(303);

        assertThat(count("course.attendance")).isEqualTo(2);
        assertThat(count("person.tie")).isEqualTo(1);
        assertThat(world.as(leader.staff(), () -> people.find(vera))).isEmpty();
        var question = elsewhere.as(bo, requests::toAnswer);
        assertThat(question).hasSize(1);
        elsewhere.as(bo, () -> {
            requests.accept(question.getFirst().id());
            return true;
        });
        assertThat(world.as(leader.staff(), () -> people.find(vera))).isPresent();
        assertThat(count("course.attendance")).isEqualTo(2);
    }

    @Test
    void the_dry_run_names_the_matched_person_and_what_would_be_overwritten() {
        var number = MonthWorld.number().twelve();
        leader.post(upload(
                                "PEOPLE",
                                "Namn;Personnummer;Startdatum;Timmar\nAmina Nor;%s;2024-10-08;12\n".formatted(number))
                        + "/spara")
                .exchange();

        var people =
                upload("PEOPLE", "Namn;Personnummer;Startdatum;Timmar\nBerit Ek;%s;2024-11-01;15\n".formatted(number));
        assertThat(body(leader.get(people).exchange()))
                .contains("Tas för Amina Nor, som redan finns")
                .contains("I filen heter personen Berit Ek, här Amina Nor.")
                .contains("Timmarna från tiden före ändras från 12 till 15.")
                .contains("Perioden i filen tas inte med, för personen har redan 2024-10-08–.")
                .contains("I filen: Berit Ek · " + number.substring(0, 8) + "**** · 2024-11-01 · 15")
                .doesNotContain(number);

        var attendance = upload("SIGN_UPS", """
                Namn;Personnummer;Datum;Aktivitet;Från;Till;Närvaro
                Berit Ek;%1$s;2024-10-08;Introduktion;9;12;Ja
                Nor, Amina;%1$s;2024-10-09;Introduktion;9;12;Ja
                Cilla;;i höstas;Introduktion;9;12;Kanske
                """.formatted(number));
        assertThat(body(leader.get(attendance).exchange()))
                .contains("Tas för Amina Nor, som redan finns")
                .containsOnlyOnce("I filen heter personen")
                .contains("I filen: Cilla · i höstas · Introduktion · 9 · 12 · Kanske");
    }

    @Test
    void past_attendance_makes_dates_seats_and_hours_once() {
        var number = MonthWorld.number().twelve();
        var text = """
                Namn;Personnummer;Datum;Aktivitet;Från;Till;Närvaro;Arbetsgivare
                Amina %1$s;%2$s;2024-10-08;Introduktion;9;12;Ja;Kommunen %1$s
                Amina %1$s;%2$s;2024-11-13;Fördjupning;9;16;Ja;Kommunen %1$s
                Amina %1$s;%2$s;2024-12-04;Fördjupning 2;9;16;Nej;Kommunen %1$s
                """.formatted(unique(), number);
        assertThat(leader.post(upload("SIGN_UPS", text) + "/spara").exchange()).hasStatus(303);
        assertThat(count("course.attendance")).isEqualTo(3);
        assertThat(count("course.course_date")).isEqualTo(3);
        leader.post(upload("SIGN_UPS", text) + "/spara").exchange();
        assertThat(count("course.attendance")).isEqualTo(3);

        assertThat(world.as(leader.staff(), () -> months.preview(world.id(), YearMonth.of(2024, 11))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.hours()).isEqualTo(7);
                    assertThat(row.starts()).isEqualTo(LocalDate.of(2024, 10, 8));
                    assertThat(row.employer()).startsWith("Kommunen");
                });
    }

    @Test
    void a_date_that_was_moved_in_opens_like_any_other() {
        var text = "Namn;Personnummer;Datum;Aktivitet;Från;Till;Närvaro\nAmina %s;%s;2024-10-08;Introduktion;9;12;Ja\n"
                .formatted(unique(), MonthWorld.number().twelve());
        leader.post(upload("SIGN_UPS", text) + "/spara").exchange();
        var date = world.owner()
                .sql("select id from course.course_date where project_id = :id")
                .param("id", world.id())
                .query(UUID.class)
                .single();

        for (var page : new String[] {"", "/andra", "/narvaro"}) {
            assertThat(leader.get("/arbete/tillfallen/" + date + page).exchange())
                    .as(page)
                    .hasStatus(200);
        }
        var elsewhere = new MonthWorld(acting, associations, projects, grants, people, environment);
        assertThat(new AsStaff(mvc, elsewhere.colleague("Rut", "projektledare"))
                        .get("/arbete/tillfallen/" + date)
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void months_filed_elsewhere_are_locked_and_the_next_is_the_first_to_send() {
        assertThat(leader.post(at + "/skickat-utanfor")
                        .param("until", "2025-01")
                        .param("reason", "gamla registret")
                        .exchange())
                .hasStatus(303);
        assertThat(body(leader.get("/arbete/manad/" + world.project.slug()).exchange()))
                .contains("Nästa månad att skicka är februari 2025")
                .contains("Skickad utanför");
        assertThat(leader.post(at + "/skickat-utanfor")
                        .param("until", "2030-01")
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void a_column_with_an_unknown_heading_is_matched_by_hand() {
        var run = upload(
                "PEOPLE",
                "Vem;Id\nAmina %s;%s\n".formatted(unique(), MonthWorld.number().twelve()));
        assertThat(body(leader.get(run).exchange())).contains("Namn saknas.").doesNotContain(run + "/spara");
        leader.post(run + "/kolumner")
                .param("NAME", "0")
                .param("NUMBER", "1")
                .param("version", leader.version(run, "/kolumner"))
                .exchange();
        assertThat(leader.post(run + "/kolumner").param("NAME", "1").param("version", "sett före"))
                .hasStatus(409);
        assertThat(body(leader.get(run).exchange()))
                .contains("1 rad gäller en ny person")
                .contains(run + "/spara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7 text"})
    void a_file_that_is_no_table_says_so_and_is_not_kept(String content) {
        var answer = send("PEOPLE", content);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("id=\"file-people-error\"");
        assertThat(count("report.import_run")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"forbundschef", "revisor", "kursledare"})
    void others_move_nothing_in(String role) {
        var staff = new AsStaff(mvc, world.colleague("Eva", role));
        assertThat(staff.get(at).exchange()).hasStatus(404);
    }

    private String upload(String kind, String text) {
        var answer = send(kind, text);
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getHeader("Location");
    }

    private MvcTestResult send(String kind, String text) {
        return leader.post(at)
                .multipart()
                .file(new MockMultipartFile("file", "lista.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .exchange();
    }

    private int count(String table) {
        return world.owner()
                .sql("select count(*) from " + table + " where project_id = :id")
                .params(Map.of("id", world.id()))
                .query(Integer.class)
                .single();
    }

    private static String unique() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("q");
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
