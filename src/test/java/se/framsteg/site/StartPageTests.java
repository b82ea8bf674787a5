package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;

/** The first page of an association and of the installation, and the search: only what is public, only what is one's own. */
@FrameTest
@Import(CourseWorld.class)
class StartPageTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    CourseWorld courses;

    @Autowired
    CourseDates dates;

    @Autowired
    Programmes programmes;

    @Autowired
    KnownSites sites;

    private final ExampleProjects examples;
    private final Associations associations;
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private Association association;
    private Project project;

    @Autowired
    StartPageTests(Acting acting, Associations associations, Projects projects, Grants grants) {
        this.examples = new ExampleProjects(acting, associations, projects, grants);
        this.associations = associations;
    }

    @BeforeEach
    void an_association_with_a_project_and_two_dates() {
        var id = examples.association();
        association = associations.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        project = examples.published(id, "Stegen " + word);
        sites.forget();
        date("Tilltro " + word, LocalDate.of(2025, 3, 21), 3, true);
        date("Utkast " + word, LocalDate.of(2025, 3, 22), 3, false);
    }

    private void date(String title, LocalDate day, int seats, boolean publish) {
        courses.asJob(() -> {
            var programme = programmes.addProgramme(project.id(), "p-" + UUID.randomUUID(), title, "", "");
            var part = programmes.addPart(programme, "del-1", title, "", PartKind.SEMINAR, null, null);
            var date = dates.plan(part, CourseWorld.plan(day, seats));
            if (publish) {
                dates.publish(date);
            }
            return date;
        });
    }

    @Test
    void an_association_shows_its_own_name_its_next_dates_and_its_projects() {
        assertThat(web.get().uri("/" + association.slug() + "/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        association.name(), "Tilltro " + word, "3 platser kvar", "Stegen " + word, "Pågår · 2024–2027")
                .contains("href=\"/" + association.slug() + "/kalender\"")
                .doesNotContain("Utkast " + word);
    }

    @Test
    void another_association_shows_nothing_of_it() {
        var other = examples.association();
        sites.forget();
        var slug = associations.all().stream()
                .filter(one -> one.id().equals(other))
                .findFirst()
                .orElseThrow()
                .slug();

        assertThat(web.get().uri("/" + slug + "/"))
                .hasStatusOk()
                .bodyText()
                .contains("Inga tillfällen är öppna just nu")
                .doesNotContain(word);
    }

    @Test
    void the_installation_leads_to_each_association() {
        examples.association();
        sites.forget();

        assertThat(web.get().uri("/")).bodyText().contains("href=\"/" + association.slug() + "/\"");
        assertThat(web.get().uri("/en/"))
                .bodyText()
                .contains("We make the way to work shorter", "href=\"/" + association.slug() + "/en/\"");
    }

    @Test
    void what_is_typed_in_the_search_stays_text() {
        assertThat(web.get().uri("/sok").param("q", "\"><script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }
}
