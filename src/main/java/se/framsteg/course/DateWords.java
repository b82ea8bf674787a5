package se.framsteg.course;

import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Words;

/** When and where a date is, in words: the same on pages, in letters and in calendars. */
public final class DateWords {
    private DateWords() {}

    /** {@code fredag 21 mars 2025, 9–16 med lunch} */
    public static String when(DateView view, Words words) {
        return words.formats().dayYear(view.day()) + ", " + hours(view, words);
    }

    /** {@code 9–16 med lunch} */
    public static String hours(DateView view, Words words) {
        var span = words.formats().span(view.from(), view.to());
        return view.date().lunch() ? words.t("course.hours.lunch", span) : span;
    }

    /** {@code Rådhuset, Haninge}, {@code Plats meddelas, Haninge}, {@code Digitalt} */
    public static String where(DateView view, Words words) {
        var town = view.date().town();
        var place = view.date().place();
        return switch (view.date().mode()) {
            case DIGITAL -> words.t("course.where.digital");
            case ON_SITE -> onSite(place, town, words);
            case HYBRID -> words.t("course.where.hybrid", onSite(place, town, words));
        };
    }

    /** What goes on the small label: a town, or that it is digital. */
    public static String label(DateView view, Words words) {
        var town = view.date().town();
        return switch (view.date().mode()) {
            case DIGITAL -> words.t("course.where.digital");
            case ON_SITE -> town == null ? words.t("course.where.on_site") : town;
            case HYBRID -> words.t("course.where.hybrid.label", town == null ? words.t("course.where.on_site") : town);
        };
    }

    private static String onSite(@Nullable String place, @Nullable String town, Words words) {
        var decided = place == null || place.isBlank() ? words.t("course.where.later") : place;
        return town == null || decided.endsWith(town) ? decided : decided + ", " + town;
    }
}
