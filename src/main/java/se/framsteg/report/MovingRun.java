package se.framsteg.report;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that somebody is moving in, or has moved in. */
public record MovingRun(
        UUID id,
        MovingKind kind,
        String name,
        int rows,
        Map<MovingColumn, Integer> columns,
        Instant madeAt,
        @Nullable Instant appliedAt,
        boolean open,
        @Nullable Outcome outcome) {

    /** What came of moving it in. */
    public record Outcome(int added, int known, int skipped, int refused) {}
}
