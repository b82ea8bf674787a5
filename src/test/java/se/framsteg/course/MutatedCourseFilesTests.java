package se.framsteg.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.MutatedUpload;
import se.framsteg.shared.Ids;

/** Calendars, reports of meetings, scans and files of letters that are almost right. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class MutatedCourseFilesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceWorld world;

    @Autowired
    Programmes programmes;

    @Autowired
    MovableClock clock;

    private UUID date;
    private AsStaff lead;

    @BeforeEach
    void a_date() {
        date = world.date(5);
        world.seated(date, "Amina");
        world.theDayComes();
        lead = new AsStaff(mvc, world.colleague("projektledare", world.projectOf(date)));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void calendars() throws IOException {
        var programme = courses.asJob(() -> programmes.addProgramme(
                world.projectOf(date), "professionslyft-" + Ids.next(), "Professionslyft", "", ""));
        var upload = new MutatedUpload(
                lead, "/arbete/kurser/import", "file", Map.of("programme", programme.toString(), "seats", "30"));
        upload.neverAnswers500(workbook(), 11);
        upload.neverAnswers500(
                bytes(
                        "Del;Datum;Tid;Plats\nIntroduktion;17 september 2025;9–12;Haninge\nFördjupning;2/10, 9/10;kl 9;Digitalt\n"),
                12);
        upload.neverAnswers500(
                bytes("<table><tr><td rowspan=2>Introduktion<td>17 september 2025 kl 9-12<tr><td>3 oktober</table>"),
                13);
    }

    @Test
    void reports_of_meetings() {
        new MutatedUpload(lead, "/arbete/tillfallen/" + date + "/mote", "file", Map.of())
                .neverAnswers500(
                        bytes(
                                "Namn;Anslutningstid;Utträdestid;Varaktighet;E-post\nAmina;2025-03-13 09:00;2025-03-13 16:00;7 h 0 min;amina@exempel.se\n"),
                        14);
    }

    @Test
    void scans_and_files_of_letters() {
        var paper = bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
        new MutatedUpload(lead, "/arbete/tillfallen/" + date + "/papper", "scan", Map.of("version", "?"))
                .neverAnswers500(paper, 15);
        new MutatedUpload(
                        lead,
                        "/arbete/tillfallen/" + date + "/meddelande",
                        "file",
                        Map.of(
                                "message",
                                Ids.next().toString(),
                                "groups",
                                "BOOKED",
                                "subject",
                                "Hej",
                                "body",
                                "Välkommen"))
                .neverAnswers500(paper, 16);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Kalender");
            sheet.value(0, 0, "Del");
            sheet.value(0, 1, "Datum");
            sheet.value(0, 2, "Start");
            sheet.value(1, 0, "Introduktion");
            sheet.value(1, 1, LocalDate.of(2025, 9, 18));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 9 / 24.0);
            sheet.style(1, 2).format("hh:mm").set();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
