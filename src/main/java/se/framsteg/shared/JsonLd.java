package se.framsteg.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a page for machines, in the words of schema.org. They stand in a block of data in the page, which a browser never
 * runs; every {@code <} is written as an escape, so that no text can end the block.
 */
public record JsonLd(Map<String, Object> facts) {
    private static final String VOCABULARY = "https://schema.org";

    public static JsonLd of(String type) {
        return new JsonLd(Map.of("@type", type));
    }

    /** With one more; what is not known or empty is left out. */
    public JsonLd with(String property, @Nullable Object value) {
        if (value == null || value.equals("") || (value instanceof Collection<?> many && many.isEmpty())) {
            return this;
        }
        var more = new LinkedHashMap<>(facts);
        more.put(property, value);
        return new JsonLd(more);
    }

    /** A term of the vocabulary, such as an event's status. */
    public static String term(String name) {
        return VOCABULARY + "/" + name;
    }

    public static JsonLd organisation(String name, String address) {
        return of("Organization").with("name", name).with("url", address);
    }

    /** Where a page lies: what it is called and its whole address, step by step. */
    public record Step(String name, String address) {}

    public static JsonLd breadcrumbs(List<Step> steps) {
        return of("BreadcrumbList")
                .with(
                        "itemListElement",
                        java.util.stream.IntStream.range(0, steps.size())
                                .mapToObj(n -> of("ListItem")
                                        .with("position", n + 1)
                                        .with("name", steps.get(n).name())
                                        .with("item", steps.get(n).address()))
                                .toList());
    }

    /** The content of the block for several things on one page. */
    public static String text(JsonLd... things) {
        var out = new StringBuilder("{\"@context\":\"" + VOCABULARY + "\",\"@graph\":");
        write(List.of(things), out);
        return out.append('}').toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case JsonLd thing -> write(thing.facts(), out);
            case Map<?, ?> map -> {
                out.append('{');
                map.forEach((key, one) -> {
                    if (out.charAt(out.length() - 1) != '{') {
                        out.append(',');
                    }
                    quote(key.toString(), out);
                    out.append(':');
                    write(one, out);
                });
                out.append('}');
            }
            case Collection<?> many -> {
                out.append('[');
                many.forEach(one -> {
                    if (out.charAt(out.length() - 1) != '[') {
                        out.append(',');
                    }
                    write(one, out);
                });
                out.append(']');
            }
            case Number number -> out.append(number);
            case Boolean yes -> out.append(yes);
            default -> quote(value.toString(), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\', '<', '>', '&', '\'', '\u2028', '\u2029' -> out.append(String.format("\\u%04x", c));
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        out.append('"');
    }
}
