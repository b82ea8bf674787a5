package se.framsteg.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed in the forms of a page and has not sent yet. The form template asks; module account keeps it. */
public interface FormDrafts {
    /** For pages of visitors: nothing of theirs is kept. */
    FormDrafts NONE = new FormDrafts() {
        @Override
        public @Nullable FormDraft of(String action, String name, String unkept, @Nullable String continues) {
            return null;
        }

        @Override
        public @Nullable String again() {
            return null;
        }
    };

    /** An older text of the same form. */
    record Offer(String id, String when, String take, java.util.Map<String, List<String>> fields) {}

    /**
     * @param action where the form is sent
     * @param name what the form is called in a list, without anybody's name
     * @param unkept names of the fields that are never kept, with blanks between
     * @param continues where the form was sent whose answer this one is, or null
     * @return null when nothing is kept for who asks
     */
    @Nullable
    FormDraft of(String action, String name, String unkept, @Nullable String continues);

    /** Where the form that was just sent is opened with what was typed in it, or null. */
    @Nullable
    String again();

    /**
     * One form on a page.
     *
     * @param mark who opened it, when, and where it stands, sealed
     * @param offers what was typed in it before and neither sent nor thrown away
     * @param taken what to fill in, or null
     */
    record FormDraft(
            String mark,
            String unkept,
            List<Offer> offers,
            @Nullable Taken taken) {}

    /** A text that is taken up. */
    record Taken(String id, String when, java.util.Map<String, List<String>> fields) {}
}
