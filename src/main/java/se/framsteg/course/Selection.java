package se.framsteg.course;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody wants to see of the calendar. It lives in the address, so that it can be kept, sent and subscribed to. */
public record Selection(Set<String> themes, Set<String> places, Set<String> kinds, Set<String> projects, String q) {
    public static final String DIGITAL = "digitalt";

    public static Selection of(MultiValueMap<String, String> parameters) {
        return new Selection(
                values(parameters, "tema"),
                values(parameters, "ort"),
                values(parameters, "form"),
                values(parameters, "projekt"),
                first(parameters.getFirst("q")));
    }

    private static Set<String> values(MultiValueMap<String, String> parameters, String name) {
        var values = new LinkedHashSet<String>();
        for (var value : parameters.getOrDefault(name, List.of())) {
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }

    private static String first(@Nullable String q) {
        return q == null ? "" : q.strip();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many choices have been made. */
    public int size() {
        return themes.size() + places.size() + kinds.size() + projects.size() + (q.isEmpty() ? 0 : 1);
    }

    public boolean matches(DateView view) {
        return matches(view, "");
    }

    /** As {@link #matches(DateView)}, but for one filter: what its boxes would give if they were ticked. */
    public boolean matches(DateView view, String butFilter) {
        return (butFilter.equals("tema") || themes.isEmpty() || themes.contains(String.valueOf(view.themeSlug())))
                && (butFilter.equals("ort")
                        || places.isEmpty()
                        || places(view).stream().anyMatch(places::contains))
                && (butFilter.equals("form")
                        || kinds.isEmpty()
                        || kinds.contains(view.kind().slug()))
                && (butFilter.equals("projekt") || projects.isEmpty() || projects.contains(view.projectSlug()))
                && hasWords(view);
    }

    /** A date with both a room and a link is found under both. */
    public static List<String> places(DateView view) {
        var places = new ArrayList<String>();
        if (view.date().mode() != Mode.ON_SITE) {
            places.add(DIGITAL);
        }
        if (view.date().mode() != Mode.DIGITAL && view.date().town() != null) {
            places.add(slug(view.date().town()));
        }
        return places;
    }

    private boolean hasWords(DateView view) {
        if (q.isEmpty()) {
            return true;
        }
        var text = plain(view.title() + " " + view.summary().swedish() + " " + view.programme() + " "
                + view.date().town());
        for (var word : plain(q).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    public static String slug(String name) {
        return plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Small letters without dots and rings, so that "sodertorn" finds Södertörn. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The query string, beginning with a question mark, or empty. */
    public String query() {
        var parts = parts();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The query string with more parameters before it. */
    public String queryWith(String more) {
        var parts = parts();
        parts.addFirst(more);
        return "?" + String.join("&", parts);
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        themes.forEach(value -> parts.add("tema=" + encoded(value)));
        kinds.forEach(value -> parts.add("form=" + encoded(value)));
        places.forEach(value -> parts.add("ort=" + encoded(value)));
        projects.forEach(value -> parts.add("projekt=" + encoded(value)));
        if (!q.isEmpty()) {
            parts.add("q=" + encoded(q));
        }
        return parts;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
