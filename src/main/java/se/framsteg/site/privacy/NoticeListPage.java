package se.framsteg.site.privacy;

import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.project.Project;
import se.framsteg.shared.Frame;
import se.framsteg.site.Notice;

/** The projects of an association, and which text each has. */
record NoticeListPage(Association association, List<Line> lines) {
    record Line(Project project, List<Notice> versions) {
        String state(Frame frame) {
            return versions.isEmpty()
                    ? frame.t("site.notice.common")
                    : frame.t(
                            "site.notice.version",
                            versions.getFirst().number(),
                            frame.date(versions.getFirst().validFrom()));
        }
    }
}
