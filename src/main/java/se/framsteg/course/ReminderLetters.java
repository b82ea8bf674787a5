package se.framsteg.course;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.message.Outbox;

/** Reminders, and news about the date itself. */
@Component
class ReminderLetters {
    private final Outbox outbox;
    private final RecipientStore recipients;
    private final LetterParts parts;

    ReminderLetters(Outbox outbox, RecipientStore recipients, LetterParts parts) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.parts = parts;
    }

    /** Once, when a quarter of the hold is left. */
    void hold(Booking booking, Instant now) {
        var to = recipients.of(booking.id());
        var until = booking.holdUntil();
        if (to.email() == null || until == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(booking.dateId());
        outbox.put(parts.letter(to, "confirm", "hold-reminder:" + booking.id())
                .subject(words.t("course.letter.hold_reminder.subject", view.title()))
                .paragraph(words.t(
                        "course.letter.hold_reminder.text",
                        to.name(),
                        words.formats().instant(until)))
                .action(words.t("course.letter.confirm.action"), parts.newLink(to, now))
                .facts(parts.facts(view, words)));
    }

    /** Before the day. */
    void day(Booking booking, Instant now) {
        var to = recipients.of(booking.id());
        if (to.email() == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(booking.dateId());
        outbox.put(parts.letter(
                        to,
                        "confirmed",
                        "day:" + booking.id() + ":" + view.date().sequence())
                .subject(words.t("course.letter.day.subject", view.title(), DateWords.hours(view, words)))
                .paragraph(words.t("course.letter.day.text", to.name()))
                .facts(parts.seatFacts(view, words))
                .paragraph(words.t("course.letter.day.cancel"))
                .action(words.t("course.letter.booking.action"), parts.newLink(to, now)));
    }

    /** Once a week until the number is given; asked for only from those who have a confirmed seat, or have been there. */
    void identity(Booking booking, Instant now) {
        var to = recipients.of(booking.id());
        if (to.email() == null || to.person() == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(booking.dateId());
        outbox.put(parts.letter(to, "identity", "identity:" + to.person() + ":" + LetterParts.week(now))
                .subject(words.t("course.letter.identity.subject", view.title()))
                .paragraph(words.t("course.letter.identity.text", to.name()))
                .paragraph(words.t("course.identity.purpose"))
                .paragraph(words.t("course.identity.recipients"))
                .action(words.t("course.letter.identity.action"), parts.newLink(to, now))
                .paragraph(words.t("course.identity.protected")));
    }

    /** A new time or place: stay, swap or cancel. Whoever has an entry in the calendar gets it updated. */
    void dateChanged(Booking booking, boolean moved, Instant now) {
        var to = recipients.of(booking.id());
        if (to.email() == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(booking.dateId());
        var hasEntry = booking.state() == SignUpState.CONFIRMED;
        var kind = moved ? "date_moved" : "date_changed";
        var letter = parts.letter(
                        to,
                        "live",
                        kind + ":" + booking.id() + ":" + view.date().sequence())
                .subject(words.t("course.letter." + kind + ".subject", view.title(), LetterParts.shortDay(view, words)))
                .paragraph(words.t("course.letter." + kind + ".text", to.name()))
                .facts(hasEntry ? parts.seatFacts(view, words) : parts.facts(view, words))
                .paragraph(words.t("course.letter.date_changed.choice"))
                .action(words.t("course.letter.booking.action"), parts.newLink(to, now));
        outbox.put(hasEntry ? letter.calendar(parts.entry(to, view, words, false)) : letter);
    }
}
