package se.framsteg.course.dateimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.Programmes;
import se.framsteg.shared.Ids;

/** Paste or upload, look, answer, save. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class ImportScreenTests {
    private static final String ADDRESS = "/arbete/kurser/import";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcClient jdbc;

    private UUID programme;
    private AsStaff lead;

    @BeforeEach
    void aProgramme() {
        var project = courses.project();
        programme = courses.asJob(
                () -> programmes.addProgramme(project, "professionslyft-" + Ids.next(), "Professionslyft", "", ""));
        lead = new AsStaff(mvc, world.colleague("projektledare", project));
    }

    @Test
    void a_paste_is_shown_asked_about_and_saved_once() {
        var text =
                "Program 2025\nDel\tDatum\tTid\tPlats\nIntroduktion\t17 september, 1 oktober\t9-12\tDigitalt\nUppföljning\ttisdag 3 december\t9-12\tDigitalt\n";
        assertThat(lead.get(ADDRESS)).hasStatusOk().bodyText().contains("Klistra in en tabell", "Professionslyft");

        assertThat(paste(text))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 tillfällen",
                        "onsdag 17 september 2025, 9–12",
                        "1 fråga innan det går att spara",
                        "Det står tisdag")
                .doesNotContain("Spara tillfällena");
        assertThat(stored()).isZero();

        assertThat(paste(text).param("svar-row-4-1-weekday", "2025-12-02"))
                .bodyText()
                .contains("3 tillfällen skapas", "Spara tillfällena");
        assertThat(paste(text).param("svar-row-4-1-weekday", "2025-12-02").param("save", "true"))
                .bodyText()
                .contains("3 tillfällen är skapade");
        assertThat(stored()).isEqualTo(3);

        assertThat(paste(text).param("svar-row-4-1-weekday", "2025-12-02").param("save", "true"))
                .bodyText()
                .contains("0 tillfällen är skapade", "3 fanns redan");
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void a_file_is_read_and_carried_as_text_so_that_answers_need_no_second_upload() {
        var csv = "Del;Datum;Tid;Plats\n\nFördjupning;2025-10-16;9-16;Åtvidaberg\nFel rad;i höst;;\n";

        assertThat(upload("kalender.csv", csv.getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .hasStatusOk()
                .bodyText()
                .contains("1 tillfälle", "Åtvidaberg", "Rad 4: Hittar ingen dag på raden", "Fördjupning\t2025-10-16");
        assertThat(stored()).isZero();
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_sentence_and_nothing_is_stored() {
        assertThat(upload("bild.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}))
                .hasStatus(422)
                .bodyText()
                .contains("går inte att öppna som Excelfil");
        assertThat(upload("gammal.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .hasStatus(422)
                .bodyText()
                .contains("Spara den som .xlsx");
        assertThat(upload("stor.csv", "a;b\n".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("fler än 5\u00A0000 rader");
        assertThat(paste("")).hasStatus(422).bodyText().contains("Klistra in en tabell eller välj en fil");
        assertThat(paste("Del\tDatum\n=CMD()\t2025-10-16\n")).bodyText().contains("läser som en formel");
        assertThat(stored()).isZero();
    }

    @Test
    void a_programme_of_another_project_cannot_be_chosen() {
        var stranger = new AsStaff(mvc, world.colleague("projektledare", courses.project()));

        assertThat(stranger.post(ADDRESS)
                        .param("programme", programme.toString())
                        .param("seats", "30")
                        .param("text", "Introduktion\t17 september 2025 9-12\tDigitalt")
                        .param("save", "true"))
                .hasStatus(422);
        assertThat(new AsStaff(mvc, world.colleague("chef", null)).get(ADDRESS)).hasStatus(404);
        assertThat(stored()).isZero();
    }

    private MockMvcTester.MockMvcRequestBuilder paste(String text) {
        return lead.post(ADDRESS)
                .param("programme", programme.toString())
                .param("seats", "30")
                .param("publish", "true")
                .param("text", text);
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder upload(String name, byte[] bytes) {
        return lead.post(ADDRESS)
                .param("programme", programme.toString())
                .param("seats", "30")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes));
    }

    private int stored() {
        return courses.seeing(() -> jdbc.sql(
                        "select count(*) from course.course_date d join course.part p on p.id = d.part_id where p.programme_id = :id")
                .param("id", programme)
                .query(Integer.class)
                .single());
    }
}
