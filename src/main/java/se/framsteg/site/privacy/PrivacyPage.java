package se.framsteg.site.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Project;

/**
 * The page about personal data: one row per kind of data, the same order as in the table of retention.
 *
 * @param number the controller's organisation number, or null
 * @param projects those that tell of their own
 */
record PrivacyPage(@Nullable String number, List<Project> projects) {
    private static final List<String> KINDS = List.of(
            "sign_up",
            "adaptation",
            "attendance",
            "absence",
            "identity",
            "letters",
            "newsletter",
            "staff",
            "messages",
            "log");

    List<String> kinds() {
        return KINDS;
    }

    /** What concerns those who take part; whoever works here can read the whole page. */
    List<String> participantKinds() {
        return KINDS.stream().filter(kind -> !kind.equals("staff")).toList();
    }
}
