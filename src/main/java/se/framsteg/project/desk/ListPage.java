package se.framsteg.project.desk;

import java.time.LocalDate;
import java.util.List;
import se.framsteg.project.Project;
import se.framsteg.project.ProjectHomes;

/** The projects that the one who is signed in works with. */
record ListPage(
        List<Project> projects, LocalDate today, boolean mayPaste, ProjectHomes.Homes homes, boolean mayEditCodes) {

    boolean mayBegin() {
        return !homes.mine().isEmpty();
    }

    /** An association comes before its projects. */
    boolean lacksAssociation() {
        return homes.all().isEmpty();
    }

    String stage(Project project) {
        return project.stage(today).name().toLowerCase(java.util.Locale.ROOT);
    }
}
