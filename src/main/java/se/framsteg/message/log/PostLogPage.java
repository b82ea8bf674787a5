package se.framsteg.message.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.framsteg.message.LetterLine;
import se.framsteg.message.OutboxState;

/**
 * What the log of letters shows.
 *
 * @param failedOnly only letters that did not arrive and can be sent again
 * @param sealedOnly only letters to people with protected details
 * @param failed how many letters did not arrive and can be sent again, beyond what the list shows
 */
record PostLogPage(
        String q,
        boolean failedOnly,
        boolean sealedOnly,
        int failed,
        OutboxState state,
        List<Row> rows,
        boolean mayUnseal) {
    record Row(UUID id, String path, String address, String subject, String state, Instant at) {}

    static PostLogPage of(
            String q,
            boolean failedOnly,
            boolean sealedOnly,
            int failed,
            OutboxState state,
            List<LetterLine> letters,
            Masking masking,
            boolean mayUnseal) {
        return new PostLogPage(
                q,
                failedOnly,
                sealedOnly,
                failed,
                state,
                letters.stream()
                        .map(one -> new Row(
                                one.id(),
                                (one.sealed() ? "skyddade/" : "") + one.id(),
                                masking.address(one),
                                one.subject(),
                                one.state(),
                                one.putAt()))
                        .toList(),
                mayUnseal);
    }

    /** Letters wait, and nothing is there to take them. */
    boolean nobodyCarries() {
        return !state.server();
    }
}
