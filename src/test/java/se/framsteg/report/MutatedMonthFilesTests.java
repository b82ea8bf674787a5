package se.framsteg.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MutatedUpload;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** Lists of people, past attendance and the office's workbook that are almost right. */
@FrameTest
class MutatedMonthFilesTests {
    @Autowired
    MockMvcTester mvc;

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

    MonthWorld world;
    AsStaff leader;

    @BeforeEach
    void a_project_that_moves_in() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = new AsStaff(mvc, world.colleague("Karin", "projektledare"));
    }

    @Test
    void people_and_past_attendance() throws IOException {
        var at = "/arbete/flytta-in/" + world.project.slug();
        var persons = new MutatedUpload(leader, at, "file", Map.of("kind", "PEOPLE"));
        persons.neverAnswers500(
                bytes(
                        "Namn;Personnummer;E-post;Startdatum;Timmar\nAmina Berg;850709-9805;amina@exempel.se;2024-10-08;12,5\n"),
                21);
        new MutatedUpload(leader, at, "file", Map.of("kind", "SIGN_UPS"))
                .neverAnswers500(workbook("Namn", "Datum", "Aktivitet", "Timmar"), 22);
    }

    @Test
    void the_offices_workbook() throws IOException {
        new MutatedUpload(leader, "/arbete/manad/" + world.project.slug() + "/arbetsbok", "file", Map.of())
                .neverAnswers500(workbook("Personnummer", "Namn", "Startdatum", "Timmar"), 23);
    }

    private static byte[] workbook(String... headings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Blad1");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
                sheet.value(1, column, column == 3 ? "3:00" : column == 1 ? "20 feb 2025" : "Amina Berg");
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
