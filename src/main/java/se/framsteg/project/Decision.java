package se.framsteg.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What made a version of a project: the fund's decision, its amendment, or the correction of what we had typed. */
public record Decision(Kind kind, @Nullable LocalDate on, String reason) {

    /** Kinds of decisions; a correction is ours and no decision of the fund. */
    public enum Kind {
        GRANT,
        AMENDMENT,
        CORRECTION
    }

    /** A decision as it was recorded. */
    public record Recorded(
            int number,
            Decision decision,
            Instant at,
            @Nullable UUID by) {}
}
