package se.framsteg.news.subscribe;

import java.util.LinkedHashMap;
import java.util.Map;
import se.framsteg.news.DigestKind;
import se.framsteg.shared.Frame;

/**
 * The lists to tick in, and what is ticked.
 *
 * @param themes slug and name
 * @param projects slug and name
 */
record Choices(Map<String, String> themes, Map<String, String> projects, ReaderForm form) {
    Map<String, String> tongues(Frame frame) {
        var tongues = new LinkedHashMap<String, String>();
        tongues.put("sv", frame.t("news.letter.sv"));
        tongues.put("en", frame.t("news.letter.en"));
        return tongues;
    }

    /** Then what is folded away matters, and stands open. */
    boolean narrowed() {
        return !form.interests().themes().isEmpty()
                || !form.interests().projects().isEmpty();
    }

    DigestKind[] kinds() {
        return DigestKind.values();
    }

    boolean ticked(DigestKind kind) {
        return form.interests().kinds().contains(kind);
    }

    boolean themed(String slug) {
        return form.interests().themes().contains(slug);
    }

    boolean about(String slug) {
        return form.interests().projects().contains(slug);
    }
}
