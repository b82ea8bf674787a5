package se.framsteg.course.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.person.People;

/** The report of a video meeting on screen: upload, settle by hand, save; and a message to those on the date. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class MeetingScreensTests {
    private static final String REPORT = """
            Namn\tAnslutningstid\tUtträdestid\tVaraktighet\tE-post
            Amina\t2025-03-13 08:58:00\t2025-03-13 16:01:00\t7 tim 3 min\tamina@exempel.se
            iPhone\t2025-03-13 09:00:00\t2025-03-13 12:00:00\t3 tim\t
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Grants grants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_report_is_uploaded_settled_and_saved() {
        var date = world.date(9);
        world.seated(date, "Amina");
        var bo = world.seated(date, "Bo");
        world.theDayComes();
        var trainer = trainer(date);

        var uploaded =
                upload(trainer, date, REPORT.getBytes(StandardCharsets.UTF_16)).exchange();
        assertThat(uploaded).hasStatus(303);
        var address = uploaded.getResponse().getRedirectedUrl();
        assertThat(trainer.get(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 person känns igen",
                        "Genom e-post",
                        "1 person känns inte igen",
                        "iPhone (180 minuter) är",
                        "Bo");
        assertThat(trainer.post(address).param("vem-0", bo.toString()).param("absent", "true"))
                .hasStatus(303);

        assertThat(recorded(date)).containsExactlyInAnyOrder("Amina PRESENT 360", "Bo LEFT_EARLY 180");
    }

    @Test
    void somebody_without_a_leave_time_is_asked_about_and_not_absent() {
        var date = world.date(9);
        world.seated(date, "Amina");
        world.seated(date, "Bo");
        world.seated(date, "Cilla");
        world.theDayComes();
        var trainer = trainer(date);
        var report = """
                Namn\tAnslutningstid\tUtträdestid
                Amina\t2025-03-13 09:00:00\t
                Bo\t2025-03-13 09:00:00\t-
                """;
        var address = upload(trainer, date, report.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .getResponse()
                .getRedirectedUrl();

        assertThat(trainer.get(address))
                .bodyText()
                .contains("Rapporten säger inte när 2 personer kom eller gick", "Amina gick", "value=\"09:00\"");
        assertThat(trainer.post(address)
                        .param("kom-0", "09:00")
                        .param("gick-0", "16:00")
                        .param("kom-1", "09:00")
                        .param("gick-1", "")
                        .param("absent", "true"))
                .hasStatus(303);

        assertThat(recorded(date)).containsExactlyInAnyOrder("Amina PRESENT 360", "Cilla ABSENT 0");
    }

    @Test
    void the_same_minutes_on_two_devices_are_shown_once() {
        var date = world.date(9);
        world.seated(date, "Amina");
        world.theDayComes();
        var trainer = trainer(date);
        var report = """
                Namn\tFörsta anslutning\tSenaste utträde\tVaraktighet i möte\tE-post
                Amina\t2025-03-13 09:00:00\t2025-03-13 10:15:00\t75 min\tamina@exempel.se
                Amina (telefon)\t2025-03-13 09:00:00\t2025-03-13 10:15:00\t75 min\tamina@exempel.se
                """;
        var address = upload(trainer, date, report.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .getResponse()
                .getRedirectedUrl();

        assertThat(trainer.get(address))
                .bodyText()
                .contains("75 minuter i mötet", "75 minuter står på flera rader och räknas en gång");
        trainer.post(address).exchange();
        assertThat(recorded(date)).containsExactly("Amina LEFT_EARLY 75");
    }

    @Test
    void a_file_that_is_no_report_or_of_another_day_is_refused_and_not_kept() {
        var date = world.date(9);
        world.theDayComes();
        var trainer = trainer(date);

        assertThat(upload(trainer, date, "hej".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("ser inte ut som en deltagarrapport");
        assertThat(upload(
                        trainer,
                        date,
                        REPORT.replace("2025-03-13", "2025-03-14").getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Rapporten gäller fredag 14 mars 2025, men tillfället är torsdag 13 mars 2025");
        assertThat(courses.seeing(() -> jdbc.sql("select count(*) from course.attendance_file where date_id = :date")
                        .param("date", date)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_message_is_looked_at_tried_and_sent() {
        var date = world.date(9);
        world.seated(date, "Amina");
        var lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
        var message = se.framsteg.shared.Ids.next().toString();

        assertThat(lead.get("/arbete/tillfallen/{id}/meddelande", date))
                .hasStatusOk()
                .bodyText()
                .contains("De som har en plats");
        assertThat(written(lead, date, message, "look"))
                .hasStatusOk()
                .bodyText()
                .contains("Går till 1 person", "Ta med dator &lt;b");
        assertThat(written(lead, date, message, "try"))
                .bodyText()
                .contains("Vi känner inte till din egen e-postadress");
        assertThat(written(lead, date, message, "send")).hasStatus(303);
        assertThat(written(lead, date, message, "send")).as("a double click").hasStatus(303);
        assertThat(courses.seeing(() -> jdbc.sql("select count(*) from message.letter where key like :key")
                        .param("key", "%" + message + "%")
                        .query(Integer.class)
                        .single()))
                .isOne();
        assertThat(lead.post("/arbete/tillfallen/{id}/meddelande", date).param("message", message))
                .hasStatus(422)
                .bodyText()
                .contains("Välj minst en grupp", "Skriv ett ämne");
        assertThat(lead.post("/arbete/tillfallen/{id}/meddelande", date)
                        .param("message", message)
                        .param("groups", ""))
                .as("a group without a value")
                .hasStatus(422)
                .bodyText()
                .contains("Välj minst en grupp");
        assertThat(trainer(date).get("/arbete/tillfallen/{id}/meddelande", date))
                .hasStatus(404);
    }

    @Test
    void a_file_stays_with_the_message_until_it_is_sent() {
        var date = world.date(9);
        world.seated(date, "Amina");
        world.seated(date, "Bo");
        var lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
        var message = se.framsteg.shared.Ids.next().toString();
        var program = "%PDF-1.7 program".getBytes(StandardCharsets.UTF_8);

        assertThat(withFile(lead, date, message, "Program <mars>.pdf", program))
                .hasStatusOk()
                .bodyText()
                .contains("Bilaga: Program -mars-.pdf", "Skicka utan bilagan");
        assertThat(written(lead, date, message, "send")).hasStatus(303);
        assertThat(withFile(lead, date, message, "annat.pdf", "%PDF-1.7 annat".getBytes(StandardCharsets.UTF_8)))
                .as("a message that was sent keeps its file")
                .bodyText()
                .contains("Bilaga: Program -mars-.pdf")
                .doesNotContain("annat.pdf");

        assertThat(attached(message))
                .containsExactly("Program -mars-.pdf application/pdf", "Program -mars-.pdf application/pdf");
        assertThat(lead.get("/arbete/tillfallen/{id}", date)).bodyText().contains("Bilaga: Program -mars-.pdf");
        assertThat(lead.get("/arbete/tillfallen/{id}/meddelande", date))
                .bodyText()
                .containsOnlyOnce("Bilaga: Program -mars-.pdf");
    }

    @Test
    void a_file_can_be_taken_away_and_another_type_or_size_is_refused_with_a_sentence() {
        var date = world.date(9);
        world.seated(date, "Amina");
        var lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
        var message = se.framsteg.shared.Ids.next().toString();
        var large = java.util.Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 5_000_001);
        var macros = "PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin";

        for (var refused : List.of(
                "MZ a program".getBytes(StandardCharsets.UTF_8), large, macros.getBytes(StandardCharsets.UTF_8))) {
            assertThat(withFile(lead, date, message, "bilaga.pdf", refused))
                    .hasStatus(422)
                    .bodyText()
                    .contains("på högst 5 MB.", "Ta med dator")
                    .doesNotContain("Skicka utan bilagan");
        }
        var document = "PK\u0003\u0004 [Content_Types].xml word/document.xml".getBytes(StandardCharsets.UTF_8);
        assertThat(withFile(lead, date, message, "schema", document)).bodyText().contains("Bilaga: schema.docx");
        assertThat(written(lead, date, message, "look").param("without", "true"))
                .bodyText()
                .doesNotContain("schema.docx");
        assertThat(written(lead, date, message, "send")).hasStatus(303);
        assertThat(attached(message)).isEmpty();
    }

    @Test
    void the_test_to_oneself_has_the_file_and_the_file_of_a_sent_message_cannot_change() {
        var date = world.date(9);
        world.seated(date, "Amina");
        var project = world.projectOf(date);
        var address = se.framsteg.shared.Ids.next() + "@exempel.se";
        var me = courses.asJob(() -> people.recognise("Sara Lind", address, project));
        courses.asJob(() -> grants.grant(me, "projektledare", project, LocalDate.of(2025, 1, 1), null));
        var lead = new AsStaff(mvc, new Actor.Staff(me, "Sara Lind"));
        var message = se.framsteg.shared.Ids.next();

        withFile(
                        lead,
                        date,
                        message.toString(),
                        "karta.png",
                        "\u0089PNG\r\n karta".getBytes(StandardCharsets.ISO_8859_1))
                .exchange();
        assertThat(written(lead, date, message.toString(), "try"))
                .bodyText()
                .contains("Provet är på väg", "Bilaga: karta.png");
        assertThat(courses.seeing(() -> jdbc.sql("""
                        select a.name from message.attachment a
                          join message.letter l on l.id = a.letter_id where l.address = :address
                        """)
                        .param("address", address)
                        .query(String.class)
                        .list()))
                .containsExactly("karta.png");

        written(lead, date, message.toString(), "send").exchange();
        assertThatThrownBy(() -> world.as(
                        lead.staff(),
                        () -> transaction.execute(
                                status -> jdbc.sql("delete from course.date_message_file where message_id = :id")
                                        .param("id", message)
                                        .update())))
                .hasMessageContaining("a message that was sent keeps its file");
        assertThat(courses.seeing(() -> jdbc.sql(
                                "select sha256 = sha256(content) from course.date_message_file where message_id = :id")
                        .param("id", message)
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    private List<String> attached(String message) {
        return courses.seeing(() -> jdbc.sql("""
                        select a.name || ' ' || a.content_type from message.attachment a
                          join message.letter l on l.id = a.letter_id where l.key like :key
                        """)
                .param("key", "%" + message + "%")
                .query(String.class)
                .list());
    }

    private static MockMvcTester.MockMultipartMvcRequestBuilder withFile(
            AsStaff lead, UUID date, String message, String name, byte[] bytes) {
        return written(lead, date, message, "look")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes));
    }

    private static MockMvcTester.MockMvcRequestBuilder written(AsStaff lead, UUID date, String message, String what) {
        return lead.post("/arbete/tillfallen/{id}/meddelande", date)
                .param("message", message)
                .param("groups", "BOOKED")
                .param("subject", "Ta med dator")
                .param("body", "Ta med dator <b>\n\nVälkommen")
                .param("what", what);
    }

    private static MockMvcTester.MockMultipartMvcRequestBuilder upload(AsStaff who, UUID date, byte[] bytes) {
        return who.post("/arbete/tillfallen/{id}/mote", date)
                .multipart()
                .file(new MockMultipartFile("file", "rapport.csv", "text/csv", bytes));
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
