package se.framsteg.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One thing that a page invites to: an address to open, or a form to send with what stands in its fields.
 *
 * @param pattern the handler's pattern that the address falls under, with its variables
 * @param fields empty for an address that is opened
 */
record Asked(boolean post, boolean multipart, String path, String pattern, List<Map.Entry<String, String>> fields) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^/]*?}");

    Asked {
        fields = List.copyOf(fields);
    }

    /** The same request with each part of the path, one at a time, taken from another request of the same pattern. */
    List<Asked> mixedWith(Asked other) {
        var mixed = new ArrayList<Asked>();
        var own = path.split("[?]", 2)[0].split("/");
        var foreign = other.path.split("[?]", 2)[0].split("/");
        var names = pattern.split("/");
        if (own.length == names.length && foreign.length == names.length && variables() > 1) {
            for (int at = 0; at < own.length; at++) {
                if (VARIABLE.matcher(names[at]).find() && !own[at].equals(foreign[at])) {
                    var parts = own.clone();
                    parts[at] = foreign[at];
                    mixed.add(new Asked(post, multipart, String.join("/", parts), pattern, fields));
                }
            }
        }
        for (int at = 0; at < fields.size(); at++) {
            var field = fields.get(at);
            for (var theirs : other.fields) {
                if (theirs.getKey().equals(field.getKey())
                        && !theirs.getValue().equals(field.getValue())
                        && isKey(theirs.getValue())) {
                    var changed = new ArrayList<>(fields);
                    changed.set(at, theirs);
                    mixed.add(new Asked(post, multipart, path, pattern, changed));
                    break;
                }
            }
        }
        return mixed;
    }

    private long variables() {
        return VARIABLE.matcher(pattern).results().count();
    }

    /** What leads to a record: an id, or a slug. */
    private static boolean isKey(String value) {
        return value.matches("[0-9a-f]{8}-[0-9a-f-]{27}|[a-z]+(-[a-z0-9]+)+");
    }
}
