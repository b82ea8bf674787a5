package se.framsteg.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.ProjectFigures.Snapshot;

/** How a project stands on a day: the time that has passed, what is reached and what was to be reached. */
public record Standing(
        Project project, LocalDate today, @Nullable Snapshot snapshot, List<GoalStanding> goals) {

    public double elapsed() {
        return project.elapsed(today);
    }

    public Project.Stage stage() {
        return project.stage(today);
    }

    /** The goal to show when there is room for one: the first that is the project's own. */
    public @Nullable GoalStanding first() {
        return goals.stream()
                .filter(goal -> goal.sharedWith() == null)
                .findFirst()
                .orElse(null);
    }
}
