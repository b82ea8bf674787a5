package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occasion of a part, with its seats. Whatever changes the seats locks its row first.
 *
 * @param slug its last step in the address, set at publication and permanent
 * @param place null while it is to be decided, as is the link of a digital date
 * @param closesAt the last moment to sign up, and to be promoted from the queue
 * @param pausedAt since when staff have paused promotion from the queue, or null
 * @param sequence of the calendar entry, rises at each change that matters to those who come
 */
public record CourseDate(
        UUID id,
        UUID partId,
        UUID projectId,
        @Nullable String slug,
        Instant startsAt,
        Instant endsAt,
        int breakMinutes,
        boolean lunch,
        Mode mode,
        @Nullable String place,
        @Nullable String town,
        @Nullable String link,
        Entry entry,
        Seats seats,
        Instant closesAt,
        OfferTime offerTime,
        @Nullable Instant pausedAt,
        DateStatus status,
        int sequence,
        int version) {

    public boolean takesSignUps(Instant now) {
        return status == DateStatus.PUBLISHED && entry == Entry.OPEN && now.isBefore(closesAt);
    }

    /** Nobody is promoted after the deadline, which is never after the start; nor while staff have paused it. */
    public boolean promotes(Instant now) {
        return status == DateStatus.PUBLISHED && pausedAt == null && now.isBefore(closesAt);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Minutes that count: breaks and lunch deducted. */
    public int countableMinutes() {
        return Math.max(0, (int) Duration.between(startsAt, endsAt).toMinutes() - breakMinutes);
    }

    public Instant offerUntil(Instant now) {
        return offerTime.until(now, closesAt);
    }
}
