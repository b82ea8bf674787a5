package se.framsteg.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.JsonLd;

/** A date as machines read it: when, where, whether it still holds, and whether there is a seat. */
public final class DateFacts {
    private DateFacts() {}

    public static JsonLd event(DateView view, Frame frame, Instant now) {
        var date = view.date();
        var before = movedFrom(view);
        return JsonLd.of("Event")
                .with("name", view.title())
                .with("description", view.summary().of(frame.language()))
                .with("startDate", iso(date.startsAt()))
                .with("endDate", iso(date.endsAt()))
                .with("eventStatus", JsonLd.term(status(view, before)))
                .with("previousStartDate", view.cancelled() || before == null ? null : before.toString())
                .with("eventAttendanceMode", JsonLd.term(mode(date.mode())))
                .with("location", where(view, frame))
                .with("organizer", JsonLd.organisation(frame.associationName(), frame.whole("/")))
                .with("maximumAttendeeCapacity", date.seats().capacity())
                .with("remainingAttendeeCapacity", date.seats().left())
                .with("isAccessibleForFree", true)
                .with("inLanguage", "sv")
                .with("url", frame.whole(view.path()))
                .with("image", DateCards.of(view, frame.words()).address(frame))
                .with("offers", offer(view, frame, now));
    }

    private static String status(DateView view, @Nullable LocalDate before) {
        return view.cancelled() ? "EventCancelled" : before == null ? "EventScheduled" : "EventRescheduled";
    }

    /** The address keeps the day on which the date was first published. */
    static @Nullable LocalDate movedFrom(DateView view) {
        var slug = view.date().slug();
        try {
            var first = slug == null || slug.length() < 10 ? view.day() : LocalDate.parse(slug.substring(0, 10));
            return first.equals(view.day()) ? null : first;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case DIGITAL -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    /** The link to a digital date is only for those who come, so its place is the page. */
    private static Object where(DateView view, Frame frame) {
        var online = JsonLd.of("VirtualLocation").with("url", frame.whole(view.path()));
        return switch (view.date().mode()) {
            case DIGITAL -> online;
            case ON_SITE -> place(view, frame);
            case HYBRID -> List.of(place(view, frame), online);
        };
    }

    private static JsonLd place(DateView view, Frame frame) {
        var place = view.date().place();
        var town = view.date().town();
        var decided = place == null || place.isBlank() ? town : place;
        return JsonLd.of("Place")
                .with("name", decided == null ? frame.t("course.where.later") : decided)
                .with(
                        "address",
                        JsonLd.of("PostalAddress").with("addressLocality", town).with("addressCountry", "SE"));
    }

    private static @Nullable JsonLd offer(DateView view, Frame frame, Instant now) {
        var date = view.date();
        if (date.status() != DateStatus.PUBLISHED || date.entry() != Entry.OPEN || date.isOver(now)) {
            return null;
        }
        var open = date.takesSignUps(now) && date.seats().left() > 0;
        return JsonLd.of("Offer")
                .with("price", 0)
                .with("priceCurrency", "SEK")
                .with(
                        "availability",
                        JsonLd.term(!open ? "SoldOut" : date.seats().few() ? "LimitedAvailability" : "InStock"))
                .with("validThrough", iso(date.closesAt()))
                .with("url", frame.whole(view.path()));
    }

    private static String iso(Instant at) {
        return at.atZone(BusinessClock.ZONE).toOffsetDateTime().toString();
    }
}
