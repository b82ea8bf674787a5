package se.framsteg.project.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.demo.DemoProjects;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** What the public sees of projects: in both languages, on a phone, without script. */
@BrowserTest
class PublicProjectTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoProjects demo;

    @Autowired
    Projects projects;

    @Autowired
    Associations associations;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @BeforeEach
    void the_projects_of_the_demonstration() {
        demo.load();
    }

    @Test
    void the_list_says_what_runs_and_what_has_ended() {
        assertThat(mvc.get().uri("/projekt"))
                .hasStatusOk()
                .bodyText()
                .contains("Pågår nu", "Conecto+", "Kompetensutveckling", "Avslutade projekt", "MIA Vidare")
                .contains("Medfinansieras av Europeiska unionen");
        assertThat(mvc.get().uri("/en/projekt")).hasStatusOk().bodyText().contains("Running now", "Closed projects");
    }

    @Test
    void the_page_of_a_project_tells_its_period_fund_partners_goal_and_contact() {
        assertThat(text("/projekt/conecto-plus"))
                .contains("1 oktober 2024 – 30 juni 2027", "23-077-S03", "Europeiska socialfonden+")
                .contains("A · Öka möjligheten till ett inkluderande", "222000-2162")
                .contains("EU betalar 40 %, staten 14 % och projektets parter 46 %")
                .contains("Mål: 2 500 deltagare.", "Inga siffror ännu.", "Källa: Projektbanken")
                .contains("Region Stockholm", "Frågor om kurser och anmälan", "elin.sandvik@example.org")
                .contains("föregångare", "tvilling", "16 % av tiden har gått")
                .contains("Projektet medfinansieras av Europeiska unionen")
                .contains("<li>Seminarier, digitalt eller på plats");
    }

    @Test
    void two_goals_of_one_project_are_shown_with_their_sources_and_never_added() {
        assertThat(text("/projekt/inkluderingslyftet"))
                .contains("Mål: 1 000 deltagare.", "Källa: Projektbanken")
                .contains("Mål: minst 1 650 deltagare.", "Källa: Projektets egen text")
                .doesNotContain("2 650");
        assertThat(mvc.get().uri("/projekt/lumena")).bodyText().contains("Målet gäller tillsammans med Conecto");
    }

    @Test
    void in_english_what_we_write_is_english_and_what_the_fund_wrote_is_marked_swedish() {
        assertThat(mvc.get().uri("/en/projekt/conecto-plus"))
                .hasStatusOk()
                .bodyText()
                .contains("1 October 2024 – 30 June 2027", "Goal: 2,500 participants.", "No figures yet.")
                .contains("Questions about courses and sign-up", "forerunner", "European Social Fund Plus")
                .contains("lang=\"sv\"");
    }

    /** The page, its spaces that do not break written as common ones. */
    private String text(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    @Test
    void a_project_that_is_not_published_or_not_there_answers_404() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var hidden = examples.project(examples.association(), "Dolt " + ExampleProjects.unique());

        assertThat(mvc.get().uri("/projekt/" + hidden.slug())).hasStatus(404);
        assertThat(mvc.get().uri("/projekt/finns-inte")).hasStatus(404);
        assertThat(mvc.get().uri("/projekt")).bodyText().doesNotContain(hidden.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void pages_hold_at_every_width(int width) {
        for (var path :
                List.of("/projekt", "/projekt/conecto-plus", "/projekt/lumena", "/en/projekt/inkluderingslyftet")) {
            try (var visitor = Browser.get().visitor(width, true)) {
                var page = visitor.newPage();
                page.navigate("http://localhost:" + port + path);
                Browser.get().inspect(page);
                Browser.get().picture(page, "project" + path.replace('/', '-') + "-" + width);
            }
        }
    }
}
