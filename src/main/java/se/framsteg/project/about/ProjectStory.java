package se.framsteg.project.about;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.project.CodeLists;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Contacts;
import se.framsteg.project.Partners;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectContext;
import se.framsteg.project.ProjectDates;
import se.framsteg.project.ProjectNews;
import se.framsteg.project.Projects;
import se.framsteg.project.Relation;
import se.framsteg.project.ShortTexts;
import se.framsteg.project.Standings;
import se.framsteg.project.SubProjects;
import se.framsteg.shared.Words;

/** Gathers what the public page of a project tells. */
@Component
class ProjectStory {

    private static final int DATES = 4;
    private static final int NEWS = 3;

    private final Projects projects;
    private final Standings standings;
    private final Partners partners;
    private final SubProjects subProjects;
    private final Contacts contacts;
    private final ProjectContext context;
    private final CodeLists codes;
    private final ShortTexts texts;
    private final ObjectProvider<ProjectDates> dates;
    private final ObjectProvider<ProjectNews> news;

    ProjectStory(
            Projects projects,
            Standings standings,
            Partners partners,
            SubProjects subProjects,
            Contacts contacts,
            ProjectContext context,
            CodeLists codes,
            ShortTexts texts,
            ObjectProvider<ProjectDates> dates,
            ObjectProvider<ProjectNews> news) {
        this.projects = projects;
        this.standings = standings;
        this.partners = partners;
        this.subProjects = subProjects;
        this.contacts = contacts;
        this.context = context;
        this.codes = codes;
        this.texts = texts;
        this.dates = dates;
        this.news = news;
    }

    @Transactional(readOnly = true)
    ProjectPage of(String slug, Words words) {
        var language = words.language();
        var project = projects.bySlug(slug);
        var book = codes.book();
        var surroundings = context.of(project.id());
        var next = dates.getIfAvailable();
        var told = news.getIfAvailable();
        return new ProjectPage(
                standings.of(project),
                Facts.of(project, book, language),
                partners.of(project.id()),
                subProjects.of(project.id()),
                contacts.of(project.id()),
                kin(surroundings.relations()),
                surroundings.codes().stream()
                        .filter(code -> code.scheme() == CodeScheme.TARGET_GROUP)
                        .flatMap(code -> book.find(code.scheme(), code.code()).stream())
                        .map(code -> code.name(language))
                        .toList(),
                surroundings.codes().stream()
                        .filter(code -> code.scheme() == CodeScheme.REGIONAL_GOAL)
                        .flatMap(code -> book.find(code.scheme(), code.code()).stream())
                        .map(code -> code.name(language))
                        .toList(),
                next == null ? List.of() : next.next(project.id(), words, DATES),
                told == null ? List.of() : told.latest(slug, words, NEWS),
                texts.of(project.id(), ProjectPage.lead(project)));
    }

    /** Other projects that belong to this one, as far as the public may see them. */
    private List<ProjectPage.Kin> kin(List<Relation> relations) {
        var published = projects.published();
        return relations.stream()
                .flatMap(relation -> published.stream()
                        .filter(project -> project.id().equals(relation.other()))
                        .map(project -> kin(project, relation)))
                .toList();
    }

    private static ProjectPage.Kin kin(Project project, Relation relation) {
        return new ProjectPage.Kin(project.name(), project.slug(), relation.kind());
    }
}
