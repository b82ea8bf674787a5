package se.framsteg.site;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Partner;
import se.framsteg.project.Partners;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.Ids;

/** Associations with sites for stories, each with names of its own. */
@TestComponent
@Import(CourseWorld.class)
public class SitesWorld {
    private final CourseWorld courses;
    private final CourseDates dates;
    private final Programmes programmes;
    private final Partners partners;
    private final Associations associations;
    private final KnownSites sites;
    private final ExampleProjects examples;
    private final MockMvcTester web;

    SitesWorld(
            CourseWorld courses,
            CourseDates dates,
            Programmes programmes,
            Partners partners,
            Associations associations,
            Projects projects,
            Grants grants,
            Acting acting,
            KnownSites sites,
            MockMvcTester web) {
        this.courses = courses;
        this.dates = dates;
        this.programmes = programmes;
        this.partners = partners;
        this.associations = associations;
        this.sites = sites;
        this.examples = new ExampleProjects(acting, associations, projects, grants);
        this.web = web;
    }

    public Association association() {
        return known(examples.association());
    }

    /** One with a host of its own. */
    public Association associationAt(String host) {
        var name = "Förbundet " + ExampleProjects.unique();
        return known(courses.asJob(() -> associations.open(
                "forbund-" + ExampleProjects.unique(),
                host,
                "Katrineholm",
                new OrganisationFacts(name, "ASSOCIATION", null, false, null, null))));
    }

    private Association known(UUID id) {
        sites.forget();
        return associations.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Project project(Association association, String name) {
        return examples.published(association.id(), name);
    }

    public void shares(Project project, Association with) {
        courses.asJob(() -> partners.add(
                new Partner(Ids.next(), project.id(), with.id(), with.name(), Partner.Role.CO_OWNER, null, null, 1)));
    }

    /** A published date on 21 March 2025 in Haninge; gives its path. */
    public String date(Project project, String title) {
        return courses.view(courses.asJob(() -> {
                    var programme = programmes.addProgramme(project.id(), "p-" + Ids.next(), title, "", "");
                    var part = programmes.addPart(programme, "del-1", title, "", PartKind.SEMINAR, null, null);
                    var date = dates.plan(part, CourseWorld.plan(LocalDate.of(2025, 3, 21), 3));
                    dates.publish(date);
                    return date;
                }))
                .path();
    }

    public AsStaff staff(String name, String role, UUID scope) {
        return new AsStaff(web, examples.colleague(name, role, scope));
    }
}
