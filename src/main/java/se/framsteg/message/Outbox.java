package se.framsteg.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.SteadyClock;

/** Where letters are put. They become part of the caller's transaction: no change, no letter; the worker sends after commit. */
@Component
public class Outbox {
    private final LetterStore store;
    private final LetterRendering rendering;
    private final SmtpSettings settings;
    private final SteadyClock clock;

    Outbox(LetterStore store, LetterRendering rendering, SmtpSettings settings, SteadyClock clock) {
        this.clock = clock;
        this.store = store;
        this.rendering = rendering;
        this.settings = settings;
    }

    /** A letter whose key is already known is not put again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        putAll(List.of(letter));
    }

    /** Many letters at once, as {@link #put} each: a rush on one date writes all its letters in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<Letter> letters) {
        letters.forEach(Outbox::requireContent);
        var now = clock.instant();
        var texts = letters.stream().map(rendering::text).toList();
        store.putAll(letters, texts, now).forEach((position, id) -> attach(id, letters.get(position), now));
    }

    /** Letters about what a job has erased: nobody can read any more to whom they went. Those that wait do not leave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String kind, Collection<UUID> owners) {
        store.forget(kind, owners, clock.instant());
    }

    private static void requireContent(Letter letter) {
        if (letter.key().isEmpty()
                || letter.content().subject().isEmpty()
                || letter.content().blocks().isEmpty()) {
            throw new IllegalArgumentException("A letter needs a key, a subject and something to say");
        }
    }

    private void attach(UUID id, Letter letter, Instant now) {
        int position = 0;
        var entry = letter.content().invitation();
        if (entry != null) {
            var file = CalendarFile.invitation(entry, settings.sender(), letter.address(), now);
            var type = "text/calendar; charset=UTF-8; method=" + CalendarFile.method(entry);
            store.attach(id, position++, entry.cancel() ? "avbokad.ics" : "kalender.ics", type, file);
        }
        for (var file : letter.content().attachments()) {
            store.attach(id, position++, file.name(), file.contentType(), file.content());
        }
    }
}
