package se.framsteg.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.InLanguages;

/**
 * A date as it is shown: with its part and programme around it.
 *
 * @param required the part that this one builds on, or null
 */
public record DateView(
        CourseDate date,
        String title,
        String partSlug,
        InLanguages summary,
        PartKind kind,
        String programme,
        String programmeSlug,
        @Nullable String themeSlug,
        @Nullable Required required,
        String project,
        String projectSlug,
        @Nullable UUID association,
        Instant changedAt) {

    /** "Kräver introduktion": the part to take first. */
    public record Required(String title, String slug) {
        /** Up to the colon, as much as a line in a list has room for. */
        public String brief() {
            return title.split(":", 2)[0].strip();
        }
    }

    public UUID id() {
        return date.id();
    }

    /** Permanent: it stays when the date moves or is cancelled. */
    public String path() {
        return "/kurser/" + programmeSlug + "/" + partSlug + "/" + date.slug();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(date.startsAt(), BusinessClock.ZONE);
    }

    public LocalTime from() {
        return LocalTime.ofInstant(date.startsAt(), BusinessClock.ZONE);
    }

    public LocalTime to() {
        return LocalTime.ofInstant(date.endsAt(), BusinessClock.ZONE);
    }

    public boolean cancelled() {
        return date.status() == DateStatus.CANCELLED;
    }

    /** A part that stands alone is not repeated as its own programme. */
    public boolean partOfMore() {
        return !programme.equalsIgnoreCase(title);
    }
}
