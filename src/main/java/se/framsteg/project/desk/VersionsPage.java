package se.framsteg.project.desk;

import java.util.ArrayList;
import java.util.List;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectVersion;
import se.framsteg.project.VersionDifference;

/** Each decision about a project and what it changed, the latest first. */
record VersionsPage(Project project, List<Step> steps) {

    /** A version and what it says otherwise than the one before; the first has none before. */
    record Step(ProjectVersion version, List<VersionDifference.Change> changes, boolean first) {}

    static VersionsPage of(Project project, List<ProjectVersion> versions) {
        var steps = new ArrayList<Step>();
        for (int at = 0; at < versions.size(); at++) {
            var first = at == versions.size() - 1;
            var changes = first
                    ? List.<VersionDifference.Change>of()
                    : VersionDifference.between(versions.get(at + 1), versions.get(at))
                            .changes();
            steps.add(new Step(versions.get(at), changes, first));
        }
        return new VersionsPage(project, List.copyOf(steps));
    }
}
