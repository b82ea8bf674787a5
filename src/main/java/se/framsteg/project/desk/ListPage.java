package se.framsteg.project.desk;

import java.time.LocalDate;
import java.util.List;
import se.framsteg.project.Project;

/** The projects that the one who is signed in works with. */
record ListPage(List<Project> projects, LocalDate today, boolean mayBegin, boolean mayEditCodes) {

    String stage(Project project) {
        return project.stage(today).name().toLowerCase(java.util.Locale.ROOT);
    }
}
