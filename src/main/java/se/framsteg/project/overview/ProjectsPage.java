package se.framsteg.project.overview;

import java.util.List;
import se.framsteg.project.Project.Stage;
import se.framsteg.project.Standing;

/** Projects that run or are to come, and those that have ended. */
record ProjectsPage(List<Standing> running, List<Standing> ended) {

    static ProjectsPage of(List<Standing> all) {
        return new ProjectsPage(
                all.stream().filter(one -> one.stage() != Stage.ENDED).toList(),
                all.stream().filter(one -> one.stage() == Stage.ENDED).toList());
    }

    boolean empty() {
        return running.isEmpty() && ended.isEmpty();
    }
}
