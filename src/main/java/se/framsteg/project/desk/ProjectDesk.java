package se.framsteg.project.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.CodeLists;
import se.framsteg.project.Contacts;
import se.framsteg.project.Goals;
import se.framsteg.project.Partners;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectContext;
import se.framsteg.project.ProjectHomes;
import se.framsteg.project.ProjectSettings;
import se.framsteg.project.Projects;
import se.framsteg.project.Standings;
import se.framsteg.project.SubProjects;
import se.framsteg.shared.Language;

/** Gathers everything about one project for those who work with it. */
@Component
class ProjectDesk {

    private final Projects projects;
    private final Standings standings;
    private final Goals goals;
    private final Partners partners;
    private final SubProjects subProjects;
    private final Contacts contacts;
    private final ProjectContext context;
    private final ProjectSettings settings;
    private final CodeLists codes;
    private final ProjectHomes homes;
    private final Access access;

    ProjectDesk(
            Projects projects,
            Standings standings,
            Goals goals,
            Partners partners,
            SubProjects subProjects,
            Contacts contacts,
            ProjectContext context,
            ProjectSettings settings,
            CodeLists codes,
            ProjectHomes homes,
            Access access) {
        this.projects = projects;
        this.standings = standings;
        this.goals = goals;
        this.partners = partners;
        this.subProjects = subProjects;
        this.contacts = contacts;
        this.context = context;
        this.settings = settings;
        this.codes = codes;
        this.homes = homes;
        this.access = access;
    }

    @Transactional(readOnly = true)
    DeskPage of(Project project, Language language) {
        var surroundings = context.of(project.id());
        var book = codes.book();
        var mine = projects.mine();
        return new DeskPage(
                standings.of(project),
                goals.of(project.id()),
                partners.of(project.id()),
                subProjects.of(project.id()),
                contacts.of(project.id()),
                surroundings.phases(),
                surroundings.relations().stream()
                        .flatMap(relation -> mine.stream()
                                .filter(other -> other.id().equals(relation.other()))
                                .map(other -> new DeskPage.Kin(other.name(), other.slug(), relation.kind())))
                        .toList(),
                surroundings.codes().stream()
                        .flatMap(carried -> book.find(carried.scheme(), carried.code()).stream())
                        .map(code -> code.name(language))
                        .toList(),
                settings.lines(project.id()),
                settings.of(project.id()).keepUntil().orElse(null),
                projects.versions(project.id()).size(),
                access.may(Right.PROJECT_WRITE, project.id()),
                homes.now());
    }
}
