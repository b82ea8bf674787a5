package se.framsteg.message.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.LetterRecord;

/** What the page of one letter shows. */
record LetterLogPage(
        UUID id,
        String address,
        String subject,
        Instant at,
        String state,
        @Nullable String text,
        boolean secret,
        List<LetterRecord.Delivery> deliveries,
        List<LetterRecord.FileLine> files) {

    static LetterLogPage of(LetterRecord letter, Masking masking) {
        var line = letter.line();
        return new LetterLogPage(
                line.id(),
                masking.address(line),
                line.subject(),
                line.putAt(),
                line.state(),
                masking.text(line, letter.text()),
                line.secret(),
                letter.deliveries(),
                letter.files());
    }

    /** What a step is called: whom a no was about is part of it. */
    static String outcome(LetterRecord.Delivery delivery) {
        return "message.outcome." + delivery.outcome() + (delivery.about() == null ? "" : "." + delivery.about());
    }

    boolean canBeSentAgain() {
        return text != null && !state.equals("WAITING");
    }
}
