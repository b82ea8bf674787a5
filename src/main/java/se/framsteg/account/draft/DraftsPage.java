package se.framsteg.account.draft;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.framsteg.account.Draft;
import se.framsteg.account.DraftTime;
import se.framsteg.shared.Frame;

/**
 * Unsent texts.
 *
 * @param one whether a single one is shown, after a sign-in
 * @param old whether it comes from a page that was older than the session
 */
record DraftsPage(List<Draft> drafts, LocalDate today, boolean one, boolean old) {
    String when(Draft draft, Frame frame) {
        return DraftTime.of(draft.at(), today, frame.words());
    }

    /** What a person typed, not what the form says of itself: choices, ids and versions are left out. */
    List<String> texts(Draft draft) {
        return draft.fields().values().stream()
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(text ->
                        text.matches("(?s).*\\p{L}.*") && !text.matches("[A-Z0-9_]+|true|false|[0-9a-f-]{24,36}"))
                .toList();
    }
}
