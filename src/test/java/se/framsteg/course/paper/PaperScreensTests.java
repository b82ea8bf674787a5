package se.framsteg.course.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SeatsByHand;
import se.framsteg.shared.Language;

/** Paper: a list to sign, and everybody present but those marked. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class PaperScreensTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    SeatsByHand hand;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_sign_list_carries_the_statement_of_support_and_shows_an_alias_as_the_name() throws Exception {
        var date = world.date(5);
        world.seated(date, "Amina");
        courses.asJob(
                () -> hand.register(date, new SeatsByHand.Guest("Gäst Ek", true, null, null, null, Language.SV, null)));

        var answer =
                trainer(date).get("/arbete/tillfallen/{id}/lista.pdf", date).exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Medfinansieras av Europeiska unionen",
                            "Amina",
                            "Gäst Ek",
                            "Underskrift",
                            "torsdag 13 mars 2025");
        }
    }

    @Test
    void everybody_was_there_but_those_marked_and_the_scan_is_kept() {
        var date = world.date(9);
        world.seated(date, "Amina");
        var bo = world.seated(date, "Bo");
        var cilla = world.seated(date, "Cilla");
        world.theDayComes();
        var trainer = trainer(date);
        assertThat(trainer.get("/arbete/tillfallen/{id}/papper", date))
                .hasStatusOk()
                .bodyText()
                .contains("Alla närvarande utom", "Cilla");

        var seen = trainer.version("/arbete/tillfallen/" + date + "/papper", "/papper");
        assertThat(trainer.post("/arbete/tillfallen/{id}/papper", date)
                        .param("version", seen)
                        .param("p-" + bo, "ABSENT")
                        .param("p-" + cilla, "LATE")
                        .param("m-" + cilla, "20")
                        .multipart()
                        .file(new MockMultipartFile(
                                "scan",
                                "../lista.pdf",
                                "text/html",
                                "%PDF-1.7 skannad".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(303);

        assertThat(trainer.post("/arbete/tillfallen/{id}/papper", date)
                        .param("version", seen)
                        .param("p-" + bo, "PRESENT"))
                .as("somebody has recorded since the page was opened")
                .hasStatus(409);
        assertThat(recorded(date)).containsExactlyInAnyOrder("Amina PRESENT 360", "Bo ABSENT 0", "Cilla LATE 340");
        assertThat(courses.seeing(() -> jdbc.sql(
                                "select name || ' ' || content_type || ' ' || kind from course.attendance_file where date_id = :date")
                        .param("date", date)
                        .query(String.class)
                        .list()))
                .containsExactly("lista.pdf application/pdf SCAN");
        assertThat(courses.seeing(() -> jdbc.sql(
                                "select count(*) from course.attendance where date_id = :date and file_id is not null")
                        .param("date", date)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(3);
        var file = courses.seeing(() -> jdbc.sql("select id from course.attendance_file where date_id = :date")
                .param("date", date)
                .query(UUID.class)
                .single());
        assertThat(trainer.get("/arbete/tillfallen/{id}/filer/{file}", date, file))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .as("a file may have been called after somebody; what we hand out is not")
                                .startsWith("attachment; filename=\"narvarolista-2025-03-13.pdf\""))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Type", "application/pdf");
        assertThat(read("attendance-file", trainer)).containsAll(persons(date));
        assertThat(trainer(world.date(3)).get("/arbete/tillfallen/{id}/filer/{file}", date, file))
                .hasStatus(404);
        var director = new AsStaff(mvc, world.colleague("forbundschef", world.projectOf(date)));
        assertThat(director.get("/arbete/tillfallen/{id}/filer/{file}", date, file))
                .as("who sees figures and no names sees no list with names either")
                .hasStatus(404);
        var auditor = new AsStaff(mvc, world.colleague("revisor", world.projectOf(date)));
        assertThat(auditor.get("/arbete/tillfallen/{id}/filer/{file}", date, file))
                .hasStatusOk();
    }

    private List<UUID> persons(UUID date) {
        return courses.seeing(() -> jdbc.sql("select person_id from course.attendance where date_id = :date")
                .param("date", date)
                .query(UUID.class)
                .list());
    }

    private List<UUID> read(String what, AsStaff reader) {
        return courses.seeing(() -> jdbc.sql("""
                select unnest(persons) from access.audit_line
                 where kind = 'READ' and action = :what and actor_id = :reader
                """)
                .param("what", what)
                .param("reader", reader.person())
                .query(UUID.class)
                .list());
    }

    @Test
    void late_without_minutes_and_a_file_that_is_no_scan_are_refused_and_nothing_is_stored() {
        var date = world.date(9);
        var amina = world.seated(date, "Amina");
        world.theDayComes();

        assertThat(trainer(date).post("/arbete/tillfallen/{id}/papper", date).param("p-" + amina, "LATE"))
                .hasStatus(422)
                .bodyText()
                .contains("hur många minuter det gäller för Amina");
        assertThat(trainer(date)
                        .post("/arbete/tillfallen/{id}/papper", date)
                        .multipart()
                        .file(new MockMultipartFile(
                                "scan", "x.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(422)
                .bodyText()
                .contains("PDF, JPEG eller PNG");
        assertThat(recorded(date)).isEmpty();
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
