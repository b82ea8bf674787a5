package se.framsteg.course.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;

/** What staff have written is shown in the reader's language, or in Swedish with a line that says so. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class ProgrammeTextsTests {
    private static final String SWEDISH = "En dag om tilltro i mötet.";
    private static final String NOT_EASY = "Den här texten finns inte på lättläst.";
    private static final String NOT_ENGLISH = "This text is in Swedish.";

    @Autowired
    MockMvcTester web;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceWorld people;

    @Autowired
    JdbcClient jdbc;

    private UUID part;
    private UUID programme;
    private AsStaff lead;
    private String date;

    @BeforeEach
    void a_date_of_a_programme() {
        part = courses.part("Tilltro");
        programme = id("select programme_id from course.part where id = :id");
        lead = new AsStaff(
                web, people.colleague("projektledare", id("select project_id from course.part where id = :id")));
        date = courses.view(courses.date(part, java.time.LocalDate.of(2025, 3, 21), 3))
                .path();
    }

    @Test
    void a_text_in_swedish_only_falls_back_visibly() {
        assertThat(save("", "")).hasStatus(303);

        assertThat(page("")).bodyText().contains(SWEDISH).doesNotContain(NOT_EASY, "finns bara på svenska");
        assertThat(page("/lattlast")).bodyText().contains(NOT_EASY, SWEDISH);
        assertThat(page("/en")).bodyText().contains(NOT_ENGLISH, "lang=\"sv\">" + SWEDISH);
    }

    @Test
    void a_text_that_is_written_is_shown_alone() {
        assertThat(save("A day about trust.", "En dag om att tro på en människa."))
                .hasStatus(303);

        assertThat(page("/lattlast"))
                .bodyText()
                .contains("En dag om att tro på en människa.")
                .doesNotContain(NOT_EASY, SWEDISH);
        assertThat(page("/en")).bodyText().contains("A day about trust.").doesNotContain(NOT_ENGLISH, SWEDISH);
        assertThat(web.get().uri("/lattlast" + date.replaceAll("/del-1/.*", "")))
                .bodyText()
                .contains("En dag om att tro på en människa.", "Kort om hela kursen.", NOT_EASY);
    }

    @Test
    void the_form_says_how_easy_an_easy_text_is() {
        save("", "En dag om att tro på en människa.");
        assertThat(lead.get("/arbete/kurser/program/{id}/texter", programme))
                .bodyText()
                .contains("LIX 21: lätt att läsa.");

        save("", "Förhållningssättets betydelse gentemot arbetsmarknadspolitiska målgrupper problematiseras.");
        assertThat(lead.get("/arbete/kurser/program/{id}/texter", programme))
                .bodyText()
                .contains("Lättläst ligger under 30");
    }

    @Test
    void what_is_too_long_is_said_at_its_field_and_nothing_is_saved() {
        assertThat(save("x".repeat(1_001), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Texten får vara högst 1000 tecken", "href=\"#part-" + part + "-en\"");
        assertThat(page("")).bodyText().doesNotContain(SWEDISH);
    }

    @Test
    void somebody_elses_newer_texts_are_not_overwritten_unseen() {
        var seen = seen();
        save("", "Den första.");

        assertThat(send(seen, "", "Den andra."))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan har sparat texter", "Den andra.");
        assertThat(page("/lattlast")).bodyText().contains("Den första.").doesNotContain("Den andra.");
    }

    @Test
    void a_stranger_sees_no_form() {
        var stranger = new AsStaff(web, people.colleague("projektledare", courses.project()));

        assertThat(stranger.get("/arbete/kurser/program/{id}/texter", programme))
                .hasStatus(404);
        assertThat(stranger.post("/arbete/kurser/program/{id}/texter", programme))
                .hasStatus(404);
    }

    private MockMvcRequestBuilder page(String prefix) {
        return web.get().uri(prefix + date);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult save(String english, String easy) {
        return send(seen(), english, easy).exchange();
    }

    private MockMvcRequestBuilder send(String seen, String english, String easy) {
        return lead.post("/arbete/kurser/program/{id}/texter", programme)
                .param("version", seen)
                .param("summary-sv", "Kort om hela kursen.")
                .param("part-" + part + "-sv", SWEDISH)
                .param("part-" + part + "-en", english)
                .param("part-" + part + "-easy", easy);
    }

    private String seen() {
        var form = lead.get("/arbete/kurser/program/{id}/texter", programme).exchange();
        return new String(form.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
    }

    private UUID id(String sql) {
        return courses.seeing(
                () -> jdbc.sql(sql).param("id", part).query(UUID.class).single());
    }
}
