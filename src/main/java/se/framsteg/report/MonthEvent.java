package se.framsteg.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a month's state: who, when, why, and with which file. Without a name the program found it. */
public record MonthEvent(
        MonthState state,
        Instant at,
        @Nullable String who,
        @Nullable String reason,
        @Nullable UUID file) {}
