package se.framsteg.course;

import java.time.Instant;
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

    /** What can be had right now. {@code few} is said in colour too. */
    public record Seating(String text, boolean few) {}

    /** {@code 3 platser kvar}, {@code Kölista · 6 i kö}, {@code Inställt} … */
    public static Seating seating(DateView view, Words words, Instant now) {
        var date = view.date();
        if (view.cancelled()) {
            return new Seating(words.t("course.seats.cancelled"), true);
        }
        if (date.isOver(now)) {
            return new Seating(words.t("course.seats.over"), false);
        }
        if (date.hasBegun(now)) {
            return new Seating(words.t("course.seats.now"), false);
        }
        return switch (date.entry()) {
            case DROP_IN -> new Seating(words.t("course.seats.drop_in"), false);
            case CLOSED -> new Seating(words.t("course.seats.closed_group"), false);
            case OPEN ->
                date.takesSignUps(now) ? open(date.seats(), words) : new Seating(words.t("course.seats.closed"), false);
        };
    }

    private static Seating open(Seats seats, Words words) {
        if (seats.left() > 0) {
            return new Seating(words.n("course.seats.left", seats.left()), seats.few());
        }
        return new Seating(
                seats.waiting() > 0 ? words.n("course.seats.queue", seats.waiting()) : words.t("course.seats.full"),
                false);
    }

    private static String onSite(@Nullable String place, @Nullable String town, Words words) {
        var decided = place == null || place.isBlank() ? words.t("course.where.later") : place;
        return town == null || decided.endsWith(town) ? decided : decided + ", " + town;
    }
}
