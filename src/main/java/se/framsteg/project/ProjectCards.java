package se.framsteg.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.shared.CardSource;
import se.framsteg.shared.ShareCard;
import se.framsteg.shared.Words;

/** Sharing cards of projects: what kind, its name and its time. */
@Component
public class ProjectCards implements CardSource {
    private static final String KIND = "projekt";

    private final Projects projects;

    ProjectCards(Projects projects) {
        this.projects = projects;
    }

    public static ShareCard of(Project project, Words words) {
        return new ShareCard(
                KIND,
                project.id(),
                words.t("project.kind." + project.kind()),
                project.name(),
                words.formats().period(project.starts(), project.ends()),
                project.slug());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ShareCard> card(UUID id, Words words) {
        return projects.published().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .map(project -> of(project, words));
    }
}
