package se.framsteg.course.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import se.framsteg.course.DateView;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.course.Selection;
import se.framsteg.shared.Language;
import se.framsteg.shared.Words;

/** One group of boxes to tick; each says how many dates it would show together with the other filters. */
record Filter(String name, String legend, List<Option> options) {
    record Option(String value, String label, long count, boolean chosen) {}

    static List<Filter> all(List<DateView> dates, Selection selection, List<Programmes.Theme> themes, Words words) {
        var filters = new ArrayList<Filter>();
        filters.add(of(
                "tema",
                words.t("course.calendar.filter.theme"),
                themeLabels(themes, words.language()),
                selection.themes(),
                view -> List.of(String.valueOf(view.themeSlug())),
                dates,
                selection));
        filters.add(of(
                "form",
                words.t("course.calendar.filter.kind"),
                kindLabels(words),
                selection.kinds(),
                view -> List.of(view.kind().slug()),
                dates,
                selection));
        filters.add(of(
                "ort",
                words.t("course.calendar.filter.place"),
                placeLabels(dates, words),
                selection.places(),
                Selection::places,
                dates,
                selection));
        var projects = projectLabels(dates);
        if (projects.size() > 1) {
            filters.add(of(
                    "projekt",
                    words.t("course.calendar.filter.project"),
                    projects,
                    selection.projects(),
                    view -> List.of(view.projectSlug()),
                    dates,
                    selection));
        }
        return filters.stream().filter(filter -> !filter.options.isEmpty()).toList();
    }

    private static Filter of(
            String name,
            String legend,
            Map<String, String> labels,
            Set<String> chosen,
            Function<DateView, List<String>> values,
            List<DateView> dates,
            Selection selection) {
        var counts = new TreeMap<String, Long>();
        dates.stream()
                .filter(view -> selection.matches(view, name))
                .forEach(view -> values.apply(view).forEach(value -> counts.merge(value, 1L, Long::sum)));
        var options = new ArrayList<Option>();
        labels.forEach((value, label) -> {
            var count = counts.getOrDefault(value, 0L);
            if (count > 0 || chosen.contains(value)) {
                options.add(new Option(value, label, count, chosen.contains(value)));
            }
        });
        return new Filter(name, legend, options);
    }

    private static Map<String, String> themeLabels(List<Programmes.Theme> themes, Language language) {
        var labels = new java.util.LinkedHashMap<String, String>();
        themes.forEach(theme -> labels.put(theme.slug(), language.swedish() ? theme.name() : theme.nameEn()));
        return labels;
    }

    private static Map<String, String> kindLabels(Words words) {
        var labels = new java.util.LinkedHashMap<String, String>();
        for (var kind : PartKind.values()) {
            labels.put(kind.slug(), words.t("course.kind." + kind.name()));
        }
        return labels;
    }

    private static Map<String, String> placeLabels(List<DateView> dates, Words words) {
        var labels = new java.util.LinkedHashMap<String, String>();
        labels.put(Selection.DIGITAL, words.t("course.where.digital"));
        var towns = new TreeMap<String, String>();
        for (var view : dates) {
            var town = view.date().town();
            if (town != null) {
                towns.put(Selection.slug(town), town);
            }
        }
        labels.putAll(towns);
        return labels;
    }

    private static Map<String, String> projectLabels(List<DateView> dates) {
        var labels = new TreeMap<String, String>();
        dates.forEach(view -> labels.put(view.projectSlug(), view.project()));
        return labels;
    }
}
