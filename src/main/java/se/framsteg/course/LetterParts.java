package se.framsteg.course;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.message.Invitation;
import se.framsteg.message.Letter;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;
import se.framsteg.shared.Words;

/** What letters about bookings have in common: who stands behind them, what, when and where, links, calendar entries. */
@Component
class LetterParts {
    static final String OWNER = "course.sign_up";

    private final BookingStore bookings;
    private final PublishedDates dates;
    private final Wordbook wordbook;
    private final WebAddress address;

    LetterParts(BookingStore bookings, PublishedDates dates, Wordbook wordbook, WebAddress address) {
        this.bookings = bookings;
        this.dates = dates;
        this.wordbook = wordbook;
        this.address = address;
    }

    DateView view(UUID date) {
        return dates.get(date).orElseThrow(() -> new NotFound("course date"));
    }

    Words words(Language language) {
        return wordbook.in(language);
    }

    Letter letter(String email, Language language, UUID owner, UUID project, String reason, String key) {
        return Letter.to(email, language)
                .key("signup-" + key)
                .owner(OWNER, owner, reason)
                .scope(project);
    }

    Letter letter(Recipient to, String reason, String key) {
        return letter(to.reachableEmail(), to.language(), to.signUp(), to.project(), reason, key)
                .person(to.person());
    }

    Map<String, String> facts(DateView view, Words words) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                words.t("course.fact.what"),
                view.partOfMore() ? view.title() + " · " + view.programme() : view.title());
        facts.put(words.t("course.fact.when"), DateWords.when(view, words));
        facts.put(words.t("course.fact.where"), DateWords.where(view, words));
        return facts;
    }

    /** As {@link #facts}, for somebody who has a seat: only they get the address of the meeting. */
    Map<String, String> seatFacts(DateView view, Words words) {
        var facts = facts(view, words);
        meeting(view).ifPresent(link -> facts.put(words.t("course.fact.link"), link));
        return facts;
    }

    private static Optional<String> meeting(DateView view) {
        return Optional.ofNullable(view.date().link()).filter(link -> !link.isBlank());
    }

    /**
     * The entry in the guest's own calendar. Its uid belongs to the booking and never changes; its sequence rises when the
     * date changes and with each step of the booking.
     */
    Invitation entry(Recipient to, DateView view, Words words, boolean cancel) {
        return new Invitation(
                "bokning-" + to.signUp() + "@framsteg",
                view.date().sequence() + to.version(),
                cancel,
                view.date().startsAt(),
                view.date().endsAt(),
                view.title(),
                DateWords.where(view, words),
                about(view, words, cancel),
                dateAddress(view, words.language()));
    }

    /** A guest with a seat finds the meeting in the calendar; a cancelled entry only goes away. */
    private static String about(DateView view, Words words, boolean cancel) {
        var text = words.t("course.letter.entry", view.programme());
        var link = cancel ? Optional.<String>empty() : meeting(view);
        return link.map(one -> words.t("course.fact.link") + ": " + one + "\n" + text)
                .orElse(text);
    }

    /** Each letter carries a link of its own; only its hash stays here. */
    String newLink(Recipient to, Instant now) {
        var secret = Secret.next();
        bookings.link(to.signUp(), to.project(), secret.hash(), now);
        return link(to.language(), secret);
    }

    String link(Language language, Secret secret) {
        return address.of(language.prefix() + "/bokning/" + secret.text());
    }

    String dateAddress(DateView view, Language language) {
        return address.of(language.prefix() + view.path());
    }

    String calendarAddress(Language language) {
        return address.of(language.prefix() + "/kalender");
    }

    static String shortDay(DateView view, Words words) {
        return words.formats().shortDay(view.day());
    }

    /** {@code 2025-W11} */
    static String week(Instant now) {
        return now.atZone(BusinessClock.ZONE)
                .toLocalDate()
                .format(DateTimeFormatter.ISO_WEEK_DATE)
                .substring(0, 8);
    }

    static String day(Instant now) {
        return now.atZone(BusinessClock.ZONE).toLocalDate().toString();
    }
}
