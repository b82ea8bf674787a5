package se.framsteg.course;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.message.Outbox;
import se.framsteg.shared.Words;

/** What a step of a booking means to the one it is about. Every subject starts with what happened. */
@Component
class BookingLetters {
    private final Outbox outbox;
    private final RecipientStore recipients;
    private final LetterParts parts;
    private final BookingStore bookings;
    private final CourseDateStore dates;

    BookingLetters(
            Outbox outbox, RecipientStore recipients, LetterParts parts, BookingStore bookings, CourseDateStore dates) {
        this.dates = dates;
        this.bookings = bookings;
        this.outbox = outbox;
        this.recipients = recipients;
        this.parts = parts;
    }

    void tell(Booking.Change change, Instant now) {
        var to = recipients.of(change.booking().id());
        if (to.email() == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(change.booking().dateId());
        switch (change.to()) {
            case CONFIRMED -> confirmed(to, view, words, now);
            case OFFERED -> offered(change, to, view, words, now);
            case EXPIRED -> ranOut(change, to, view, words, now);
            case CANCELLED, MOVED -> ended(change, to, view, words, now);
            case HELD, QUEUED, DECLINED -> {} // their own step, seen on the page
        }
    }

    private void confirmed(Recipient to, DateView view, Words words, Instant now) {
        outbox.put(parts.letter(to, "confirmed", "confirmed:" + to.signUp() + ":" + to.version())
                .subject(words.t("course.letter.confirmed.subject", view.title(), LetterParts.shortDay(view, words)))
                .paragraph(words.t("course.letter.confirmed.text", to.name()))
                .facts(parts.seatFacts(view, words))
                .paragraph(words.t("course.letter.confirmed.change"))
                .action(words.t("course.letter.booking.action"), parts.newLink(to, now))
                .calendar(parts.entry(to, view, words, false)));
    }

    private void offered(Booking.Change change, Recipient to, DateView view, Words words, Instant now) {
        var until = change.offerUntil() == null ? view.date().closesAt() : change.offerUntil();
        outbox.put(parts.letter(to, "offer", "offer:" + to.signUp() + ":" + change.offers())
                .subject(words.t("course.letter.offer.subject", view.title()))
                .paragraph(words.t(
                        "course.letter.offer.text", to.name(), words.formats().instant(until)))
                .action(words.t("course.letter.offer.action"), parts.newLink(to, now))
                .facts(parts.facts(view, words))
                .paragraph(words.t("course.letter.offer.next")));
    }

    private void ranOut(Booking.Change change, Recipient to, DateView view, Words words, Instant now) {
        var kind = change.booking().state() == SignUpState.OFFERED ? "offer_over" : "hold_over";
        var open = view.date().takesSignUps(now);
        var letter = parts.letter(to, "over", kind + ":" + to.signUp() + ":" + to.version())
                .subject(words.t("course.letter." + kind + ".subject", view.title()))
                .paragraph(words.t("course.letter." + kind + (open ? ".text" : ".closed"), to.name()));
        outbox.put((open
                        ? letter.action(words.t("course.letter.date.action"), parts.dateAddress(view, words.language()))
                        : letter.action(
                                words.t("course.letter.calendar.action"), parts.calendarAddress(words.language())))
                .facts(parts.facts(view, words)));
    }

    private void ended(Booking.Change change, Recipient to, DateView view, Words words, Instant now) {
        var kind = view.cancelled() ? "date_cancelled" : change.to() == SignUpState.MOVED ? "moved" : "cancelled";
        var letter = parts.letter(to, "over", kind + ":" + to.signUp() + ":" + to.version())
                .subject(words.t("course.letter." + kind + ".subject", view.title(), LetterParts.shortDay(view, words)))
                .paragraph(words.t("course.letter." + kind + ".text", to.name()));
        if (kind.equals("cancelled")
                && change.freesSeat()
                && somebodyIsNext(change.booking().dateId(), now)) {
            letter = letter.paragraph(words.t("course.letter.cancelled.next"));
        }
        letter = letter.facts(parts.facts(view, words))
                .action(words.t("course.letter.calendar.action"), parts.calendarAddress(words.language()));
        var hadEntry = change.booking().state() == SignUpState.CONFIRMED;
        outbox.put(hadEntry ? letter.calendar(parts.entry(to, view, words, true)) : letter);
    }

    private boolean somebodyIsNext(UUID id, Instant now) {
        var date = dates.get(id);
        return date.seats().waiting() > 0 && date.promotes(now);
    }

    /** All links that went out before have ended; this one goes to the address of the booking, whoever asked for it. */
    void newLink(UUID signUp, Instant now) {
        var to = recipients.of(signUp);
        if (to.email() == null) {
            return;
        }
        var words = parts.words(to.language());
        var view = parts.view(bookings.dateOf(signUp));
        outbox.put(parts.letter(to, "always", "newlink:" + signUp + ":" + now.toEpochMilli())
                .subject(words.t("course.letter.newlink.subject", view.title()))
                .paragraph(words.t("course.letter.newlink.text", to.name()))
                .action(words.t("course.letter.booking.action"), parts.newLink(to, now))
                .facts(parts.facts(view, words)));
    }
}
