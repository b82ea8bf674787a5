package se.framsteg.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as it was sent, with what happened to it. The bodies are null when they have been erased. */
public record LetterRecord(
        LetterLine line,
        @Nullable String replyTo,
        @Nullable String text,
        @Nullable String html,
        List<Delivery> deliveries,
        List<FileLine> files) {

    /** What happened, when, what the mail server said, and whom that was about: RECIPIENT, LETTER or SENDER. */
    public record Delivery(
            Instant at, String outcome, @Nullable String about, String answer) {}

    /** A file that went with the letter. */
    public record FileLine(int position, String name, String contentType) {}
}
