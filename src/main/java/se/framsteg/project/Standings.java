package se.framsteg.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.project.ProjectFigures.Snapshot;
import se.framsteg.shared.BusinessClock;

/** How projects stand, from the figures that were last stored; nothing is counted here. */
@Service
public class Standings {

    private final Goals goals;
    private final ProjectStore projects;
    private final ObjectProvider<ProjectFigures> figures;
    private final BusinessClock clock;

    Standings(Goals goals, ProjectStore projects, ObjectProvider<ProjectFigures> figures, BusinessClock clock) {
        this.goals = goals;
        this.projects = projects;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Standing of(Project project) {
        var snapshot = snapshot(project.id());
        var standings = goals.of(project.id()).stream()
                .map(goal -> new GoalStanding(goal, sharedWith(goal, project.id()), snapshot))
                .toList();
        return new Standing(project, clock.today(), snapshot, standings);
    }

    private @Nullable Snapshot snapshot(UUID project) {
        var counting = figures.getIfAvailable();
        return counting == null ? null : counting.latest(project).orElse(null);
    }

    private @Nullable String sharedWith(Goal goal, UUID seenFrom) {
        if (goal.sharedWith() == null) {
            return null;
        }
        var other = goal.project().equals(seenFrom) ? goal.sharedWith() : goal.project();
        return projects.byId(other).map(Project::name).orElse("");
    }
}
