package se.framsteg.site.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.shared.FieldErrors;
import se.framsteg.site.Notice;

/** A text about personal data as it was typed, in one language; its fields carry the language in their names. */
record NoticeForm(String language, Map<String, String> parts) {
    private static final List<String> PARTS =
            List.of("controller", "officer", "purpose", "ground", "recipients", "retention", "rights");
    private static final int LONGEST = 4000;

    static NoticeForm of(Notice it) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("controller", it.controller());
        parts.put("officer", it.officer());
        parts.put("purpose", it.purpose());
        parts.put("ground", it.ground());
        parts.put("recipients", it.recipients());
        parts.put("retention", it.retention());
        parts.put("rights", it.rights());
        return new NoticeForm(it.language(), parts);
    }

    static NoticeForm of(Map<String, String> typed, String language) {
        var parts = new LinkedHashMap<String, String>();
        PARTS.forEach(part ->
                parts.put(part, typed.getOrDefault(part + "-" + language, "").strip()));
        return new NoticeForm(language, parts);
    }

    boolean empty() {
        return parts.values().stream().allMatch(String::isEmpty);
    }

    /** Every part but the officer is needed; a translation that is not there at all is none. */
    void check(boolean needed, FieldErrors errors) {
        parts.forEach((part, text) -> {
            if (text.isEmpty() && !part.equals("officer") && (needed || !empty())) {
                errors.add(part + "-" + language, "site.notice.error.empty");
            } else if (text.length() > LONGEST) {
                errors.add(part + "-" + language, "site.association.error.long", LONGEST);
            }
        });
    }

    Notice notice() {
        return new Notice(
                0,
                language,
                part("controller"),
                part("officer"),
                part("purpose"),
                part("ground"),
                part("recipients"),
                part("retention"),
                part("rights"),
                LocalDate.EPOCH);
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
