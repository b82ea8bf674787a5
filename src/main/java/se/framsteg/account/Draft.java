package se.framsteg.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A text that was typed in a form and neither sent nor thrown away. */
public record Draft(UUID id, String form, String page, String name, Instant at, Map<String, List<String>> fields) {
    /** Where the form is opened with the text in it; looking changes nothing. */
    public String take() {
        return page + (page.contains("?") ? "&" : "?") + Drafts.TAKE + "=" + id;
    }
}
