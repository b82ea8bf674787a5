package se.framsteg.site.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about personal data: one row per kind of data, the same order as in the table of retention.
 *
 * @param number the controller's organisation number, or null
 */
record PrivacyPage(@Nullable String number) {
    private static final List<String> KINDS = List.of(
            "sign_up", "adaptation", "attendance", "absence", "identity", "letters", "staff", "messages", "log");

    List<String> kinds() {
        return KINDS;
    }

    /** What concerns those who take part; whoever works here can read the whole page. */
    List<String> participantKinds() {
        return KINDS.stream().filter(kind -> !kind.equals("staff")).toList();
    }
}
