package se.framsteg.message.log;

import java.time.Instant;
import java.util.List;
import se.framsteg.message.LetterLine;
import se.framsteg.message.OutboxState;

/** What the log of letters shows. */
record PostLogPage(String q, OutboxState state, List<Row> rows, boolean mayUnseal) {
    record Row(String path, String address, String subject, String state, Instant at) {}

    static PostLogPage of(String q, OutboxState state, List<LetterLine> letters, Masking masking, boolean mayUnseal) {
        return new PostLogPage(
                q,
                state,
                letters.stream()
                        .map(one -> new Row(
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
