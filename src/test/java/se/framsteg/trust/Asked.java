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

    /** Empty: the field is missing. */
    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "-1",
            "99999999999999999999",
            "2025-02-31",
            "+999999999-12-31",
            "x".repeat(10_000),
            "00000000-0000-0000-0000-000000000000",
            "not-a-choice",
            "\u0000",
            "\u202e<b>'\";--",
            "1e400",
            "24:61");

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

    /** The same form with each field in turn as no page of ours sends it. */
    List<Asked> broken(int variants) {
        var broken = new ArrayList<Asked>();
        for (int at = 0; at < fields.size(); at++) {
            for (int variant = 0; variant < Math.min(variants, BROKEN.size()); variant++) {
                var changed = new ArrayList<>(fields);
                var name = fields.get(at).getKey();
                var value = BROKEN.get((at + variant + pattern.length()) % BROKEN.size());
                changed.set(at, Map.entry(name, value));
                if (value.isEmpty()) {
                    changed.remove(at);
                }
                broken.add(new Asked(post, multipart, path, pattern, changed));
            }
        }
        return broken;
    }

    private long variables() {
        return VARIABLE.matcher(pattern).results().count();
    }

    /** What leads to a record: an id, or a slug. */
    private static boolean isKey(String value) {
        return value.matches("[0-9a-f]{8}-[0-9a-f-]{27}|[a-z]+(-[a-z0-9]+)+");
    }
}
