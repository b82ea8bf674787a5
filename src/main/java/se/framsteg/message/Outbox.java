package se.framsteg.message;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are put. They become part of the caller's transaction: no change, no letter; the worker sends after commit. */
@Component
public class Outbox {
    private final LetterStore store;
    private final LetterRendering rendering;
    private final SmtpSettings settings;
    private final Clock clock = Clock.systemUTC();

    Outbox(LetterStore store, LetterRendering rendering, SmtpSettings settings) {
        this.store = store;
        this.rendering = rendering;
        this.settings = settings;
    }

    /** A letter whose key is already known is not put again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        if (letter.key().isEmpty()
                || letter.content().subject().isEmpty()
                || letter.content().blocks().isEmpty()) {
            throw new IllegalArgumentException("A letter needs a key, a subject and something to say");
        }
        var now = clock.instant();
        store.put(letter, rendering.of(letter), now).ifPresent(id -> attach(id, letter, now));
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
