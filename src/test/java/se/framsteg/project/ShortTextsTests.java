package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.InLanguages;

/** A project told in a few sentences, beside what the fund has decided to say of it. */
@FrameTest
class ShortTextsTests {
    @Autowired
    MockMvcTester web;

    private final ExampleProjects examples;
    private Project project;
    private AsStaff anna;

    @Autowired
    ShortTextsTests(Acting acting, Associations associations, Projects projects, Grants grants) {
        this.examples = new ExampleProjects(acting, associations, projects, grants);
    }

    @BeforeEach
    void a_published_project() {
        project = examples.published(examples.association(), "Stegen " + ExampleProjects.unique());
        anna = new AsStaff(web, examples.colleague("Anna", "projektledare", project.id()));
    }

    @Test
    void without_a_short_text_the_easy_page_says_so_and_leads_to_the_whole() {
        assertThat(web.get().uri("/lattlast/projekt/" + project.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("Den här texten finns inte på lättläst.", "href=\"/projekt/" + project.slug() + "\"");
    }

    @Test
    void a_short_text_stands_on_the_page_of_its_language() {
        var first = FormVersion.of(InLanguages.swedish(""));
        assertThat(anna.post("/arbete/projekt/{slug}/texter", project.slug())
                        .param("version", first)
                        .param("easy", "Vi hjälper dig till jobb.")
                        .param("english", "We help you to a job."))
                .hasStatus(303);

        assertThat(web.get().uri("/lattlast/projekt/" + project.slug()))
                .bodyText()
                .contains("Vi hjälper dig till jobb.")
                .doesNotContain("finns inte på lättläst");
        assertThat(web.get().uri("/en/projekt/" + project.slug())).bodyText().contains("We help you to a job.");
        assertThat(web.get().uri("/projekt/" + project.slug())).bodyText().doesNotContain("We help", "Vi hjälper dig");
        assertThat(anna.get("/arbete/projekt/{slug}/texter", project.slug()))
                .bodyText()
                .contains("Vi hjälper dig till jobb.", "lätt att läsa");
        assertThat(anna.post("/arbete/projekt/{slug}/texter", project.slug())
                        .param("version", first)
                        .param("easy", "Skrivet utan att ha sett det."))
                .hasStatus(409);
    }

    @Test
    void a_text_that_is_too_long_stays_in_its_field() {
        assertThat(anna.post("/arbete/projekt/{slug}/texter", project.slug()).param("easy", "x".repeat(2_001)))
                .hasStatus(422)
                .bodyText()
                .contains("Texten får vara högst 2000 tecken", "x".repeat(2_001));
    }

    @Test
    void a_stranger_writes_nothing() {
        var other = examples.published(examples.association(), "Andra " + ExampleProjects.unique());
        var stranger = new AsStaff(web, examples.colleague("Bo", "projektledare", other.id()));

        assertThat(stranger.get("/arbete/projekt/{slug}/texter", project.slug()))
                .hasStatus(404);
        assertThat(stranger.post("/arbete/projekt/{slug}/texter", project.slug())
                        .param("easy", "x"))
                .hasStatus(404);
    }
}
