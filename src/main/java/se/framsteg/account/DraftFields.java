package se.framsteg.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of a form that may be kept: never tokens, codes or numbers of persons, and nothing without end. */
final class DraftFields {
    /** Never kept, in whichever form: the form's own list comes on top. */
    static final Set<String> NEVER = Set.of("_csrf", Drafts.MARK, "password", "losenord", "personnummer", "pin");

    private static final int MOST_FIELDS = 500;
    private static final int MOST_CHARACTERS = 200_000;

    private DraftFields() {}

    /** Empty when there is too much of it to keep. */
    static Map<String, List<String>> kept(Map<String, String[]> sent, Set<String> unkept) {
        var fields = new TreeMap<String, List<String>>();
        int characters = 0;
        for (var field : sent.entrySet()) {
            if (!NEVER.contains(field.getKey()) && !unkept.contains(field.getKey())) {
                fields.put(field.getKey(), List.of(field.getValue()));
                characters += field.getKey().length()
                        + String.join("", field.getValue()).length();
            }
        }
        return characters > MOST_CHARACTERS || fields.size() > MOST_FIELDS ? Map.of() : fields;
    }
}
