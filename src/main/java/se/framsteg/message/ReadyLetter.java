package se.framsteg.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A claimed letter as it leaves: everything is decided, only the sending is left. */
record ReadyLetter(
        UUID id,
        String messageId,
        String address,
        @Nullable String replyTo,
        String language,
        String subject,
        String text,
        Supplier<String> page,
        Instant putAt,
        Instant dueAt,
        int attempts,
        Letter.Owner owner,
        Letter.@Nullable Listing list,
        List<Letter.Attachment> attachments) {

    String html() {
        return page.get();
    }

    ReadyLetter with(List<Letter.Attachment> files) {
        return new ReadyLetter(
                id, messageId, address, replyTo, language, subject, text, page, putAt, dueAt, attempts, owner, list,
                files);
    }
}
