package se.framsteg.project;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A decision about a project, together with the goals that said the same as the record did before it. */
@Service
public class ProjectDecisions {

    private final Projects projects;
    private final Goals goals;

    ProjectDecisions(Projects projects, Goals goals) {
        this.projects = projects;
        this.goals = goals;
    }

    /** Goals of the project's own that would say another thing than the record after this, as they would be. */
    @Transactional(readOnly = true)
    public List<Goal> following(Project project, RegisterRecord now) {
        return goals.of(project.id()).stream()
                .filter(goal -> goal.project().equals(project.id()))
                .map(goal -> new Goal[] {goal, goal.after(project.register(), now)})
                .filter(pair -> !pair[0].equals(pair[1]))
                .map(pair -> pair[1])
                .toList();
    }

    /** Saves the decision and, when it is wanted, what follows from it: either all of it or nothing. */
    @Transactional
    public Saving<Project> amend(
            Project project,
            int expected,
            ProjectKind kind,
            RegisterRecord register,
            FinancingShares shares,
            Decision decision,
            boolean goalsToo) {
        var following = goalsToo ? following(project, register) : List.<Goal>of();
        var saving = projects.amend(project.id(), expected, kind, register, shares, decision);
        if (saving instanceof Saving.Saved<Project>) {
            following.forEach(goals::change);
        }
        return saving;
    }
}
