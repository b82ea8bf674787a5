package se.framsteg.news;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the archive. It lives in the address, so that it can be kept, sent and subscribed to.
 *
 * @param tag slug of a tag
 * @param project slug of a project
 */
public record PostFilter(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable String tag,
        @Nullable String project,
        @Nullable PostKind kind) {
    public static final PostFilter ALL = new PostFilter(null, null, null, null, null);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,120}");

    /** Reads the address leniently: what cannot be understood is not asked for. */
    public static PostFilter of(Function<String, @Nullable String> parameters) {
        var year = number(parameters.apply("ar"), 1990, 2200);
        return new PostFilter(
                year,
                year == null ? null : number(parameters.apply("manad"), 1, 12),
                slug(parameters.apply("tagg")),
                slug(parameters.apply("projekt")),
                kind(parameters.apply("slag")));
    }

    public static PostFilter ofProject(String slug) {
        return new PostFilter(null, null, null, slug, null);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    public PostFilter withTime(@Nullable Integer otherYear, @Nullable Integer otherMonth) {
        return new PostFilter(otherYear, otherMonth, tag, project, kind);
    }

    /** As in an address, beginning with a question mark, or empty. */
    public String query() {
        return query(null, null);
    }

    /** With one parameter more. */
    public String query(@Nullable String name, @Nullable String value) {
        var parts = new ArrayList<String>();
        part(parts, "ar", year);
        part(parts, "manad", month);
        part(parts, "slag", kind == null ? null : kind.slug());
        part(parts, "tagg", tag);
        part(parts, "projekt", project);
        if (name != null) {
            part(parts, name, value);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void part(ArrayList<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(Objects.toString(value), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Integer number(@Nullable String typed, int least, int most) {
        if (typed == null || !typed.matches("\\d{1,4}")) {
            return null;
        }
        var number = Integer.parseInt(typed);
        return number < least || number > most ? null : number;
    }

    private static @Nullable String slug(@Nullable String typed) {
        return typed == null || !SLUG.matcher(typed).matches() ? null : typed;
    }

    private static @Nullable PostKind kind(@Nullable String typed) {
        return typed == null
                ? null
                : PostKind.of(typed).filter(kind -> kind != PostKind.PAGE).orElse(null);
    }
}
