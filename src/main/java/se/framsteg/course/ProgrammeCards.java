package se.framsteg.course;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.CardSource;
import se.framsteg.shared.ShareCard;
import se.framsteg.shared.Words;

/** Sharing cards of trainings. */
@Component
public class ProgrammeCards implements CardSource {
    private static final String KIND = "kurs";

    private final Programmes programmes;
    private final Projects projects;

    ProgrammeCards(Programmes programmes, Projects projects) {
        this.programmes = programmes;
        this.projects = projects;
    }

    /** @param project slug of its project, or empty when only the address is wanted */
    public static ShareCard of(Programmes.Programme programme, String project, Words words) {
        return new ShareCard(KIND, programme.id(), words.t("course.card.programme"), programme.title(), "", project);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ShareCard> card(UUID id, Words words) {
        return programmes.all().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .map(programme -> of(programme, project(programme.projectId()), words));
    }

    private String project(UUID id) {
        return projects.published().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .map(Project::slug)
                .orElse("");
    }
}
