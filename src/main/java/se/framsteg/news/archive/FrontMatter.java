package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The facts above a Markdown text: the part of YAML (or TOML, between plus signs) that people and their programs write there.
 * Anything deeper than a list is passed over.
 */
record FrontMatter(Map<String, List<String>> values, String body) {
    /** Stands last in a list that was written as one: its words are not divided at their commas. */
    private static final String LISTED = "\uE002";

    private static final Pattern LINE = Pattern.compile("([\\p{L}][\\p{L}\\d_-]*)\\s*[:=]\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

    static FrontMatter of(String file) {
        var text = file.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        var fence = text.startsWith("+++\n") ? "+++" : text.startsWith("---\n") ? "---" : null;
        if (fence == null) {
            return new FrontMatter(Map.of(), text);
        }
        var end =
                Pattern.compile("\n" + Pattern.quote(fence) + "[ \\t]*(?:\n|$)").matcher(text);
        if (!end.find(3)) {
            return new FrontMatter(Map.of(), text);
        }
        return new FrontMatter(
                values(text.substring(4, Math.max(4, end.start())).split("\n")), text.substring(end.end()));
    }

    static Map<String, List<String>> values(String[] lines) {
        var values = new LinkedHashMap<String, List<String>>();
        var list = new ArrayList<String>();
        for (int n = 0; n < lines.length; n++) {
            var item = ITEM.matcher(lines[n]);
            var line = LINE.matcher(lines[n]);
            if (item.matches()) {
                list.remove(LISTED);
                list.add(scalar(item.group(1)));
                list.add(LISTED);
            } else if (line.matches()) {
                list = new ArrayList<>();
                values.put(line.group(1).toLowerCase(Locale.ROOT).replace('-', '_'), list);
                var value = line.group(2).strip();
                if (value.matches("[|>][+-]?")) {
                    var block = new StringBuilder();
                    while (n + 1 < lines.length && (lines[n + 1].isBlank() || lines[n + 1].startsWith(" "))) {
                        block.append(lines[++n].strip()).append(value.startsWith("|") ? "\n" : " ");
                    }
                    list.add(block.toString().strip());
                } else if (value.startsWith("[")) {
                    list.addAll(inline(value));
                    list.add(LISTED);
                } else if (!value.isEmpty() && !value.startsWith("#")) {
                    list.add(scalar(value));
                }
            }
        }
        return values;
    }

    private static List<String> inline(String value) {
        var items = new ArrayList<String>();
        var end = value.lastIndexOf(']');
        var m = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|[^,\\s][^,]*")
                .matcher(value.substring(1, end < 1 ? value.length() : end));
        while (m.find()) {
            items.add(scalar(m.group()));
        }
        return items;
    }

    private static String scalar(String written) {
        var value = written.strip();
        if (value.startsWith("\"")) {
            var m = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(value);
            return m.lookingAt() ? unescaped(m.group(1)) : value;
        }
        if (value.startsWith("'")) {
            var m = Pattern.compile("'((?:[^']|'')*+)'").matcher(value);
            return m.lookingAt() ? m.group(1).replace("''", "'") : value;
        }
        return value.replaceFirst("\\s+#.*$", "");
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            if (c == '\\' && n + 1 < text.length()) {
                var next = text.charAt(++n);
                plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The first of these that is told, or empty. */
    String first(String... names) {
        for (var name : names) {
            var found = values.get(name);
            if (found != null && !found.isEmpty() && !found.getFirst().equals(LISTED)) {
                return found.getFirst();
            }
        }
        return "";
    }

    List<String> list(String... names) {
        var all = new ArrayList<String>();
        for (var name : names) {
            var found = values.getOrDefault(name, List.of());
            if (found.size() == 1) {
                all.addAll(List.of(found.getFirst().split("\\s*,\\s*")));
            } else {
                found.stream().filter(one -> !one.equals(LISTED)).forEach(all::add);
            }
        }
        return all;
    }

    /** As it is written back, so that any reader of YAML takes it. */
    static String written(Map<String, List<String>> values) {
        var text = new StringBuilder("---\n");
        values.forEach((key, all) -> {
            if (all.size() == 1 && !all.getFirst().isEmpty() && !key.equals("tags")) {
                text.append(key).append(": ").append(quoted(all.getFirst())).append('\n');
            } else if (key.equals("tags") && !all.isEmpty()) {
                text.append(key).append(":\n");
                all.forEach(one -> text.append("  - ").append(quoted(one)).append('\n'));
            }
        });
        return text.append("---\n").toString();
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
