package se.framsteg.site.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Project;
import se.framsteg.shared.Frame;
import se.framsteg.site.Notice;

/** What a project tells about personal data, and the versions there have been. */
record NoticePage(Project project, Notice notice, List<Notice> versions) {
    /** The value of {@code lang} of the texts, where they are in another language than the page. */
    @Nullable
    String lang(Frame frame) {
        return notice.language().equals(frame.lang()) ? null : notice.language();
    }

    /** Earlier versions than the newest. */
    List<Notice> earlier() {
        return versions.size() < 2 ? List.of() : versions.subList(1, versions.size());
    }
}
