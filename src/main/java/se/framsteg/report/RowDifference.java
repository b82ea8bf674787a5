package se.framsteg.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent about a participant and what it would be today; one of the two may be missing. */
public record RowDifference(
        UUID person,
        String name,
        @Nullable Sent before,
        @Nullable Sent now) {

    /** The part of a row that the office sees, apart from the number. */
    public record Sent(
            LocalDate starts,
            @Nullable LocalDate ends,
            int hours,
            @Nullable String employer) {}

    /** Nothing but the number or the employer's number has changed. */
    public boolean onlyNumber() {
        return before != null && before.equals(now);
    }
}
